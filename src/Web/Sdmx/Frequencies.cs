using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Sdmx;

/// <summary>A kind of period as a code of frequency.</summary>
/// <param name="Kind">The kind.</param>
internal sealed record Frequency(PeriodKind Kind)
{
    /// <summary>The code.</summary>
    public string Id { get; } = SdmxKey.Frequency(Kind);

    /// <summary>Its name.</summary>
    public Text Name { get; } = new(PeriodNames.Kind(Kind, persian: true), PeriodNames.Kind(Kind, persian: false));
}

/// <summary>The frequencies.</summary>
internal static class Frequencies
{
    /// <summary>All of them, the longest period first and windows last.</summary>
    public static IReadOnlyList<Frequency> All { get; } =
    [
        new(PeriodKind.Year), new(PeriodKind.Half), new(PeriodKind.Quarter), new(PeriodKind.Month), new(PeriodKind.Window),
    ];
}
