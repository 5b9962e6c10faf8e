using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Figures;

/// <summary>The key of a question in SDMX, for whoever reads it and for whoever writes its address.</summary>
internal static class SdmxKey
{
    /// <summary>Path of the observations of the one dataflow.</summary>
    public const string Data = "/sdmx/2.1/data/MAHALLEH/";

    /// <summary>Code of the whole, where a part could be.</summary>
    public const string Total = "_T";

    /// <summary>Code of the frequency of a kind of period: a letter of the cross-domain list of SDMX, where a number after it means that many of its units.</summary>
    /// <param name="kind">The kind.</param>
    public static string Frequency(PeriodKind kind) => kind switch
    {
        PeriodKind.Year => "A",
        PeriodKind.Half => "S",
        PeriodKind.Quarter => "Q",
        PeriodKind.Month => "M",
        _ => $"D{Period.WindowDays}",
    };

    /// <summary>Writes a key.</summary>
    /// <param name="kind">Kind of the periods.</param>
    /// <param name="indicators">Codes of the indicators.</param>
    /// <param name="level">Code of the level.</param>
    /// <param name="areas">Codes of the areas; none for all of the level.</param>
    public static string Write(PeriodKind kind, IEnumerable<string> indicators, string level, IEnumerable<string> areas) => string.Join(
        '.', Frequency(kind), Joined(indicators), CodeId.Pointed.Of(level), Joined(areas), Total);

    private static string Joined(IEnumerable<string> codes) => string.Join('+', codes.Select(CodeId.Pointed.Of));
}
