using System.Globalization;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>Random records of a twin package: some areas with many, most with few, the same for the same seed.</summary>
internal sealed class TwinRecords
{
    private static readonly string[] Sexes = ["female", "male", ""];
    private static readonly string[] Ages = ["0-14", "15-64", "65+"];
    private static readonly string[] Kinds = ["treatment", "advice"];
    private static readonly string[] Sources = ["state", "charity", "firm"];
    private static readonly string[] Weights = ["1", "1.5", "0.25"];
    private static readonly int[] Rates = [0, 1, 3, 4, 7, 12];

    private readonly Random _random;
    private readonly TwinAreas _areas;
    private int _id;

    private TwinRecords(int seed)
    {
        _random = new Random(seed);
        _areas = TwinAreas.Make(_random);
    }

    public static TwinPackage Make(int seed)
    {
        var records = new TwinRecords(seed);
        PeriodKind[] kinds = seed % 4 == 0 ? [PeriodKind.Year, PeriodKind.Half, PeriodKind.Quarter, PeriodKind.Month] : [PeriodKind.Year, PeriodKind.Half, PeriodKind.Quarter];
        TwinTable[] tables =
        [
            new("services", "date", TwinSchema.Services, records.Rows(records.Service)),
            new("projects", "started", TwinSchema.Projects, records.Rows(records.Project)) { IsRegular = false, Counts = [1] },
            new("responses", "date", TwinSchema.Responses, records.Rows(records.Response)),
            new("households", "assessed", TwinSchema.Households, records.Households()) { Counts = [0, 1, 2, 3] },
            new("statistics", "period", TwinSchema.Statistics, records.Statistics()) { Counts = [2] },
        ];
        return new TwinPackage(records._areas, kinds, tables.ToDictionary(table => table.Name), records.Population());
    }

    private List<TwinRow> Rows(Func<string[]> fields) =>
        [.. Places().SelectMany(area => Enumerable.Range(0, Pick(Rates)).Select(_ => new TwinRow(++_id, area, Day(), fields())))];

    // A county has some records of its own: it is more than the sum of its parts.
    private IEnumerable<int> Places() => Enumerable.Range(0, _areas.Count).Where(area => _areas.IsLeaf(area) || (_areas.IsCounty(area) && _random.Next(3) == 0));

    private string[] Service() => [$"p{_random.Next(60):x4}", Pick(Sexes), Pick(Ages), Pick(Kinds)];

    private string[] Project() => ["running", Text(1000 * _random.Next(1, 900)), Pick(Sources)];

    private string[] Response() => [$"q{_random.Next(90):x4}", "satisfaction", Text(_random.Next(1, 6)), Pick(Weights)];

    // Some households are seen twice, now and then in another neighbourhood.
    private List<TwinRow> Households()
    {
        var rows = Rows(Household);
        rows.AddRange(rows.Where(_ => _random.Next(6) == 0).ToArray().Select(row => new TwinRow(row.Id, _random.Next(4) == 0 ? _areas.Leaves.First() : row.Area, Day(), Household())));
        return [.. rows.DistinctBy(row => (row.Id, row.Day))];
    }

    private string[] Household()
    {
        var (members, weight) = (_random.Next(1, 8), Pick(Weights));
        var force = _random.Next(0, members + 1);
        return [Text(members), Text(_random.Next(4) == 0 ? _random.Next(0, members + 1) : 0), Text(force), Text(_random.Next(0, force + 1)), weight, .. Enumerable.Range(0, 3).Select(_ => Text(_random.Next(0, 4) / 3))];
    }

    private List<TwinRow> Statistics() => [.. _areas.Leaves.SelectMany(area => new[] { "", "sex=female", "sex=male" }.Select(part =>
        new TwinRow(++_id, area, TwinPackage.First, ["prison-visits", part, Text(_random.Next(_random.Next(2) == 0 ? 8 : 40))])))];

    private string Population() => "area,date,sex,persons\n" + string.Concat(_areas.Leaves.Select(area =>
    {
        var (women, men) = (_random.Next(10, 400), _random.Next(10, 400));
        return $"{_areas.Code(area)},1402-01-01,,{women + men}\n{_areas.Code(area)},1402-01-01,female,{women}\n{_areas.Code(area)},1402-01-01,male,{men}\n";
    }));

    private DateOnly Day() => TwinPackage.First.AddDays(_random.Next(TwinPackage.After.DayNumber - TwinPackage.First.DayNumber));

    private T Pick<T>(T[] of) => of[_random.Next(of.Length)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
