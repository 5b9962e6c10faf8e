using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.StandIns;
using static Mahalleh.Indicators.Tests.Evaluation.Cells;

namespace Mahalleh.Indicators.Tests.StandIns;

/// <summary>Published cells of one rate over several periods, in which stand-ins are looked for.</summary>
internal sealed class Published(AreaTree areas, Indicator indicator)
{
    public const ObservationStatus Hidden = ObservationStatus.Protected;

    private readonly Dictionary<CellKey, CellColumn> _cells = [];

    public AreaTree Areas => areas;

    public ClassBreaks Legend { get; init; } = new([]);

    public bool CanPool { get; init; } = true;

    public IEnumerable<CellColumn> Columns => _cells.Values;

    /// <summary>Adds a period: the events of each area, NaN where they are hidden.</summary>
    public Published In(string period, double[] events, double[] persons)
    {
        var above = Column([.. events.Select(value => double.IsNaN(value) ? 0 : value)]);
        for (var area = 0; area < events.Length; area++)
        {
            above.Status[area] = double.IsNaN(events[area]) ? Hidden : ObservationStatus.Normal;
        }

        return Add(period, above, Column(persons));
    }

    public Published Add(string period, CellColumn above, CellColumn below)
    {
        _cells.Add(new CellKey("above", "", Period.Parse(period, null)), above);
        _cells.Add(new CellKey("below", "", Period.Parse(period, null)), below);
        return this;
    }

    public ObservationColumn? Observe(Period period)
    {
        var store = new CellStore(_cells);
        return store.Periods.Contains(period) ? IndicatorEvaluator.Evaluate(indicator, store, period, areas.Count) : null;
    }

    public StandIn? Find(string period, int area) => Search(Period.Parse(period, null)).Find(area);

    public StandInSearch Search(Period period) => new(
        new StandInSource
        {
            Areas = areas,
            Indicator = indicator,
            Observe = Observe,
            Breaks = (_, _) => Legend,
            IsAmount = indicator.Denominator.Count == 0,
            CanPool = CanPool,
        },
        period);
}
