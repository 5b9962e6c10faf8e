using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>A data package in memory, small enough to count by hand and with many small cells.</summary>
internal sealed record TwinPackage(TwinAreas Areas, IReadOnlyList<PeriodKind> Kinds, IReadOnlyDictionary<string, TwinTable> Tables, string Population)
{
    public static readonly DateOnly First = Day(1403, 1, 1);
    public static readonly DateOnly After = Day(1404, 7, 1);
    private static readonly Period FirstYear = new(1403, PeriodKind.Year);
    private static readonly DateOnly FirstOfNext = FirstYear.End;

    private readonly Dictionary<DateOnly, IReadOnlyList<Period>> _periods = [];

    public static string[] ColumnsOf(string table) => table switch
    {
        "services" => TwinSchema.Services,
        "projects" => TwinSchema.Projects,
        "responses" => TwinSchema.Responses,
        "households" => TwinSchema.Households,
        _ => TwinSchema.Statistics,
    };

    public TwinPackage With(TwinTable table) => this with { Tables = new Dictionary<string, TwinTable>(Tables) { [table.Name] = table } };

    /// <summary>Counts the records of a table.</summary>
    public TwinCells Count(TwinTable table) => TwinCells.Of(table, Areas, table.Name == "statistics" ? day => [YearOf(day)] : PeriodsOf);

    // The calendar is slow, and the same days are asked about for every change of a record.
    private IReadOnlyList<Period> PeriodsOf(DateOnly day)
    {
        if (!_periods.TryGetValue(day, out var periods))
        {
            periods = [.. Kinds.Select(kind => Period.Containing(day, PeriodCalendar.SolarHijri, kind)).Where(period => period.End <= After)];
            _periods.Add(day, periods);
        }

        return periods;
    }

    // A ready-made figure is of its own year alone.
    private static Period YearOf(DateOnly day) => day < FirstOfNext ? FirstYear : throw new ArgumentOutOfRangeException(nameof(day));

    public PackageFolder Write()
    {
        var folder = new PackageFolder();
        folder.Write("datapackage.json", $$"""
            {"name": "twin", "title": {"en": "Twin"}, "licence": "CC0-1.0", "sources": [], "calendar": "solar-hijri", "as_of": "1404-06-31",
             "periods": [{{string.Join(", ", Kinds.Select(kind => $"\"{kind.ToString().ToLowerInvariant()}\""))}}],
             "levels": ["nation", "province", "county", "neighbourhood"]}
            """);
        folder.Write("areas.csv", Areas.Write());
        folder.Write("catalogue/twin.yaml", TwinSchema.Catalogue);
        folder.Write("population.csv", Population);
        folder.Write("targets.csv", $"area,indicator,baseline_period,baseline,target_period,target\n{string.Concat(Areas.Leaves.Select(area => $"{Areas.Code(area)},homelessness,1403,{area}.5,1404,1\n{Areas.Code(area)},coverage,,,1404,50\n"))}");
        foreach (var table in Tables.Values)
        {
            folder.Write(table.Name + ".csv", table.Write(Areas));
        }

        return folder;
    }

    private static DateOnly Day(int year, int month, int day) => SolarHijri.TryDate(year, month, day, out var date) ? date : throw new ArgumentOutOfRangeException(nameof(day));
}
