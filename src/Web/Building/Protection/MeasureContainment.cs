using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// Which measures count nobody whom another does not count too: by the rules of the catalogue, by its shares, and by the conditions
/// of their records. What is published of the other is then the most that the one can be (docs/disclosure.md, "Linked measures").
/// </summary>
internal sealed class MeasureContainment
{
    private readonly Dictionary<string, string[]> _wholes;
    private readonly ILookup<string, string> _parts;
    private readonly IndicatorCatalogue _catalogue;

    /// <summary>Finds them.</summary>
    public MeasureContainment(IndicatorCatalogue catalogue)
    {
        _catalogue = catalogue;
        var direct = Pairs(catalogue).Where(pair => pair.Part != pair.Whole && catalogue.Measures[pair.Part].Counts == catalogue.Measures[pair.Whole].Counts)
            .ToLookup(pair => pair.Part, pair => pair.Whole, StringComparer.Ordinal);
        _wholes = catalogue.Measures.Keys.ToDictionary(code => code, code => Above(direct, code), StringComparer.Ordinal);
        _parts = _wholes.SelectMany(pair => pair.Value.Select(whole => (whole, pair.Key))).ToLookup(pair => pair.whole, pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>The measures that contain a measure, directly or through others.</summary>
    public IReadOnlyList<string> Wholes(string code) => _wholes[code];

    /// <summary>The measures that a measure contains, directly or through others.</summary>
    public IEnumerable<string> Parts(string code) => _parts[code];

    /// <summary>The parts of a measure's breakdown of which another is the sum; none where it is not.</summary>
    /// <param name="part">The other.</param>
    /// <param name="whole">The measure.</param>
    public IEnumerable<string> Summed(string part, string whole) => LinkedMeasures.Picked(_catalogue.Measures[part], _catalogue.Measures[whole]) is { } picked
        ? picked.Values.Select(value => Breakdown.Of(picked.Column, value)) : [];

    private static IEnumerable<(string Part, string Whole)> Pairs(IndicatorCatalogue catalogue)
    {
        var measures = catalogue.Measures.Values.ToArray();
        return catalogue.Rules.Values.Select(rule => (rule.Measure, rule.AtMost))
            .Concat(catalogue.Indicators.Values.Where(indicator => indicator is { Numerator.Count: 1, Denominator.Count: 1 }).Select(indicator => (indicator.Numerator[0].Measure, indicator.Denominator[0].Measure)))
            .Concat(measures.SelectMany(part => measures.Where(whole => IsOfRecords(part, whole)).Select(whole => (part.Code, whole.Code))));
    }

    // Every record of the part is one of the whole, and adds as much to both.
    private static bool IsOfRecords(Measure part, Measure whole) => part.Code != whole.Code && part.Poverty is null && whole.Poverty is null
        && part.Table == whole.Table && part.RollUp == whole.RollUp && part.Date == whole.Date && part.Key == whole.Key
        && (part.Amount == whole.Amount || whole.Amount == "members")
        && (whole.WhereAny.Count == 0 || (part.WhereAny.Count > 0 && part.WhereAny.All(whole.WhereAny.Contains))
            || part.Where.Any(condition => condition.Values is ["true"] && whole.WhereAny.Contains(condition.Column)))
        && whole.Where.All(condition => part.Where.Any(other => IsAsStrict(other, condition)));

    private static bool IsAsStrict(Condition one, Condition other) => one.Column == other.Column && one.NotAfter == other.NotAfter && one.IsGiven == other.IsGiven
        && (one.Minimum == other.Minimum || (other.Minimum is { } least && one.Minimum >= least))
        && (other.Values.Count == 0 || (one.Values.Count > 0 && one.Values.All(other.Values.Contains)));

    private static string[] Above(ILookup<string, string> direct, string code)
    {
        var found = new List<string>();
        var next = new Queue<string>(direct[code]);
        while (next.TryDequeue(out var whole))
        {
            if (whole != code && !found.Contains(whole))
            {
                found.Add(whole);
                foreach (var above in direct[whole])
                {
                    next.Enqueue(above);
                }
            }
        }

        return [.. found];
    }
}
