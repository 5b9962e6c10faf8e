using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Sdmx;

/// <summary>The lists of codes: of a release, those that a reader may see.</summary>
internal static class Codelists
{
    public const string Frequency = "CL_FREQ";
    public const string Indicator = "CL_INDICATOR";
    public const string Level = "CL_AREA_LEVEL";
    public const string Area = "CL_AREA";
    public const string Breakdown = "CL_BREAKDOWN";
    public const string Status = "CL_OBS_STATUS";
    public const string Reliability = "CL_RELIABILITY";

    /// <summary>The whole, where a part could be.</summary>
    public const string Total = SdmxKey.Total;

    private static readonly Dictionary<string, Text> Names = new(StringComparer.Ordinal)
    {
        [Frequency] = new("بسامدها", "Frequencies"),
        [Indicator] = new("شاخص‌ها", "Indicators"),
        [Level] = new("سطح‌ها", "Levels of areas"),
        [Area] = new("ناحیه‌ها", "Areas"),
        [Breakdown] = new("تفکیک‌ها", "Breakdowns"),
        [Status] = new("وضعیت مقدار", "Statuses of observations"),
        [Reliability] = new("رده‌های اطمینان", "Classes of reliability"),
    };

    private static readonly Code[] Statuses =
    [
        new("A", new("عادی", "Normal value")),
        new("E", new("برآورد", "Estimated value")),
        new("I", new("جانهی‌شده", "Imputed value")),
        new("L", new("گردآوری‌نشده", "Missing value; data were not collected")),
        new("M", new("ناممکن", "Missing value; data cannot exist")),
        new("Q", new("محرمانه", "Missing value; suppressed for the protection of persons")),
        new("U", new("کم‌اطمینان", "Low reliability")),
    ];

    private static readonly Code[] Classes =
    [
        new("A", new("خطای نسبی زیر ۱۵ درصد، ۱۰۰ مورد یا بیشتر", "Relative error below 15 %, 100 cases or more")),
        new("B", new("خطای نسبی زیر ۳۰ درصد، ۳۰ مورد یا بیشتر", "Relative error below 30 %, 30 cases or more")),
        new("C", new("خطای بیشتر یا موردهای کمتر", "A greater error or fewer cases")),
        new("D", new("محرمانه", "Protected")),
    ];

    /// <summary>Identifiers of all lists.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Keys];

    /// <summary>Name of a list.</summary>
    public static Text Name(string list) => Names[list];

    /// <summary>The codes of a list.</summary>
    /// <param name="list">Identifier of a list.</param>
    /// <param name="release">The release, with what may be seen of it.</param>
    /// <param name="index">Index of its snapshot.</param>
    public static IEnumerable<Code> Of(string list, ScopedRelease release, SnapshotIndex index) => list switch
    {
        Frequency => Frequencies.All.Select(one => new Code(one.Id, one.Name)),
        Indicator => release.Indicators.Select(Indicators),
        Level => release.Snapshot.Areas.Levels.Where((_, level) => release.ShowsLevel(level)).Select(level => new Code(CodeId.Pointed.Of(level.Code), Named(new(level.NameFa, level.NameEn), level.Code))),
        Area => Enumerable.Range(0, release.Snapshot.Areas.Count).Where(release.Shows).Select(area => Areas(release, area)),
        Breakdown => [new(Total, BreakdownNames.Total), .. index.Breakdowns(release.Indicators).Select(part => new Code(CodeId.Breakdown.Of(part), BreakdownNames.Of(part)))],
        Status => Statuses,
        _ => Classes,
    };

    private static Code Indicators(Indicator indicator) => new(CodeId.Pointed.Of(indicator.Code), Named(indicator.Name, indicator.Code))
    {
        Description = indicator.Description,
        Notes = [("UNIT_MEASURE", indicator.Unit), .. indicator.Caveat is { Fa.Length: 0, En.Length: 0 } ? Array.Empty<(string, Text)>() : [("CAVEAT", indicator.Caveat)]],
    };

    private static Code Areas(ScopedRelease release, int number)
    {
        var (area, above) = (release.Snapshot.Areas.Areas[number], release.Snapshot.Areas.Parent[number]);
        return new Code(CodeId.Pointed.Of(area.Code), Named(new(area.NameFa, area.NameEn), area.Code))
        {
            Parent = release.Shows(above) ? CodeId.Pointed.Of(area.Parent!) : "",
            Notes = [("AREA_CODE", new("", area.Code)), ("AREA_LEVEL", new("", area.Level))],
        };
    }

    private static Text Named(Text name, string code) => name is { Fa.Length: 0, En.Length: 0 } ? new(code, code) : name;
}
