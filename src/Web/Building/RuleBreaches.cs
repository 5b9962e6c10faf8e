using Mahalleh.Indicators.Anomalies;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Building;

/// <summary>A rule between measures that an area breaks in a period. Whether its cells may be named with numbers is seen after protection.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Period">The period.</param>
/// <param name="Area">Area number.</param>
internal readonly record struct RuleBreach(ValidationRule Rule, Period Period, int Area);

/// <summary>Where the totals of a package break the catalogue's rules between measures.</summary>
internal static class RuleBreaches
{
    private const int MostListed = 500;

    /// <summary>Finds the breaches in cells that are not yet protected, by rule, period and area.</summary>
    public static IReadOnlyList<RuleBreach> Find(IEnumerable<ValidationRule> rules, IReadOnlyDictionary<CellKey, CellColumn> cells, IReadOnlyList<Period> periods) =>
        [.. rules.SelectMany(rule => periods.SelectMany(period => Broken(rule, period, cells).Select(area => new RuleBreach(rule, period, area))))];

    /// <summary>Those of which the release has both cells with a value.</summary>
    public static Listing<BrokenRule> Published(IReadOnlyList<RuleBreach> breaches, AreaTree tree, IReadOnlyDictionary<CellKey, CellColumn> cells)
    {
        var published = breaches.Where(breach => IsPublished(breach, cells)).ToArray();
        return new Listing<BrokenRule>(published.Length, [.. published.Take(MostListed).Select(breach =>
            new BrokenRule(breach.Rule.Code, breach.Rule.Measure, breach.Rule.AtMost, tree.Areas[breach.Area].Code, breach.Period.ToString()))]);
    }

    /// <summary>Whether both cells of a breach have a value among some cells.</summary>
    public static bool IsPublished(RuleBreach breach, IReadOnlyDictionary<CellKey, CellColumn> cells) =>
        HasValue(breach.Rule.Measure, breach, cells) && HasValue(breach.Rule.AtMost, breach, cells);

    private static bool HasValue(string measure, RuleBreach breach, IReadOnlyDictionary<CellKey, CellColumn> cells) =>
        cells.TryGetValue(new CellKey(measure, "", breach.Period), out var column) && column.Status[breach.Area].HasValue();

    private static IEnumerable<int> Broken(ValidationRule rule, Period period, IReadOnlyDictionary<CellKey, CellColumn> cells) =>
        cells.TryGetValue(new CellKey(rule.Measure, "", period), out var part) && cells.TryGetValue(new CellKey(rule.AtMost, "", period), out var whole)
            ? PartCheck.Broken(part, whole)
            : [];
}
