using Mahalleh.Geo.Boundaries;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Mahalleh.Geo.Access;

/// <summary>The ground within a walk of any facility, joined once for each cell and shared by all areas and levels.</summary>
internal sealed class ServedGround(WalkingGrid grid)
{
    /// <summary>From so many cells on, asking whether the outline holds a cell is quicker than cutting it.</summary>
    private const int ManyCells = 8;

    private const double AreaTolerance = 1e-9;

    private readonly GeometryFactory _factory = new(new PrecisionModel(), 4326);
    private readonly Dictionary<(int Column, int Row), ServedCell> _served = [];

    /// <summary>Served share of the ground in an outline, 0 to 1; NaN if it has no area.</summary>
    public double Share(MultiPolygon outline)
    {
        var whole = GeodesicArea.Hectares(outline);
        if (whole <= 0)
        {
            return double.NaN;
        }

        if (IsWithinOneDisc(outline))
        {
            return 1;
        }

        var cells = grid.Touching(outline.EnvelopeInternal);
        var hectares = cells.Count < ManyCells ? cells.Sum(cell => Cut(outline, Cell(cell))) : InRows(outline, cells);
        return Math.Clamp(hectares / whole, 0, 1);
    }

    private bool IsWithinOneDisc(MultiPolygon outline)
    {
        var envelope = outline.EnvelopeInternal;
        var (x, y) = (envelope.Centre.X, envelope.Centre.Y);
        return grid.Near(x, y).Any(facility => WalkingDisc.Holds(facility, grid.DistanceMetres, outline));
    }

    /// <summary>Many cells: those inside count whole; the outline is cut into rows first, so that its vertices are gone through once a row.</summary>
    private double InRows(MultiPolygon outline, List<(int Column, int Row)> cells)
    {
        var prepared = PreparedGeometryFactory.Prepare(outline);
        var hectares = 0.0;
        foreach (var row in cells.GroupBy(cell => cell.Row))
        {
            Geometry? band = null;
            foreach (var cell in row.Select(Cell))
            {
                if (prepared.ContainsProperly(cell.Rectangle))
                {
                    hectares += cell.Hectares;
                }
                else if (prepared.Intersects(cell.Rectangle))
                {
                    band ??= Band(outline, cell.Rectangle.EnvelopeInternal);
                    hectares += Cut(band, cell);
                }
            }
        }

        return hectares;
    }

    private static Geometry Band(MultiPolygon outline, Envelope cell)
    {
        var envelope = outline.EnvelopeInternal;
        return RobustOverlay.Intersection(outline, outline.Factory.ToGeometry(new Envelope(envelope.MinX, envelope.MaxX, cell.MinY, cell.MaxY)));
    }

    private static double Cut(Geometry outline, ServedCell cell) =>
        cell.Hectares > 0 ? GeodesicArea.Hectares(RobustOverlay.Intersection(outline, cell.Served)) : 0;

    private ServedCell Cell((int Column, int Row) cell)
    {
        if (!_served.TryGetValue(cell, out var served))
        {
            _served.Add(cell, served = Join(cell));
        }

        return served;
    }

    private ServedCell Join((int Column, int Row) cell)
    {
        var bounds = grid.Rectangle(cell);
        var (rectangle, discs) = (_factory.ToGeometry(bounds), new List<Geometry>());
        foreach (var facility in grid.In(cell))
        {
            var ring = ConvexClip.Clip(WalkingDisc.Ring(facility, grid.DistanceMetres), bounds);
            if (ring.Count >= 3 && _factory.CreatePolygon([.. ring, ring[0].Copy()]) is { Area: > 0 } disc)
            {
                discs.Add(disc);
            }
        }

        var served = discs.Count == 0 ? _factory.CreatePolygon() : RobustOverlay.Union(discs);
        var (hectares, whole) = (GeodesicArea.Hectares(served), GeodesicArea.Hectares(rectangle));
        return hectares >= whole * (1 - AreaTolerance)
            ? new ServedCell(rectangle, rectangle, whole)
            : new ServedCell(rectangle, served, hectares);
    }
}
