using Mahalleh.Indicators.Areas;
using Xunit;

namespace Mahalleh.Indicators.Tests.Areas;

public sealed class AreaTreeTests
{
    private static readonly Area[] Country =
    [
        Of("N2", "neighbourhood", "P1"), Of("P2", "province", "IR"), Of("N3", "neighbourhood", "C1"),
        Of("IR", "nation", null), Of("C1", "city", "P1"), Of("P1", "province", "IR"), Of("N1", "neighbourhood", "C1"),
    ];

    [Fact]
    public void Areas_are_numbered_depth_first_siblings_by_code()
    {
        var tree = RandomTrees.Build(Country);
        Assert.Equal(["IR", "P1", "C1", "N1", "N3", "N2", "P2"], tree.Areas.Select(area => area.Code));
        Assert.Equal([-1, 0, 1, 2, 2, 1, 0], tree.Parent.ToArray());
        Assert.Equal([7, 6, 5, 4, 5, 6, 7], tree.End.ToArray());
        Assert.Equal([0, 1, 2, 3, 3, 3, 1], tree.Level.ToArray());
    }

    [Fact]
    public void Siblings_follow_their_place_before_their_code()
    {
        var tree = RandomTrees.Build(Country, area => area.Code is "P2" or "N2" ? 1UL : 2UL);
        Assert.Equal(["IR", "P2", "P1", "N2", "C1", "N1", "N3"], tree.Areas.Select(area => area.Code));
    }

    [Fact]
    public void Children_ancestors_and_levels_are_found()
    {
        var tree = RandomTrees.Build(Country);
        Assert.Equal([1, 6], tree.Children(0));
        Assert.Equal([2, 5], tree.Children(1));
        Assert.Empty(tree.Children(3));
        Assert.Equal([2, 1, 0], tree.Ancestors(4));
        Assert.Empty(tree.Ancestors(0));
        Assert.Equal([3, 4, 5], tree.OfLevel(tree.LevelIndex("neighbourhood")));
        Assert.Empty(tree.OfLevel(tree.LevelIndex("moon")));
        Assert.Equal([false, true], [tree.IsLeaf(1), tree.IsLeaf(6)]);
    }

    [Fact]
    public void Codes_are_compared_ordinally()
    {
        var tree = RandomTrees.Build(Country);
        Assert.True(tree.TryGetNumber("C1", out var number));
        Assert.Equal(2, number);
        Assert.False(tree.TryGetNumber("c1", out number));
        Assert.Equal(-1, number);
    }

    [Fact]
    public void Ranges_nest_and_each_area_stands_once() => Seeded.ForAll(150, random =>
    {
        var areas = RandomTrees.Make(random, 60);
        var tree = RandomTrees.Build(areas);
        Assert.Equal(areas.Select(area => area.Code).Order(StringComparer.Ordinal), tree.Areas.Select(area => area.Code).Order(StringComparer.Ordinal));
        for (var number = 0; number < tree.Count; number++)
        {
            Assert.Equal(tree.Areas[number].Parent, tree.Parent[number] < 0 ? null : tree.Areas[tree.Parent[number]].Code);
            Assert.InRange(tree.End[number], number + 1, number == 0 ? tree.Count : tree.End[tree.Parent[number]]);
            Assert.Equal(tree.End[number] - number - 1, tree.Children(number).Sum(child => tree.End[child] - child));
        }
    });

    [Fact]
    public void An_area_contains_exactly_itself_and_what_has_it_among_its_ancestors() => Seeded.ForAll(60, random =>
    {
        var tree = RandomTrees.Build(RandomTrees.Make(random, 30));
        for (var area = 0; area < tree.Count; area++)
        {
            var above = tree.Ancestors(area).Append(area).ToHashSet();
            Assert.All(Enumerable.Range(0, tree.Count), other => Assert.Equal(above.Contains(other), tree.Contains(other, area)));
        }
    });

    [Fact]
    public void The_order_of_the_list_does_not_matter() => Seeded.ForAll(100, random =>
    {
        var areas = RandomTrees.Make(random, 60);
        var keys = areas.ToDictionary(area => area.Code, _ => (ulong)random.Next(4));
        var numbered = RandomTrees.Build(areas, area => keys[area.Code]).Areas.ToArray();
        random.Shuffle(areas);
        Assert.Equal(numbered, RandomTrees.Build(areas, area => keys[area.Code]).Areas);
    });

    [Fact]
    public void A_hundred_thousand_siblings_are_numbered()
    {
        var areas = Enumerable.Range(0, 100_000).Select(number => Of($"N{number:D6}", "city", "IR")).Append(Of("IR", "nation", null)).ToArray();
        var tree = RandomTrees.Build(areas);
        Assert.Equal((100_001, "N099999"), (tree.End[0], tree.Areas[^1].Code));
    }

    private static Area Of(string code, string level, string? parent) => new() { Code = code, Level = level, Parent = parent };
}
