using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages;

/// <summary>What an address named that is not in the release.</summary>
/// <param name="Before">What is said before the code.</param>
/// <param name="Code">The code.</param>
/// <param name="After">What is said after it.</param>
public sealed record MissingWhat(Text Before, string Code, Text After)
{
    private const int LongestCode = 60;

    /// <summary>Where to look for it instead; null for nowhere but the search.</summary>
    public (string Path, Text Name)? Link { get; init; }

    /// <summary>The code, cut where it is very long.</summary>
    public string Shown => Code.Length <= LongestCode ? Code : string.Concat(Code.AsSpan(0, LongestCode), "…");
}
