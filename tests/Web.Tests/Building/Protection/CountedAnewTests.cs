using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>Households in two neighbourhoods stand once in the city, which is then less than its parts, and still tells of them (docs/disclosure.md, "In a build").</summary>
public sealed class CountedAnewTests
{
    private static readonly Period Year = Period.Parse("1403", null);
    private static readonly Measure Households = new() { Code = "poor-households", Name = new Text("", ""), Counts = Counts.Households, RollUp = RollUp.LastRecord, Table = "assessments" };
    private static readonly IndicatorCatalogue Catalogue = new(new(StringComparer.Ordinal) { [Households.Code] = Households }, new(StringComparer.Ordinal), new(StringComparer.Ordinal), DisclosurePolicy.ForPublic);

    [Fact]
    public void A_city_below_the_sum_of_its_neighbourhoods_is_protected_as_counted_anew()
    {
        // 3 + 47 + 60 = 110, two of them twice.
        var (tree, facts) = Table(108, 3, 47, 60);
        Assert.Equal(ParentRule.Distinct, tree.Rule);
        Assert.Equal([-1, 0, 0, 0], tree.Parent.ToArray());
        tree.Check(facts);
    }

    [Theory]
    [InlineData(108)]
    [InlineData(110)]
    public void A_small_neighbourhood_of_it_is_never_hidden_alone(long city)
    {
        var column = SmallCity.Column([city, 3, 47, 60]);
        var columns = new Dictionary<CellKey, CellColumn> { [new CellKey("poor-households", "", Year)] = column };
        var protection = new MeasureProtection(Areas(3), Households, new PrimaryLimits(5), TestKey.Value, columns, new PublishedBounds(Catalogue, columns, new MeasureContainment(Catalogue)), new Dictionary<CellKey, LargestAmounts>(), ReaderKnowledge.None);
        protection.Select();
        protection.Hide();
        Assert.Equal(ObservationStatus.Protected, column.Status[1]);
        Assert.True(column.Status.Count(status => status == ObservationStatus.Protected) > 1, "the city less what two neighbourhoods can be at most leaves at least one household in the third");
    }

    [Fact]
    public void A_figure_that_a_single_part_exceeds_was_stated_by_itself()
    {
        var (tree, _) = Table(40, 3, 47, 60);
        Assert.Equal([-1, -1, -1, -1], tree.Parent.ToArray());
    }

    [Fact]
    public void A_city_above_the_sum_of_its_neighbourhoods_has_a_part_of_its_own()
    {
        var (tree, facts) = Table(112, 3, 47, 60);
        Assert.Equal((ParentRule.Sum, 5), (tree.Rule, tree.Count));
        Assert.Equal((2L, CellRole.OwnPart, 0), (facts.Values[4], facts.Roles[4], tree.Parent[4]));
    }

    private static (CellTree Tree, CellFacts Facts) Table(params long[] counts)
    {
        var (tree, facts) = ProtectionTable.Of(Areas(counts.Length - 1), Households, [SmallCity.Column(counts)], [null], [new bool[counts.Length]], [null]);
        return (tree, facts[0]);
    }

    private static AreaTree Areas(int parts) => AreaTree.Build(
        [new Level("city", "", "city", "", "city"), new Level("neighbourhood", "", "neighbourhood", "", "neighbourhood")],
        [new Area { Code = "C", Level = "city" }, .. Enumerable.Range(1, parts).Select(part => new Area { Code = $"C{part}", Level = "neighbourhood", Parent = "C" })],
        _ => 0,
        out _)!;
}
