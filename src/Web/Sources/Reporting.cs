using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>Which areas report to one table, and when; so that zero, missing and incomplete can be told apart.</summary>
internal sealed class Reporting
{
    private readonly AreaTree _tree;
    private readonly IReadOnlyList<Period> _periods;
    private readonly bool[][] _reported;
    private readonly bool[] _ever;
    private readonly bool _isRegular;

    private Reporting(AreaTree tree, IReadOnlyList<Period> periods, bool[][] reported, bool[] ever, bool isRegular) =>
        (_tree, _periods, _reported, _ever, _isRegular) = (tree, periods, reported, ever, isRegular);

    /// <summary>Reads who reported.</summary>
    public static Reporting Read(DuckDbConnection engine, FactTable table, AreaTree tree, IReadOnlyList<Period> periods)
    {
        var reported = periods.Select(_ => new bool[tree.Count]).ToArray();
        var ever = new bool[tree.Count];
        using (var rows = engine.Query(RollUpText.Fill("reports", ("table", table.Name), ("date", table.Date))))
        {
            while (rows.Read())
            {
                reported[rows.WholeInt(1)][rows.WholeInt(0)] = true;
            }
        }

        using (var rows = engine.Query(RollUpText.Fill("ever", ("table", table.Name))))
        {
            while (rows.Read())
            {
                ever[rows.WholeInt(0)] = true;
            }
        }

        return new Reporting(tree, periods, reported, ever, table.ReportsRegularly);
    }

    /// <summary>Whether an area or one inside it keeps the table in a period, so that no record means none.</summary>
    public bool[] Kept(int period)
    {
        var kept = (bool[])(_isRegular ? _reported[period] : _ever).Clone();
        for (var area = _tree.Count - 1; area > 0; area--)
        {
            kept[_tree.Parent[area]] |= kept[area];
        }

        return kept;
    }

    /// <summary>Fills, for every area, how many reporters (own areas × quarters) reported in a period and how many should have.</summary>
    public void Count(int period, int[] reporting, int[] expected)
    {
        if (!_isRegular)
        {
            return;
        }

        foreach (var quarter in Quarters(_periods[period]))
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
    public IReadOnlyList<int> AllQuarters => [.. Enumerable.Range(0, _periods.Count).Where(period => _periods[period].Kind == PeriodKind.Quarter)];

    /// <summary>Whether an area itself reported in a period.</summary>
    public bool Reported(int period, int area) => _reported[period][area];

    /// <summary>Whether an area should have reported in a quarter: it reported in that one or an earlier one.</summary>
    public bool ExpectedIn(int area, int quarter)
    {
        foreach (var earlier in AllQuarters)
        {
            if (earlier > quarter)
            {
                break;
            }

            if (_reported[earlier][area])
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<int> Quarters(Period whole) =>
        AllQuarters.Where(period => _periods[period].Start >= whole.Start && _periods[period].End <= whole.End);
}
