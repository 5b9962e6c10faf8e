using Mahalleh.Geo.Boundaries;
using Mahalleh.Geo.Reading;
using NetTopologySuite.Geometries;
using Xunit;

namespace Mahalleh.Geo.Tests.Boundaries;

public sealed class BoundariesTests
{
    public static TheoryData<string, double[][]> Invalid => new()
    {
        { "self-crossing", [[0, 0, 2, 2, 2, 0, 0, 2, 0, 0]] },
        { "hole-outside", [[0, 0, 1, 0, 1, 1, 0, 0], [5, 5, 6, 5, 6, 6, 5, 5]] },
        { "nested-holes", [[0, 0, 9, 0, 9, 9, 0, 9, 0, 0], [1, 1, 1, 8, 8, 8, 8, 1, 1, 1], [3, 3, 3, 4, 4, 4, 3, 3]] },
        { "ring-self-crossing", [[0, 0, 4, 0, 4, 4, 2, 0, 0, 4, 0, 0]] },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_outline_is_told_with_its_kind_and_place(string rule, double[][] rings)
    {
        var outline = Outlines.Of([.. rings.Select(ring => ring.Chunk(2).Select(pair => (pair[0], pair[1])).ToArray())]);
        var fault = Assert.Single(BoundaryValidity.Check(new BoundaryFeature(3, "x", null, outline)));
        Assert.Equal((3, "x", rule), (fault.Feature, fault.Code, fault.Rule));
        Assert.NotNull(fault.Longitude);
    }

    [Fact]
    public void Parts_that_overlap_are_told_and_good_ones_are_not()
    {
        var overlapping = Outlines.Join(Outlines.Box(0, 0, 2, 2), Outlines.Box(1, 1, 3, 3));
        Assert.Single(BoundaryValidity.Check(new BoundaryFeature(1, "x", null, overlapping)));
        Assert.Empty(BoundaryValidity.Check(new BoundaryFeature(1, "x", null, Outlines.Box(0, 0, 2, 2))));
    }

    [Fact]
    public void Winding_is_counter_clockwise_outside_and_clockwise_inside()
    {
        var outline = Outlines.Of([(0, 0), (0, 9), (9, 9), (9, 0), (0, 0)], [(1, 1), (2, 1), (2, 2), (1, 1)]);
        var polygon = (Polygon)Winding.Normalise(outline).GetGeometryN(0);
        Assert.True(polygon.Shell.IsCCW);
        Assert.False(polygon.Holes[0].IsCCW);
    }

    [Fact]
    public void Siblings_dissolve_into_one_outline_even_when_their_edges_differ_by_a_millimetre()
    {
        var union = Dissolve.Union([Outlines.Box(50, 30, 51, 31), Outlines.Box(51 + 1e-8, 30, 52, 31), Outlines.Box(50, 31 - 1e-8, 52, 32)]);
        var polygon = Assert.IsType<Polygon>(Assert.Single(union.Geometries));
        Assert.Empty(polygon.Holes);
        Assert.Equal(4, polygon.Area, 6);
    }

    [Fact]
    public void A_tessellation_dissolves_without_holes_and_keeps_its_area() => Seeded.ForAll(10, random =>
    {
        var cells = Outlines.Tessellation(random, 6, 5, 51, 35, 0.1);
        var union = Dissolve.Union(cells);
        Assert.Empty(Assert.IsType<Polygon>(Assert.Single(union.Geometries)).Holes);
        Assert.Equal(cells.Sum(GeodesicArea.Hectares), GeodesicArea.Hectares(union), GeodesicArea.Hectares(union) * 1e-6);
    });

    [Fact]
    public void Cancelling_shared_edges_gives_the_outline_of_the_general_union() => Seeded.ForAll(10, random =>
    {
        var cells = Outlines.Tessellation(random, 5, 4, 51, 35, 0.1);
        var all = cells[0].Factory.CreateGeometryCollection([.. cells]);
        var quick = Dissolve.CancelSharedEdges(all);
        Assert.NotNull(quick);
        Assert.True(quick.EqualsTopologically(NetTopologySuite.Operation.OverlayNG.UnaryUnionNG.Union((Geometry)all, new PrecisionModel(1e7))));
    });

    [Fact]
    public void Outlines_that_overlap_or_do_not_share_their_vertices_go_the_general_way()
    {
        MultiPolygon[] overlapping = [Outlines.Box(50, 30, 52, 32), Outlines.Box(51, 31, 53, 33)];
        MultiPolygon[] unshared = [Outlines.Box(50, 30, 52, 31), Outlines.Box(50, 31, 51, 32), Outlines.Box(51, 31, 52, 32)];
        Assert.Null(Dissolve.CancelSharedEdges(overlapping[0].Factory.CreateGeometryCollection(overlapping)));
        Assert.Equal(7, Dissolve.Union(overlapping).Area, 6);
        var union = Dissolve.Union(unshared);
        Assert.Empty(Assert.IsType<Polygon>(Assert.Single(union.Geometries)).Holes);
        Assert.Equal(4, union.Area, 6);
    }

    // Closed form: (b²/2)·Δλ·[sin φ/(1 − e² sin² φ) + artanh(e sin φ)/e] between two parallels.
    [Theory]
    [InlineData(0, 1_230_877)]
    [InlineData(35, 0)]
    [InlineData(-90, 0)]
    public void A_cell_of_one_degree_has_the_area_of_the_closed_form(double south, double known)
    {
        const double a = 6_378_137, f = 1 / 298.257223563;
        var (b, e) = (a * (1 - f), Math.Sqrt(f * (2 - f)));
        double Q(double degrees)
        {
            var sine = Math.Sin(degrees * Math.PI / 180);
            return (sine / (1 - (e * e * sine * sine))) + (Math.Atanh(e * sine) / e);
        }

        var expected = b * b / 2 * (Math.PI / 180) * (Q(south + 1) - Q(south)) / 10_000;
        var area = GeodesicArea.Hectares(Outlines.Box(50, south, 51, south + 1));
        Assert.Equal(expected, area, expected * 1e-9);
        Assert.True(known == 0 || Math.Abs(area - known) < known * 1e-4);
    }

    [Fact]
    public void Tall_edges_keep_the_area_and_the_ellipsoid_has_its_known_surface()
    {
        var eighth = Outlines.Of([(0, 0), (90, 0), (90, 90), (0, 90), (0, 0)]);
        Assert.Equal(51_006_562_172.4 / 8, GeodesicArea.Hectares(eighth), tolerance: 0.1);
        var slanted = Outlines.Of([(50, 30), (51, 31), (50, 31), (50, 30)]);
        var other = Outlines.Of([(50, 30), (51, 30), (51, 31), (50, 30)]);
        var whole = GeodesicArea.Hectares(Outlines.Box(50, 30, 51, 31));
        Assert.Equal(whole, GeodesicArea.Hectares(slanted) + GeodesicArea.Hectares(other), whole * 1e-12);
    }

    [Fact]
    public void Holes_are_taken_out_of_the_area()
    {
        var ring = Outlines.Of([(50, 30), (51, 30), (51, 31), (50, 31), (50, 30)], [(50.25, 30), (50.25, 31), (50.75, 31), (50.75, 30), (50.25, 30)]);
        Assert.Equal(GeodesicArea.Hectares(Outlines.Box(50, 30, 51, 31)) / 2, GeodesicArea.Hectares(ring), 1e-6);
    }

    [Fact]
    public void The_label_of_a_c_shape_lies_inside_its_thick_back_not_at_its_centre()
    {
        var shape = Outlines.Of([(0, 0), (10, 0), (10, 2), (4, 2), (4, 8), (10, 8), (10, 10), (0, 10), (0, 0)]);
        var label = LabelPoint.Find(shape);
        Assert.InRange(label.X, 1.5, 2.5);
        Assert.InRange(label.Y, 1.5, 8.5);
        Assert.Equal(label, LabelPoint.Find(shape));
    }

    [Fact]
    public void The_label_stands_in_the_largest_part_and_outside_its_hole()
    {
        var ring = Outlines.Of([(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)], [(3, 3), (3, 6), (6, 6), (6, 3), (3, 3)]);
        var label = LabelPoint.Find(Outlines.Join(Outlines.Box(20, 0, 22, 2), ring));
        Assert.True(ring.Contains(ring.Factory.CreatePoint(label)));
    }

    [Fact]
    public void Every_label_lies_inside_its_outline() => Seeded.ForAll(5, random =>
        Assert.All(Outlines.Tessellation(random, 4, 4, 51, 35, 0.1),
            cell => Assert.True(cell.Contains(cell.Factory.CreatePoint(LabelPoint.Find(cell))))));
}
