using Mahalleh.Geo.Boundaries;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using Xunit;

namespace Mahalleh.Geo.Tests.Boundaries;

public sealed class SiblingTests
{
    private const double Metre = 1 / 111_320.0;

    [Fact]
    public void Siblings_that_share_their_edges_have_no_fault() => Seeded.ForAll(10, random =>
        Assert.Empty(SiblingCheck.Find([.. Outlines.Tessellation(random, 6, 5, 51, 35, 0.01)], TestContext.Current.CancellationToken)));

    [Fact]
    public void An_overlap_is_told_with_both_areas_hectares_width_and_place()
    {
        var fault = Assert.Single(Find(Outlines.Box(51, 35, 51.01, 35.01), Outlines.Box(51.0099, 35, 51.02, 35.01)));
        Assert.Equal((SiblingFaultKind.Overlap, 0, 1), (fault.Kind, fault.Area, fault.Other));
        // 0.0001° of longitude is 9.13 m, 0.01° of latitude 1109.5 m: 1.013 ha, and twice that by 2237 m.
        Assert.Equal(1.0128, fault.Hectares, 3);
        Assert.Equal(9.0538, fault.WidthMetres, 3);
        Assert.InRange(fault.Place.X, 51.0099, 51.01);
    }

    [Fact]
    public void An_area_inside_another_overlaps_it_though_no_edges_meet()
    {
        var fault = Assert.Single(Find(Outlines.Box(51, 35, 52, 36), Outlines.Box(51.4, 35.4, 51.6, 35.6)));
        Assert.Equal((SiblingFaultKind.Overlap, 0, 1), (fault.Kind, fault.Area, fault.Other));
    }

    [Fact]
    public void The_same_outline_twice_is_an_overlap_of_all() =>
        Assert.Equal(SiblingFaultKind.Overlap, Assert.Single(Find(Outlines.Box(51, 35, 52, 36), Outlines.Box(51, 35, 52, 36))).Kind);

    [Fact]
    public void Ground_enclosed_by_areas_is_a_gap_but_not_the_hole_that_an_area_fills()
    {
        var around = Outlines.Of([(51, 35), (52, 35), (52, 36), (51, 36), (51, 35)], [(51.2, 35.2), (51.2, 35.8), (51.8, 35.8), (51.8, 35.2), (51.2, 35.2)]);
        Assert.Equal(SiblingFaultKind.Gap, Assert.Single(Find(around, Outlines.Box(53, 35, 54, 36))).Kind);
        Assert.Empty(Find(around, Outlines.Box(51.2, 35.2, 51.8, 35.8)));
    }

    [Fact]
    public void A_child_beyond_its_parent_is_told()
    {
        var fault = Assert.Single(SiblingCheck.FindOutside(
            Outlines.Box(51, 35, 52, 36), [Outlines.Box(51, 35, 51.5, 36), null, Outlines.Box(51.5, 35, 52.1, 36)], TestContext.Current.CancellationToken));
        Assert.Equal((SiblingFaultKind.OutsideParent, 2), (fault.Kind, fault.Area));
        Assert.InRange(fault.Place.X, 52, 52.1);
    }

    [Fact]
    public void Slivers_go_to_a_neighbour_and_edges_are_then_shared() => Seeded.ForAll(20, random =>
    {
        var source = Outlines.Tessellation(random, 5, 4, 51, 35, 0.01);
        var torn = source.Select(outline => Torn(outline, random)).ToArray();
        if (torn.Any(outline => !outline.IsValid))
        {
            return;
        }

        var (repaired, given) = SiblingRepair.Repair(torn, 5, TestContext.Current.CancellationToken);
        Assert.NotEmpty(given);
        Assert.All(given, piece => Assert.True(piece.WidthMetres < 5));
        Assert.All(repaired, outline => Assert.True(outline!.IsValid));
        Assert.True(CoverageValidator.IsValid([.. repaired]));
        Assert.DoesNotContain(Find([.. repaired.OfType<MultiPolygon>()]), piece => piece.WidthMetres > 0.01);
        foreach (var (one, other) in repaired.Zip(source))
        {
            Assert.Equal(1, one!.Area / other.Area, 2);
        }
    });

    [Fact]
    public void What_is_wider_than_the_limit_stays_as_it_was()
    {
        MultiPolygon[] apart = [Outlines.Box(51, 35, 51.01, 35.01), Outlines.Box(51.0095, 35, 51.02, 35.01)];
        var (outlines, given) = SiblingRepair.Repair(apart, 5, TestContext.Current.CancellationToken);
        Assert.Empty(given);
        Assert.Equal(apart, outlines);
    }

    [Fact]
    public void A_spike_is_rebuilt_within_the_limit_and_a_bow_tie_is_not()
    {
        var spiked = Outlines.Of([(51, 35), (52, 35), (52, 36), (51.5, 36), (51.5, 37), (51.5, 36), (51, 36), (51, 35)]);
        var rebuilt = OutlineRepair.Rebuild(spiked, 0.1);
        Assert.True(rebuilt!.IsValid);
        Assert.Equal(1, rebuilt.Area, 9);
        Assert.Null(OutlineRepair.Rebuild(Outlines.Of([(51, 35), (52, 36), (52, 35), (51, 36), (51, 35)]), 1));
    }

    [Fact]
    public void A_hostile_outline_is_not_rebuilt()
    {
        var random = new Random(7);
        var ring = Enumerable.Range(0, OutlineRepair.MostVertices + 1).Select(_ => (random.NextDouble(), random.NextDouble())).ToList();
        ring.Add(ring[0]);
        Assert.Null(OutlineRepair.Rebuild(Outlines.Of([.. ring]), 1));
    }

    private static IReadOnlyList<SiblingFault> Find(params MultiPolygon[] siblings) => SiblingCheck.Find(siblings, TestContext.Current.CancellationToken);

    /// <summary>Every vertex moved by up to a metre, as if each area had been digitised by itself.</summary>
    private static MultiPolygon Torn(MultiPolygon outline, Random random)
    {
        var copy = (MultiPolygon)outline.Copy();
        copy.Apply(new Shaken(random));
        return copy;
    }

    private sealed class Shaken(Random random) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var isLast = i == seq.Count - 1;
            seq.SetX(i, isLast ? seq.GetX(0) : seq.GetX(i) + ((random.NextDouble() - 0.5) * 2 * Metre));
            seq.SetY(i, isLast ? seq.GetY(0) : seq.GetY(i) + ((random.NextDouble() - 0.5) * 2 * Metre));
        }
    }
}
