using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Benchmarks;

/// <summary>Cells made by formulas that <c>peers/indicator-query.mjs</c> has too, and an indicator of each method over them.</summary>
internal static class InventedCells
{
    public static Period Period { get; } = new(1404, PeriodKind.Half, 1);

    public static CellStore Create(int areas)
    {
        var columns = new Dictionary<CellKey, CellColumn>();
        void Add(string measure, Func<long, double> amount, bool hasMoments = false) => columns.Add(new CellKey(measure, "", Period), Column(areas, amount, hasMoments));
        Add("served", area => 5 + (area * 7919 % 395));
        Add("population", area => 500 + (area * 104_729 % 19_500));
        Add("few", area => area * 7919 % 12);
        Add("score", area => 50 + (area * 7919 % 350), hasMoments: true);
        Add("grants", area => 50 + (area * 7919 % 350), hasMoments: true);
        Add("all-grants", area => 500 + (area * 104_729 % 3_500), hasMoments: true);
        Add("error", area => 0.01 + (area * 7919 % 1000 / 50_000.0));
        return new CellStore(columns);
    }

    public static Indicator Indicator(IntervalMethod method) => method switch
    {
        IntervalMethod.Byar => Of(method, [new Term(1, "few")], [new Term(1, "population")]),
        IntervalMethod.Mean => Of(method, [new Term(1, "score")], []) with { IsMean = true },
        IntervalMethod.Amount => Of(method, [new Term(1, "grants")], [new Term(1, "population")]),
        IntervalMethod.Share => Of(method, [new Term(1, "grants")], [new Term(1, "all-grants")]),
        IntervalMethod.Delta => Of(method, [new Term(1, "population"), new Term(-1, "served")], [new Term(1, "population")]),
        IntervalMethod.Bootstrap => Of(method, [new Term(1, "served")], [new Term(1, "population")]) with { Error = "error" },
        _ => Of(method, [new Term(1, "served")], [new Term(1, "population")]),
    };

    private static CellColumn Column(int areas, Func<long, double> amount, bool hasMoments)
    {
        var column = new CellColumn(areas, hasMoments);
        Array.Fill(column.Status, ObservationStatus.Normal);
        for (var area = 0; area < areas; area++)
        {
            column.Values[area] = amount(area);
            (column.Cases[area], column.Reporting[area], column.Expected[area]) = ((long)column.Values[area], 3, 4);
            if (column.Moments is { } moments)
            {
                (moments.Weights[area], moments.Squares[area], moments.WeightSquares[area]) = (column.Values[area] / 3, column.Values[area] * 4, column.Values[area] / 3);
            }
        }

        return column;
    }

    private static Indicator Of(IntervalMethod method, Term[] above, Term[] below) => new()
    {
        Code = "invented",
        Name = new Text("", "Invented"),
        Numerator = above,
        Denominator = below,
        Per = 100,
        Unit = new Text("", "%"),
        Direction = Direction.Up,
        Interval = method,
    };
}
