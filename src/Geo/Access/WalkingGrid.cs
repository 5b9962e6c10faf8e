using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Access;

/// <summary>
/// Cells of about four walking distances, laid over longitude and latitude; each knows the facilities whose disc touches
/// it. A disc touches four cells at most, so the grid grows with the facilities, however wide the country.
/// </summary>
internal sealed class WalkingGrid
{
    private const double MetresPerDegree = 111_000;
    private const double DistancesPerCell = 4;

    private readonly double _width;
    private readonly double _height;
    private readonly Dictionary<(int Column, int Row), List<FacilityPoint>> _cells = [];

    public WalkingGrid(IReadOnlyList<FacilityPoint> facilities, double distanceMetres)
    {
        DistanceMetres = distanceMetres;
        _height = DistancesPerCell * distanceMetres / MetresPerDegree;
        var poleward = facilities.Count == 0 ? 0 : facilities.Max(facility => Math.Abs(facility.Latitude));
        _width = _height / Math.Cos(double.DegreesToRadians(poleward));
        foreach (var facility in facilities.Distinct())
        {
            foreach (var cell in Range(WalkingDisc.Envelope(facility, distanceMetres)))
            {
                Listed(cell).Add(facility);
            }
        }
    }

    public double DistanceMetres { get; }

    /// <summary>The facilities whose disc may hold a place.</summary>
    public IReadOnlyList<FacilityPoint> Near(double longitude, double latitude) => In((Column(longitude), Row(latitude)));

    public IReadOnlyList<FacilityPoint> In((int Column, int Row) cell) => _cells.GetValueOrDefault(cell) ?? [];

    /// <summary>The cells that touch an envelope and a disc, by row and then by column.</summary>
    public List<(int Column, int Row)> Touching(Envelope envelope)
    {
        var (west, east) = (Column(envelope.MinX), Column(envelope.MaxX));
        var (south, north) = (Row(envelope.MinY), Row(envelope.MaxY));
        if ((east - west + 1L) * (north - south + 1L) <= _cells.Count)
        {
            return [.. Range(envelope).Where(_cells.ContainsKey)];
        }

        var cells = _cells.Keys.Where(cell => cell.Column >= west && cell.Column <= east && cell.Row >= south && cell.Row <= north);
        return [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
    }

    /// <summary>The rectangle of a cell, in degrees; neighbours share their edge to the bit.</summary>
    public Envelope Rectangle((int Column, int Row) cell) =>
        new(cell.Column * _width, (cell.Column + 1) * _width, cell.Row * _height, (cell.Row + 1) * _height);

    private List<FacilityPoint> Listed((int Column, int Row) cell)
    {
        if (!_cells.TryGetValue(cell, out var facilities))
        {
            _cells.Add(cell, facilities = []);
        }

        return facilities;
    }

    private IEnumerable<(int Column, int Row)> Range(Envelope envelope)
    {
        var (west, east) = (Column(envelope.MinX), Column(envelope.MaxX));
        for (var row = Row(envelope.MinY); row <= Row(envelope.MaxY); row++)
        {
            for (var column = west; column <= east; column++)
            {
                yield return (column, row);
            }
        }
    }

    private int Column(double longitude) => (int)Math.Floor(longitude / _width);

    private int Row(double latitude) => (int)Math.Floor(latitude / _height);
}
