using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Sdmx;

/// <summary>One code of a list.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name; never empty in both languages.</param>
internal sealed record Code(string Id, Text Name)
{
    /// <summary>What it means; empty where its name says all.</summary>
    public Text Description { get; init; } = new("", "");

    /// <summary>Identifier of the code above it; empty for none.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Further facts by kind.</summary>
    public IReadOnlyList<(string Kind, Text Text)> Notes { get; init; } = [];
}
