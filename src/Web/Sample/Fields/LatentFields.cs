namespace Mahalleh.Web.Sample.Fields;

/// <summary>Hidden scores of every area (about standard normal): what its rates follow from.</summary>
/// <param name="Deprivation">Want.</param>
/// <param name="Supply">Reach of the services.</param>
/// <param name="Cohesion">Trust and taking part.</param>
/// <param name="DeprivationTrend">Change of the first over the whole span.</param>
/// <param name="SupplyTrend">Change of the second.</param>
/// <param name="CohesionTrend">Change of the third.</param>
internal readonly record struct Latent(
    double Deprivation, double Supply, double Cohesion, double DeprivationTrend, double SupplyTrend, double CohesionTrend);

/// <summary>
/// Latent scores that neighbours share: an area takes 0.7 of its parent's score and adds its own noise, then a
/// smooth wave over the map where its place is known.
/// </summary>
internal static class LatentFields
{
    private const double FromParent = 0.7;
    private const double Wave = 0.35;
    private static readonly double Own = Math.Sqrt(1 - (FromParent * FromParent));

    /// <summary>Scores by area code; areas may come in any order.</summary>
    public static IReadOnlyDictionary<string, Latent> Of(long seed, IReadOnlyList<SampleArea> areas)
    {
        var byCode = areas.ToDictionary(area => area.Code, StringComparer.Ordinal);
        var tree = new Dictionary<string, Latent>(areas.Count, StringComparer.Ordinal);
        foreach (var area in areas)
        {
            _ = OfTree(seed, area, byCode, tree);
        }

        var phase = Chance.Stream(seed, "wave", "").NextDouble() * Math.Tau;
        return tree.ToDictionary(pair => pair.Key, pair => WithWave(pair.Value, byCode[pair.Key].Box, phase), StringComparer.Ordinal);
    }

    private static Latent OfTree(long seed, SampleArea area, Dictionary<string, SampleArea> byCode, Dictionary<string, Latent> known)
    {
        if (known.TryGetValue(area.Code, out var latent))
        {
            return latent;
        }

        var above = byCode.TryGetValue(area.Parent, out var parent) ? OfTree(seed, parent, byCode, known) : default;
        var noise = Chance.Stream(seed, "field", area.Code);
        double Next(double inherited, double size) => (FromParent * inherited) + (Own * size * noise.NextNormal());
        var isRoot = area.Parent.Length == 0;
        latent = isRoot ? default : new Latent(
            Next(above.Deprivation, 1), Next(above.Supply, 1), Next(above.Cohesion, 1),
            Next(above.DeprivationTrend, 0.5), Next(above.SupplyTrend, 0.5), Next(above.CohesionTrend, 0.5));
        known.Add(area.Code, latent);
        return latent;
    }

    private static Latent WithWave(Latent latent, LonLatBox? box, double phase)
    {
        if (box is not { } place)
        {
            return latent;
        }

        double At(double turn) =>
            Wave * (Math.Sin((place.Lon * 1.3) + phase + turn) + Math.Sin((place.Lat * 40) + (place.Lon * 25) + phase + (2 * turn)));
        return latent with
        {
            Deprivation = latent.Deprivation + At(0),
            Supply = latent.Supply + At(2),
            Cohesion = latent.Cohesion + At(4),
        };
    }
}
