using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Tests.Areas;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

public sealed class PeerGroupTests
{
    private static readonly AreaTree Tree = RandomTrees.Build(
    [
        new Area { Code = "IR", Level = "nation" },
        new Area { Code = "C1", Level = "city", Parent = "IR" },
        new Area { Code = "C2", Level = "city", Parent = "IR", Settlement = "informal", Severity = "severe" },
        Of("N1", "C1", "informal", "severe"), Of("N2", "C1", "informal", "severe"), Of("N3", "C1", "informal", "moderate"),
        Of("N4", "C2", "formal", "severe"), Of("N5", "C2", "informal", "severe"), Of("N6", "C2", "", ""), Of("N7", "C1", "", ""),
    ]);

    [Theory]
    [InlineData("N1", "N2 N5")]
    [InlineData("N5", "N1 N2")]
    [InlineData("N3", "")]
    [InlineData("N4", "")]
    [InlineData("N6", "N7")]
    [InlineData("C1", "")]
    [InlineData("IR", "")]
    public void Peers_share_level_settlement_and_severity(string code, string peers)
    {
        Assert.True(Tree.TryGetNumber(code, out var area));
        Assert.Equal(peers, string.Join(' ', PeerGroup.Of(Tree, area).Select(peer => Tree.Areas[peer].Code)));
    }

    [Fact]
    public void To_be_a_peer_is_mutual_and_no_area_is_its_own() => Seeded.ForAll(60, random =>
    {
        var areas = RandomTrees.Make(random, 40).Select(area => area with { Severity = random.Next(2) == 0 ? "severe" : "moderate" }).ToArray();
        var tree = RandomTrees.Build(areas);
        var peers = Enumerable.Range(0, tree.Count).Select(area => PeerGroup.Of(tree, area)).ToArray();
        for (var area = 0; area < tree.Count; area++)
        {
            Assert.DoesNotContain(area, peers[area]);
            Assert.All(peers[area], peer => Assert.Contains(area, peers[peer]));
            Assert.Equal(peers[area].Order(), peers[area]);
        }
    });

    [Fact]
    public void An_area_that_the_tree_does_not_have_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PeerGroup.Of(Tree, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeerGroup.Of(Tree, Tree.Count));
    }

    private static Area Of(string code, string parent, string settlement, string severity) =>
        new() { Code = code, Level = "neighbourhood", Parent = parent, Settlement = settlement, Severity = severity };
}
