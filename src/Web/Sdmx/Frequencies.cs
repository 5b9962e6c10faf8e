using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Sdmx;

/// <summary>A kind of period as a code of frequency.</summary>
/// <param name="Id">The code.</param>
/// <param name="Kind">The kind.</param>
internal sealed record Frequency(string Id, PeriodKind Kind)
{
    /// <summary>Its name.</summary>
    public Text Name { get; } = new(PeriodNames.Kind(Kind, persian: true), PeriodNames.Kind(Kind, persian: false));
}

/// <summary>The frequencies: letters of the cross-domain list of SDMX, where a number after the letter means that many of its units.</summary>
internal static class Frequencies
{
    /// <summary>All of them, the longest period first and windows last.</summary>
    public static IReadOnlyList<Frequency> All { get; } =
    [
        new("A", PeriodKind.Year), new("S", PeriodKind.Half), new("Q", PeriodKind.Quarter), new("M", PeriodKind.Month), new($"D{Period.WindowDays}", PeriodKind.Window),
    ];
}
