using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>What is published of the measures that contain another, as far as the gate has come.</summary>
/// <param name="catalogue">The definitions.</param>
/// <param name="cells">The cells of all measures; those that the gate is done with are closed.</param>
/// <param name="containment">Which measure contains which.</param>
internal sealed class PublishedBounds(IndicatorCatalogue catalogue, IReadOnlyDictionary<CellKey, CellColumn> cells, MeasureContainment containment)
{
    private readonly Dictionary<string, string> _denominators = Denominators(catalogue);
    private readonly Dictionary<CellKey, ProtectedFigures> _noted = [];
    private readonly ILookup<(string, Period, string), CellColumn> _byTable =
        cells.ToLookup(cell => (cell.Key.Measure, cell.Key.Period, Breakdown.Column(cell.Key.Breakdown)), cell => cell.Value);

    /// <summary>Weights of the cases.</summary>
    public CaseWeights Weights { get; } = new(catalogue, cells, containment);

    /// <summary>Which measure contains which.</summary>
    public MeasureContainment Containment => containment;

    /// <summary>The tables that were protected, for rings of several measures.</summary>
    public SettledFamilies Settled { get; } = new(containment);

    /// <summary>Notes a table that was protected, for what is part of it.</summary>
    /// <param name="key">The table's cells.</param>
    /// <param name="figures">What they are, and what a reader can work out of them.</param>
    public void Note(CellKey key, ProtectedFigures figures) => _noted[key] = figures;

    /// <summary>Lets go of what was noted of a measure, if no other is part of it.</summary>
    public void Finish(string measure)
    {
        foreach (var key in containment.Parts(measure).Any() ? [] : _noted.Keys.Where(key => key.Measure == measure).ToArray())
        {
            _noted.Remove(key);
        }
    }

    /// <summary>The cells of what a measure is a share of, of which it must not be nearly all; null for none.</summary>
    public CellColumn? DenominatorOf(CellKey key) => _denominators.TryGetValue(key.Measure, out var whole) ? cells.GetValueOrDefault(key with { Measure = whole }) : null;

    /// <summary>Adds the measures that contain one to its bounds.</summary>
    /// <param name="key">The table's cells.</param>
    /// <param name="ceilings">Bounds so far; shape [areas].</param>
    public void LowerToWholes(CellKey key, CellCeilings ceilings)
    {
        foreach (var code in containment.Wholes(key.Measure))
        {
            LowerTo(key with { Measure = code }, ceilings);
        }
    }

    /// <summary>Adds a table that contains another to its bounds.</summary>
    /// <param name="key">Its key; nothing happens when there is no such table.</param>
    /// <param name="ceilings">Bounds so far; shape [areas].</param>
    public void LowerTo(CellKey key, CellCeilings ceilings)
    {
        if (_noted.TryGetValue(key, out var figures))
        {
            for (var area = 0; area < figures.Greatest.Length; area++)
            {
                if (figures.Greatest[area] >= 0)
                {
                    ceilings.Lower(area, figures.Greatest[area], figures.Values[area], figures.Hidden[area]);
                }
            }
        }
        else if (cells.TryGetValue(key, out var column))
        {
            for (var area = 0; area < column.AreaCount; area++)
            {
                if (column.Status[area].HasValue() && PrimaryRule.CasesBehind(catalogue.Measures[key.Measure], column, area) is var shown)
                {
                    ceilings.Lower(area, shown, shown, isHidden: false);
                }
            }
        }
    }

    /// <summary>
    /// Marks the areas of a table in which something that contains it is hidden. Were the part shown there, the whole could not fall
    /// below it, and would cover nothing.
    /// </summary>
    public void MarkHidden(string measure, Period period, string column, bool[] hidden)
    {
        foreach (var code in containment.Wholes(measure))
        {
            foreach (var whole in _byTable[(code, period, column)])
            {
                for (var area = 0; area < whole.AreaCount; area++)
                {
                    hidden[area] |= whole.Status[area] == ObservationStatus.Protected;
                }
            }
        }
    }

    // Of a share the whole is published too, and whoever is nearly all of it is told by what is left.
    private static Dictionary<string, string> Denominators(IndicatorCatalogue catalogue)
    {
        var wholes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var indicator in catalogue.Indicators.Values)
        {
            if (indicator.Interval is IntervalMethod.Wilson or IntervalMethod.Bootstrap && indicator is { Numerator: [var above], Denominator: [var below] }
                && IsWhole(catalogue.Measures[above.Measure], catalogue.Measures[below.Measure]))
            {
                wholes.TryAdd(above.Measure, below.Measure);
            }
        }

        return wholes;
    }

    // The deprivation of the poor has the poor as its cases: they are no whole of which it could be nearly all.
    private static bool IsWhole(Measure part, Measure whole) => part.Code != whole.Code && part.Counts == whole.Counts
        && !(part.Poverty?.Count == PovertyCount.Deprivation && whole.Poverty?.Count == PovertyCount.Poor);
}
