using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Sums by area and period counted record by record, and their comparison with cells.</summary>
/// <param name="cells">The cells.</param>
/// <param name="starts">First day of the programme in each area that has records.</param>
/// <param name="covered">First day of the records.</param>
internal sealed class CountedCells(RolledCells cells, IReadOnlyDictionary<string, DateOnly?> starts, DateOnly covered)
{
    public sealed class Sums
    {
        public Dictionary<(int Area, int Period), (decimal Amount, long Cases)> All { get; } = [];

        public void Add((int, int) cell, decimal amount, long cases = 1)
        {
            var (sum, count) = All.GetValueOrDefault(cell);
            All[cell] = (sum + amount, count + cases);
        }
    }

    public Sums Sum<T>(IEnumerable<T> records, Func<T, string> area, Func<T, DateOnly?> day, Func<T, decimal> amount)
    {
        var sums = new Sums();
        foreach (var record in records)
        {
            foreach (var cell in CellsOf(area(record), day(record)))
            {
                sums.Add(cell, amount(record));
            }
        }

        return sums;
    }

    public Sums Distinct<T>(IEnumerable<T> records, Func<T, string> area, Func<T, DateOnly?> day, Func<T, int> key)
    {
        var sums = new Sums();
        foreach (var (cell, _) in records.SelectMany(record => CellsOf(area(record), day(record)).Select(cell => (cell, key(record)))).Distinct())
        {
            sums.Add(cell, 1);
        }

        return sums;
    }

    /// <summary>The last record of each subject in each period; of two of a day the later.</summary>
    public IEnumerable<(T Record, int Period)> Last<T>(IEnumerable<T> records, Func<T, string> area, Func<T, DateOnly> day, Func<T, object> subject) => records
        .SelectMany(record => PeriodsOf(area(record), day(record)).Select(period => (Record: record, Period: period)))
        .GroupBy(item => (subject(item.Record), item.Period)).Select(group => group.OrderBy(item => day(item.Record)).Last());

    public Sums OfLast<T>(IEnumerable<(T Record, int Period)> last, Func<T, string> area, Func<T, decimal> amount, Func<T, long> count)
    {
        var sums = new Sums();
        foreach (var (record, period) in last)
        {
            foreach (var above in Up(area(record)))
            {
                sums.Add((above, period), amount(record), count(record));
            }
        }

        return sums;
    }

    public Sums Open<T>(IEnumerable<T> records, Func<T, string> area, Func<T, DateOnly> from, Func<T, DateOnly?> until, Moment at, bool isStartedOnly)
    {
        var sums = new Sums();
        foreach (var record in records)
        {
            for (var period = 0; period < cells.Periods.Count; period++)
            {
                if (Range(area(record), period) is not { } range || (isStartedOnly && !(starts[area(record)] < range.End)))
                {
                    continue;
                }

                var moment = at switch { Moment.Start => range.Start, Moment.End => range.End, _ => starts[area(record)]!.Value };
                var isOpen = from(record) < moment && !(until(record) < moment);
                foreach (var above in isOpen ? Up(area(record)) : [])
                {
                    sums.Add((above, period), 1);
                }
            }
        }

        return sums;
    }

    /// <summary>Every cell that has a value has the counted one, and what was counted has a value.</summary>
    public void Compare(string measure, Sums counted, string breakdown = "", int least = 20)
    {
        var nonzero = 0;
        for (var period = 0; period < cells.Periods.Count; period++)
        {
            if (breakdown.Length > 0 && cells.Periods[period].Kind > PeriodKind.Quarter)
            {
                continue;
            }

            var column = cells.Cells.GetValueOrDefault(new CellKey(measure, breakdown, cells.Periods[period]));
            for (var area = 0; area < cells.Areas.Count; area++)
            {
                var (amount, cases) = counted.All.GetValueOrDefault((area, period));
                var where = $"{measure} {breakdown} {cells.Areas.Areas[area].Code} {cells.Periods[period]}";
                if (column?.Status[area].HasValue() == true)
                {
                    Assert.True(Math.Abs((double)amount - column.Values[area]) <= Math.Max(1e-12, Math.Abs((double)amount) * 1e-14), $"{where}: {amount} counted, {column.Values[area]} in the cell");
                    Assert.True(cases == column.Cases[area], $"{where}: {cases} cases counted, {column.Cases[area]} in the cell");
                    nonzero += amount != 0 ? 1 : 0;
                }
                else
                {
                    Assert.True(cases == 0, $"{where}: {cases} cases counted, none in the cell");
                }
            }
        }

        Assert.True(nonzero >= least, $"{nonzero} cells of {measure} {breakdown} were more than zero");
    }

    public IEnumerable<int> Up(string area) => cells.Areas.Ancestors(cells.Number(area)).Prepend(cells.Number(area));

    private IEnumerable<(int Area, int Period)> CellsOf(string area, DateOnly? day) =>
        day is { } known ? from period in PeriodsOf(area, known) from above in Up(area) select (above, period) : [];

    private IEnumerable<int> PeriodsOf(string area, DateOnly day) =>
        Enumerable.Range(0, cells.Periods.Count).Where(period => Range(area, period) is { } range && day >= range.Start && day < range.End);

    private DateRange? Range(string area, int period) => cells.Periods[period] is var known && !known.IsWindow ? known.RangeFrom(null)
        : known.RangeFrom(starts[area]) is { } range && range.Start >= covered && range.End <= cells.AsOf ? range : null;
}
