using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Sources;

/// <summary>Which areas report to one table, and when; so that zero, missing and incomplete can be told apart.</summary>
internal sealed class Reporting
{
    private readonly AreaTree _tree;
    private readonly IReadOnlyList<Period> _periods;
    private readonly bool[][] _reported;
    private readonly DateOnly?[] _first;
    private readonly bool _isRegular;
    private readonly Spans _spans;
    private readonly Dictionary<int, (int[] Reporting, int[] Expected)> _counts = [];
    private IReadOnlyList<int>? _quarters;
    private int[]? _firstQuarter;

    private Reporting(AreaTree tree, IReadOnlyList<Period> periods, Spans spans, bool[][] reported, DateOnly?[] first, bool isRegular) =>
        (_tree, _periods, _spans, _reported, _first, _isRegular) = (tree, periods, spans, reported, first, isRegular);

    /// <summary>Reads who reported.</summary>
    public static Reporting Read(FactStore records, RollUpAnswers answers, FactTable table, AreaTree tree, IReadOnlyList<Period> periods, Spans spans)
    {
        var reported = periods.Select(_ => new bool[tree.Count]).ToArray();
        var day = $"f.{table.Date}";
        foreach (var span in spans.Of())
        {
            string Sql(Span part) => RollUpText.Fill("reports", ("span", part.Join), ("rows", records.Rows(table, "reports", day, part, [], [])));
            using var rows = answers.Ask(new RollUpQuestion(table, "reports", span.Name, span.Stretches, some => [Sql(span.Within(some))]));
            while (rows.Read())
            {
                reported[rows.WholeInt(1)][rows.WholeInt(0)] = true;
            }
        }

        var first = new DateOnly?[tree.Count];
        var ever = RollUpText.Fill("ever", ("rows", records.Rows(table, "ever", day, null, [], [("date", table.Date)])));
        using (var rows = answers.Ask(new RollUpQuestion(table, "ever", "", spans.Stretches.Whole, _ => [ever]) { Delay = null }))
        {
            while (rows.Read())
            {
                first[rows.WholeInt(0)] = rows.Date(1) ?? DateOnly.MinValue;
            }
        }

        return new Reporting(tree, periods, spans, reported, first, table.ReportsRegularly);
    }

    /// <summary>Day of an area's own first record; null when it has none.</summary>
    public DateOnly? First(int area) => _first[area];

    /// <summary>
    /// Whether an area or one inside it keeps the table in a period, so that no record means none. A table with regular reports
    /// is kept in a quarter with a record, and in the months of that quarter; others always, but in no window that the area has not had.
    /// </summary>
    public bool[] Kept(int period) => Kept(period, static _ => true);

    /// <summary>The same, of the areas that are meant only.</summary>
    public bool[] Kept(int period, Func<int, bool> isMeant)
    {
        var reported = _reported[QuarterOf(period)];
        bool[] kept = [.. Enumerable.Range(0, _tree.Count).Select(area => isMeant(area) && (_isRegular ? reported[area] : _first[area] is not null && _spans.Range(area, period) is not null))];
        for (var area = _tree.Count - 1; area > 0; area--)
        {
            kept[_tree.Parent[area]] |= kept[area];
        }

        return kept;
    }

    private int QuarterOf(int period)
    {
        var month = _periods[period];
        var quarter = month.Kind == PeriodKind.Month ? AllQuarters.FirstOrDefault(at => _periods[at].Contains(month.Start), -1) : -1;
        return quarter < 0 ? period : quarter;
    }

    /// <summary>Fills, for every area, how many reporters (own areas × quarters) reported in a period and how many should have.</summary>
    public void Count(int period, int[] reporting, int[] expected)
    {
        if (!_isRegular)
        {
            return;
        }

        if (!_counts.TryGetValue(period, out var counts))
        {
            _counts.Add(period, counts = (new int[_tree.Count], new int[_tree.Count]));
            Count(_periods[period], counts.Reporting, counts.Expected);
        }

        counts.Reporting.CopyTo(reporting, 0);
        counts.Expected.CopyTo(expected, 0);
    }

    private void Count(Period period, int[] reporting, int[] expected)
    {
        foreach (var quarter in Quarters(period))
        {
            for (var area = 0; area < _tree.Count; area++)
            {
                expected[area] += ExpectedIn(area, quarter) ? 1 : 0;
                reporting[area] += _reported[quarter][area] ? 1 : 0;
            }
        }

        for (var area = _tree.Count - 1; area > 0; area--)
        {
            reporting[_tree.Parent[area]] += reporting[area];
            expected[_tree.Parent[area]] += expected[area];
        }
    }

    /// <summary>Quarters in order, by their place in the list of periods.</summary>
    public IReadOnlyList<int> AllQuarters => _quarters ??= [.. Enumerable.Range(0, _periods.Count).Where(period => _periods[period].Kind == PeriodKind.Quarter)];

    /// <summary>Whether an area itself reported in a period.</summary>
    public bool Reported(int period, int area) => _reported[period][area];

    /// <summary>Whether an area should have reported in a quarter: it did, or it did in an earlier one and is still there at the end.</summary>
    public bool ExpectedIn(int area, int quarter)
    {
        if (!_tree.Areas[area].IsValidOn(_periods[quarter].End.AddDays(-1)))
        {
            return _reported[quarter][area];
        }

        return FirstQuarter[area] <= quarter;
    }

    // The first quarter in which each area itself reported, by its place in the list of periods.
    private int[] FirstQuarter => _firstQuarter ??= [.. Enumerable.Range(0, _tree.Count).Select(area => AllQuarters.FirstOrDefault(quarter => _reported[quarter][area], int.MaxValue))];

    private IEnumerable<int> Quarters(Period whole) => whole.IsWindow ? [] :
        AllQuarters.Where(period => _periods[period].Start >= whole.Start && _periods[period].End <= whole.End);
}
