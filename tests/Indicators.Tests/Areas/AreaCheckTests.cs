using Mahalleh.Indicators.Areas;
using Xunit;

namespace Mahalleh.Indicators.Tests.Areas;

public sealed class AreaCheckTests
{
    [Fact]
    public void Every_fault_of_a_list_is_reported_at_once()
    {
        var faults = Check(
            ("IR", "nation", null), ("IR", "province", "IR"), ("X", "moon", "IR"), ("Y", "province", "nowhere"),
            ("Z", "nation", null), ("P", "province", "C"), ("C", "city", "P"), ("S", "city", "S"));
        (int, string, string, string)[] expected =
        [
            (1, "IR", "duplicate-area", "code"), (2, "X", "unknown-level", "level"), (3, "Y", "unknown-parent", "parent"),
            (4, "Z", "two-roots", "parent"), (5, "P", "parent-level", "parent"), (5, "P", "cycle", "parent"),
            (7, "S", "parent-level", "parent"), (7, "S", "cycle", "parent"),
        ];
        Assert.Equal(expected.Order(), faults.Select(fault => (fault.Position, fault.Code, fault.Rule, fault.Column)).Order());
        Assert.Contains("P › C › P", faults.Single(fault => fault is { Rule: "cycle", Code: "P" }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_a_root_says_so()
    {
        Assert.Equal(["no-root"], Check().Select(fault => fault.Rule));
        Assert.Equal(["cycle", "no-root", "parent-level"], Check(("P", "province", "C"), ("C", "city", "P")).Select(fault => fault.Rule).Order());
    }

    [Fact]
    public void Each_further_root_is_a_fault() =>
        Assert.Equal([1, 2], Check(("A", "nation", null), ("B", "nation", null), ("C", "city", null)).Select(fault => fault.Position));

    [Fact]
    public void A_parent_of_the_same_level_is_a_fault() =>
        Assert.Equal(["parent-level"], Check(("A", "nation", null), ("B", "city", "A"), ("C", "city", "B")).Select(fault => fault.Rule));

    [Fact]
    public void A_circle_that_others_hang_on_is_reported_once() => Assert.Equal(
        ["cycle"],
        Check(("A", "nation", null), ("B", "province", "D"), ("C", "city", "B"), ("D", "neighbourhood", "C"), ("E", "neighbourhood", "C"))
            .Select(fault => fault.Rule).Where(rule => rule == "cycle"));

    [Fact]
    public void A_levels_gap_is_no_fault() => Assert.Empty(Check(("A", "nation", null), ("N", "neighbourhood", "A")));

    [Fact]
    public void One_broken_parent_in_a_random_tree_is_the_only_fault() => Seeded.ForAll(100, random =>
    {
        var areas = RandomTrees.Make(random, 40);
        var at = random.Next(areas.Length);
        areas[at] = areas[at] with { Parent = "nowhere" };
        AreaTree.Build(RandomTrees.Levels, areas, _ => 0, out var faults);
        Assert.Equal(at == 0 ? ["no-root", "unknown-parent"] : ["unknown-parent"], faults.Select(fault => fault.Rule).Order());
    });

    private static IReadOnlyList<AreaFault> Check(params (string Code, string Level, string? Parent)[] areas)
    {
        var tree = AreaTree.Build(RandomTrees.Levels, [.. areas.Select(area => new Area { Code = area.Code, Level = area.Level, Parent = area.Parent })], _ => 0, out var faults);
        Assert.Equal(faults.Count == 0, tree is not null);
        return faults;
    }
}
