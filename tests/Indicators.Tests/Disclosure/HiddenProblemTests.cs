using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "Linked tables and breakdowns": whole-number tables are searched by branching on fractions.
public sealed class HiddenProblemTests
{
    // u = a + b = b + c = a + c makes a = b = c and u even in whole tables; u + w = 7 is published. Cells a b c u w, total.
    private const int W = 4;
    private static readonly long[] Truth = [2, 2, 2, 4, 3, 7];

    [Fact]
    public void The_outer_interval_is_that_of_the_linear_programme() =>
        Assert.Equal((new CountRange(0, 7), new CountRange(0, 3)), (Problem().OuterInterval(W), Problem().OuterInterval(0)));

    [Fact]
    public void A_whole_table_comes_as_near_as_there_is_one() => Assert.Equal([3, 3, 3, 6, 1], Problem().WholeTable(W, target: 0, current: 3)!);

    [Fact]
    public void A_value_that_a_whole_table_has_is_reached() => Assert.Equal([0, 0, 0, 0, 7], Problem().WholeTable(W, target: 7, current: 3)!);

    [Fact]
    public void No_table_goes_beyond_the_value_wanted() => Assert.Equal([1, 1, 1, 2, 5], Problem().WholeTable(W, target: 5, current: 3)!);

    [Fact]
    public void Where_rounding_a_fraction_down_leaves_no_table_it_is_rounded_up() =>
        // With u at least 3 the programme ends at a = 1.5 and w = 4; a at most 1 leaves nothing, and a = 2 is the true table.
        Assert.Equal([2, 2, 2, 4, 3], Problem(leastU: 3).WholeTable(W, target: 7, current: 3)!);

    [Fact]
    public void A_cell_of_another_component_is_refused() => Assert.Throws<ArgumentException>(() => Problem().OuterInterval(5));

    [Fact]
    public void Rows_of_which_everything_is_published_belong_to_no_component()
    {
        var builder = new CellRowsBuilder(9);
        builder.AddSum(0, [1, 2]);
        builder.AddSum(3, [4, 5]);
        builder.AddSum(6, [7, 8]);
        var components = HiddenComponent.Split(builder.Build(), [false, true, true, false, false, false, false, true, true]);
        Assert.Equal(["1,2:0", "7,8:2"], components.Select(component => $"{string.Join(',', component.Cells)}:{string.Join(',', component.Rows)}"));
    }

    private static HiddenProblem Problem(long leastU = 0)
    {
        var builder = new CellRowsBuilder(6);
        builder.AddSum(3, [0, 1]);
        builder.AddSum(3, [1, 2]);
        builder.AddSum(3, [0, 2]);
        builder.AddSum(5, [3, W]);
        var rows = builder.Build();
        var component = HiddenComponent.Split(rows, [true, true, true, true, true, false])[0];
        return new HiddenProblem(rows, component, Truth, new AttackerBounds([0, 0, 0, leastU, 0, 7], [9, 9, 9, 9, 9, 7]));
    }
}
