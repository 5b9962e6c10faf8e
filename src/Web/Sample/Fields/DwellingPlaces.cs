namespace Mahalleh.Web.Sample.Fields;

/// <summary>A place where people of a host live.</summary>
internal readonly record struct DwellingPlace(double Lon, double Lat, long Persons);

/// <summary>Invents where in its bounding box the people of a host live: all over a neighbourhood, in a dozen towns of a province.</summary>
internal static class DwellingPlaces
{
    private const int Side = 4;
    private const int Towns = 12;
    private const int PlacesOfTown = 9;
    private const double TownDegrees = 0.012;
    private const double Inner = 0.6;

    /// <summary>The places of a host; none without a box.</summary>
    public static IReadOnlyList<DwellingPlace> Of(ReportingArea host) =>
        host.Area.Box is not { } box ? [] : host.IsWide ? InTowns(host, box) : AllOver(host, box);

    private static DwellingPlace[] AllOver(ReportingArea host, LonLatBox box) =>
        [.. Enumerable.Range(0, Side * Side).Select(at => new DwellingPlace(
            box.West + ((box.East - box.West) * ((at % Side) + Draw(host, 0, at)) / Side),
            box.South + ((box.North - box.South) * ((at / Side) + Draw(host, 1, at)) / Side),
            (long)Math.Ceiling(host.Persons * (0.6 + (0.8 * Draw(host, 2, at))) / (Side * Side))))];

    // The second town has half the people of the first, the third a third, and so on.
    private static DwellingPlace[] InTowns(ReportingArea host, LonLatBox box)
    {
        var whole = Enumerable.Range(1, Towns).Sum(town => 1.0 / town);
        return [.. Enumerable.Range(0, Towns * PlacesOfTown).Select(at =>
        {
            var (town, place) = (at / PlacesOfTown, at % PlacesOfTown);
            var (away, turn) = (place == 0 ? 0 : TownDegrees * (0.6 + Draw(host, 0, at)), Math.Tau * place / (PlacesOfTown - 1));
            return new DwellingPlace(
                box.Lon + ((box.East - box.West) * Inner * (Draw(host, 3, town) - 0.5)) + (away * Math.Cos(turn)),
                box.Lat + ((box.North - box.South) * Inner * (Draw(host, 4, town) - 0.5)) + (away * Math.Sin(turn)),
                (long)Math.Ceiling(host.Persons / whole / (town + 1) / PlacesOfTown));
        })];
    }

    private static double Draw(ReportingArea host, int purpose, int at) => Chance.Uniform(host.Home, 850 + purpose, at);
}
