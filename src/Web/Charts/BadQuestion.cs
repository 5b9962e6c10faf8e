using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Charts;

/// <summary>A parameter that cannot be answered, found while a question is read.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Value">What was given; null when it is missing.</param>
/// <param name="Allowed">What would be allowed.</param>
internal sealed record BadQuestion(string Parameter, string? Value, IEnumerable<Text> Allowed)
{
    /// <summary>Whether what was named is there, but not open to whoever asks.</summary>
    public bool IsShut { get; init; }
}
