using Mahalleh.Web.Charts.Gap;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Access;

/// <summary>A narrowed scope that every scoped route has something to say to: one area with all inside it, and the indicators of index and poverty, and one with a breakdown.</summary>
/// <param name="Root">Code of the root, which is outside.</param>
/// <param name="Area">Code of the open area.</param>
/// <param name="AreaLevel">Code of its level.</param>
/// <param name="OutsideArea">Code of an area of its level that is not open.</param>
/// <param name="Indicators">Codes of the open indicators.</param>
/// <param name="OutsideIndicator">Code of one that is not open.</param>
internal sealed record TestScope(string Root, string Area, string AreaLevel, string OutsideArea, string[] Indicators, string OutsideIndicator)
{
    /// <summary>An open indicator that a share of persons is.</summary>
    public string Indicator => Indicators[0];

    public static TestScope Of(Snapshot snapshot)
    {
        var tree = snapshot.Areas;
        int[] below = [.. tree.Children(0).Where(child => tree.End[child] - child > 3)];
        var components = snapshot.Catalogue.Indices.Values.First().Components.Select(component => component.Indicator);
        var poverty = snapshot.Catalogue.Indicators.Values.Where(indicator => indicator.Numerator.Concat(indicator.Denominator).Any(term => snapshot.Catalogue.Measures[term.Measure].Poverty is not null)).Select(indicator => indicator.Code);
        var grouped = snapshot.Catalogue.Indicators.Values.Where(indicator => GapBreakdown.IsPossible(snapshot, indicator)).Select(indicator => indicator.Code).Take(1);
        string[] open = [.. components.Concat(poverty).Concat(grouped).Distinct(StringComparer.Ordinal)];
        return new TestScope(tree.Areas[0].Code, tree.Areas[below[0]].Code, tree.Areas[below[0]].Level, tree.Areas[below[1]].Code, open, snapshot.Catalogue.Indicators.Keys.First(code => !open.Contains(code)));
    }
}
