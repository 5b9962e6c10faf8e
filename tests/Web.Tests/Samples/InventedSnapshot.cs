using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Samples;

/// <summary>A small invented snapshot in memory: 1 nation, 3 provinces, 12 neighbourhoods, 5 indicators, 1 index, 4 half-years.</summary>
internal static class InventedSnapshot
{
    private static readonly Level[] Levels =
    [
        new("nation", "کشور", "Nation", "کشورها", "Nations"),
        new("province", "استان", "Province", "استان‌ها", "Provinces"),
        new("neighbourhood", "محله", "Neighbourhood", "محله‌ها", "Neighbourhoods"),
    ];

    public static readonly Period[] Periods = [new(1403, PeriodKind.Half, 1), new(1403, PeriodKind.Half, 2), new(1404, PeriodKind.Half, 1), new(1404, PeriodKind.Half, 2)];

    public static Snapshot Create()
    {
        var tree = Tree();
        return new Snapshot
        {
            Manifest = Manifest(),
            Areas = tree,
            Places = [.. tree.Areas.Select((_, at) => new AreaPlace("approximate", 50 + at, 30, 51 + at, 31, 50.5 + at, 30.5, 1_000_000))],
            Catalogue = Definitions(),
            Cells = new CellStore(Columns(tree)),
            Targets = new TargetBook(Targets(tree)),
            Neighbours = [.. Enumerable.Range(0, tree.Count).Select(area => Enumerable.Range(0, tree.Count).Where(other => tree.Level[other] == tree.Level[area] && Math.Abs(other - area) == 1).ToArray())],
            Quality = InventedQuality.Create(),
        };
    }

    // Every area is to serve half of its people by 1405-H2, from what was published first; the first neighbourhood from a stated tenth.
    private static IEnumerable<StatedTarget> Targets(AreaTree tree) => Enumerable.Range(0, tree.Count).Select(area =>
        new StatedTarget(area, "coverage", Periods[0], tree.Areas[area].Code == "IR-09.N01" ? 10 : double.NaN, new Period(1405, PeriodKind.Half, 2), 50));

    private static AreaTree Tree()
    {
        var areas = new List<Area> { new() { Code = "IR", Level = "nation", NameFa = "ایران", NameEn = "Iran" } };
        string[] names = ["محلهٔ نعمت‌آباد", "شهرک غرب (منطقهٔ ۲)", "پیروزی، چیتگر، ژاله، گیشا", "کوی ۱۳ آبان – 45%", "لا إله", "قائم", "هفت‌تیر", "گلشهر", "رده", "خطیب", "طرق", "سیدی"];
        for (var province = 0; province < 3; province++)
        {
            string[] code = ["IR-09", "IR-23", "IR-07"];
            areas.Add(new() { Code = code[province], Level = "province", Parent = "IR", NameFa = new[] { "خراسان رضوی", "تهران", "فارس" }[province], NameEn = new[] { "Razavi Khorasan", "Tehran", "Fars" }[province] });
            for (var child = 0; child < 4; child++)
            {
                areas.Add(new() { Code = $"{code[province]}.N{child + 1:D2}", Level = "neighbourhood", Parent = code[province], NameFa = names[(province * 4) + child], NameEn = $"Neighbourhood {(province * 4) + child + 1}", Settlement = "informal", SourceRank = child + 1, AreaHa = 40 + child });
            }
        }

        return AreaTree.Build(Levels, areas, _ => 0, out _)!;
    }

    private static ReleaseManifest Manifest() => new()
    {
        Format = ReleaseManifest.CurrentFormat,
        Id = "0123456789abcdef",
        Name = "invented",
        Title = new Text("دادهٔ ساختگی", "Invented data"),
        Licence = "CC0-1.0",
        Sources = [new(new Text("ساختگی", "Invented"), "", new Text("", ""))],
        Notices = [new Text("همهٔ ارقام ساختگی است.", "All figures are invented.")],
        IsInvented = true,
        Calendar = PeriodCalendar.SolarHijri,
        AsOf = new DateOnly(2026, 3, 21),
        Levels = Levels,
        Vintage = "abcdef012345",
        Disclosure = new DisclosurePolicy(5, 10, 5, 3),
        Files = [],
    };

    private static IndicatorCatalogue Definitions()
    {
        var measures = new OrderedDictionary<string, Measure>(StringComparer.Ordinal);
        foreach (var (code, counts) in new[] { ("population", Counts.Persons), ("served-persons", Counts.Persons), ("persons-assessed", Counts.Persons), ("poor-persons", Counts.Persons), ("homeless-persons", Counts.Persons), ("satisfaction-score", Counts.Score) })
        {
            measures.Add(code, new Measure { Code = code, Name = new Text(code, code), Counts = counts, RollUp = code == "satisfaction-score" ? RollUp.Moments : code == "population" ? RollUp.Last : RollUp.Sum, Table = "statistics", IsPublic = code == "population", Breakdowns = code == "population" ? [Breakdown.SexAndAge] : [] });
        }

        var indicators = new OrderedDictionary<string, Indicator>(StringComparer.Ordinal)
        {
            ["coverage"] = Ratio("coverage", "پوشش خدمات", "Service coverage", "served-persons", "population", 100, Direction.Up, new("درصد", "%"), IntervalKind.Process),
            ["poverty"] = Ratio("poverty", "فقر چندبعدی", "Multidimensional poverty", "poor-persons", "persons-assessed", 100, Direction.Down, new("درصد", "%"), IntervalKind.Sampling),
            ["homelessness"] = Ratio("homelessness", "بی‌خانمانی", "Homelessness", "homeless-persons", "persons-assessed", 10_000, Direction.Down, new("در ۱۰٬۰۰۰ نفر", "per 10,000 persons"), IntervalKind.Sampling),
            ["satisfaction"] = new() { Code = "satisfaction", Name = new("رضایتمندی", "Satisfaction"), Numerator = [new(1, "satisfaction-score")], IsMean = true, Unit = new("از ۱۰۰", "of 100"), Direction = Direction.Up, Interval = IntervalMethod.Mean, Scale = new ScoreScale(1, 5), Group = new("برنامه", "Programme") },
        };
        var index = new IndexRecipe
        {
            Code = "intervention-priority",
            Name = new("اولویت مداخله", "Intervention priority"),
            Level = "neighbourhood",
            Normalisation = new(Normalisation.MinMax),
            MinimumAvailability = 0.5,
            Components = [new("poverty", 0.5, true, 0, 100, new("فقر", "Poverty")), new("coverage", 0.25, false, 0, 100, new("دسترسی", "Access")), new("satisfaction", 0.25, false, 0, 100, new("رضایت", "Satisfaction"))],
            Levels = [new("very-severe", new("خیلی شدید", "Very severe"), 0.6), new("severe", new("شدید", "Severe"), 0.3), new("moderate", new("متوسط", "Moderate"), 0)],
        };
        return new IndicatorCatalogue(measures, indicators, new(StringComparer.Ordinal) { [index.Code] = index }, new DisclosurePolicy(5, 10, 5, 3));
    }

    private static Indicator Ratio(string code, string fa, string en, string above, string below, double per, Direction direction, Text unit, IntervalKind kind) => new()
    {
        Code = code,
        Name = new(fa, en),
        Numerator = [new(1, above)],
        Denominator = [new(1, below)],
        Per = per,
        Unit = unit,
        Direction = direction,
        Interval = IntervalMethod.Wilson,
        IntervalKind = kind,
        Group = direction == Direction.Up ? new("برنامه", "Programme") : new("فقر و آسیب", "Poverty and harm"),
        Origin = new("برنامهٔ اقدام، مادهٔ ۸", "Action Programme, article 8"),
    };

    private static Dictionary<CellKey, CellColumn> Columns(AreaTree tree)
    {
        var columns = new Dictionary<CellKey, CellColumn>();
        for (var at = 0; at < Periods.Length; at++)
        {
            foreach (var measure in new[] { "population", "served-persons", "persons-assessed", "poor-persons", "homeless-persons", "satisfaction-score" })
            {
                columns.Add(new CellKey(measure, "", Periods[at]), Column(tree, measure, at));
            }
        }

        return columns;
    }

    private static CellColumn Column(AreaTree tree, string measure, int period)
    {
        var column = new CellColumn(tree.Count, measure == "satisfaction-score");
        for (var area = tree.Count - 1; area >= 0; area--)
        {
            if (tree.IsLeaf(area))
            {
                var n = 300 + (37 * area) + (11 * period);
                column.Cases[area] = measure switch { "population" => 9_000 + (500 * area), "served-persons" => 3_000 + (210 * area) + (90 * period), "persons-assessed" => n, "poor-persons" => n * (12 + (area % 7)) / 60, "homeless-persons" => area % 4, _ => 60 + area };
                (column.Reporting[area], column.Expected[area]) = (area % 5 == 0 ? 1 : 2, 2);
            }
            else
            {
                foreach (var child in tree.Children(area))
                {
                    column.Cases[area] += column.Cases[child];
                    column.Reporting[area] += column.Reporting[child];
                    column.Expected[area] += column.Expected[child];
                }
            }

            Fill(column, area);
        }

        return column;
    }

    private static void Fill(CellColumn column, int area)
    {
        column.Values[area] = column.Cases[area];
        column.Status[area] = ObservationStatus.Normal;
        if (column.Moments is { } moments)
        {
            var mean = 2.6 + (area % 6 * 0.2);
            (moments.Weights[area], moments.WeightSquares[area]) = (column.Cases[area], column.Cases[area]);
            column.Values[area] = mean * column.Cases[area];
            moments.Squares[area] = ((mean * mean) + 0.8) * column.Cases[area];
        }
        else if (column.Cases[area] < 5)
        {
            (column.Status[area], column.Values[area], column.Cases[area]) = (ObservationStatus.Protected, 0, 0);
        }
    }
}
