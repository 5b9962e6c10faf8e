using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Engines;

namespace Mahalleh.Web.Sources;

/// <summary>The periods as tables of the engine, and the joins that bring a record to its periods.</summary>
internal sealed class Spans
{
    private const string Day = "f.day";

    private static readonly string[] Tables = ["period", "day_period", "coarse_period", "window_period", "programme", "area_span"];

    private readonly ISqlEngine _engine;
    private readonly AreaTree _areas;
    private readonly IReadOnlyList<Period> _periods;
    private readonly DateRange?[] _calendar;
    private readonly DateOnly _covered;
    private readonly DateOnly _asOf;
    private readonly Stretches _stretches;

    private Spans(ISqlEngine engine, AreaTree areas, IReadOnlyList<Period> periods, DateOnly covered, DateOnly asOf)
    {
        (_engine, _areas, _periods, _covered, _asOf) = (engine, areas, periods, covered, asOf);
        _stretches = new Stretches(areas, periods, covered, asOf);
        _calendar = [.. periods.Select(period => period.RangeFrom(null))];
    }

    /// <summary>
    /// Fills <c>day_period</c> and <c>coarse_period</c> (day, period), <c>window_period</c> (area, period, first, after) and
    /// <c>area_span</c> (area, period, first, after, start).
    /// </summary>
    /// <param name="engine">The engine.</param>
    /// <param name="areas">The areas with the start of their programme.</param>
    /// <param name="periods">The periods to publish, in order.</param>
    /// <param name="covered">First day of the records; a window that begins earlier would look complete and is none.</param>
    /// <param name="asOf">First day after the records; a window that ends later is not over.</param>
    public static Spans Fill(ISqlEngine engine, AreaTree areas, IReadOnlyList<Period> periods, DateOnly covered, DateOnly asOf)
    {
        var spans = new Spans(engine, areas, periods, covered, asOf);
        foreach (var table in Tables)
        {
            engine.Make(table, EngineTables.Columns[table]);
        }

        FillCalendar(engine, periods);
        spans.FillWindows();
        engine.Execute(
            $"insert into coarse_period select d.day, d.period from day_period d join period p on p.number = d.period where p.kind <= {(int)PeriodKind.Quarter}");
        engine.Execute(
            "insert into area_span select x.area, x.period, x.first, x.after, g.start from " +
            "(select a.area as area, p.number as period, p.first as first, p.after as after from (select distinct area from ancestry) a cross join period p " +
            "union all select w.area, w.period, w.first, w.after from window_period w) x left join programme g on g.area = x.area");
        engine.Study(Tables);
        return spans;
    }

    /// <summary>
    /// The days of a period in an area, null where there are none: those on which the area was there; of a window all of them, where it is over and
    /// the records cover its beginning.
    /// </summary>
    /// <param name="area">Area number.</param>
    /// <param name="period">Place in the list of periods.</param>
    public DateRange? Range(int area, int period) => _calendar[period] is { } days ? Within(_areas.Areas[area], days)
        : (_periods[period].RangeFrom(_areas.Areas[area].ProgrammeStart) is { } range && range.Start >= _covered && range.End <= _asOf ? range : null);

    private static DateRange? Within(Area area, DateRange days) => !area.IsValidIn(days) ? null : new DateRange(
        area.ValidFrom > days.Start ? area.ValidFrom.Value : days.Start,
        area.ValidTo < days.LastDay ? area.ValidTo.Value.AddDays(1) : days.End);

    /// <summary>The periods, cut so that a changed record touches few.</summary>
    public Stretches Stretches => _stretches;

    /// <summary>The joins to all periods of a record: the calendar's, then the windows.</summary>
    /// <param name="day">The record's day in SQL.</param>
    public IEnumerable<Span> Of(string day = Day)
    {
        yield return Calendar("day_period", day, _periods);
        if (_stretches.Windows.Count > 0)
        {
            yield return new Span(RollUpText.Fill("windows", ("day", day)), []) { Name = "windows", Day = day, Stretches = _stretches.Windows };
        }
    }

    /// <summary>The join to the years, halves and quarters of a record.</summary>
    public Span Coarse() => Calendar("coarse_period", Day, _periods.Where(period => period.Kind <= PeriodKind.Quarter));

    private Span Calendar(string table, string day, IEnumerable<Period> periods) => new(
        RollUpText.Fill("calendar", ("days", _engine.Reference(table)), ("day", day)),
        [.. periods.Where(period => !period.IsWindow).SelectMany(period => new[] { period.Start, period.End }).Distinct().Order()])
    { Name = table, Day = day, Stretches = _stretches.Years };

    private static void FillCalendar(ISqlEngine engine, IReadOnlyList<Period> periods)
    {
        using (var list = engine.Append("period"))
        {
            foreach (var (number, period) in periods.Index().Where(item => !item.Item.IsWindow))
            {
                list.Add(number).Add((int)period.Kind).Add(period.Start).Add(period.End).EndRow();
            }

            list.Complete();
        }

        using var days = engine.Append("day_period");
        foreach (var (number, period) in periods.Index().Where(item => !item.Item.IsWindow))
        {
            for (var day = period.Start; day < period.End; day = day.AddDays(1))
            {
                days.Add(day).Add(number).EndRow();
            }
        }

        days.Complete();
    }

    private void FillWindows()
    {
        using (var programme = _engine.Append("programme"))
        {
            for (var area = 0; area < _areas.Count; area++)
            {
                if (_areas.Areas[area].ProgrammeStart is { } start)
                {
                    programme.Add(area).Add(start).EndRow();
                }
            }

            programme.Complete();
        }

        using var windows = _engine.Append("window_period");
        for (var area = 0; area < _areas.Count; area++)
        {
            for (var number = 0; number < _periods.Count; number++)
            {
                if (_periods[number].IsWindow && Range(area, number) is { } range)
                {
                    windows.Add(area).Add(number).Add(range.Start).Add(range.End).EndRow();
                }
            }
        }

        windows.Complete();
    }
}
