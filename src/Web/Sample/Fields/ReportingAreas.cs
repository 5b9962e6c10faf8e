namespace Mahalleh.Web.Sample.Fields;

/// <summary>Chooses the hosts of a tree and which of them are late or keep no record of something.</summary>
internal static class ReportingAreas
{
    private const long FewestOwnPersons = 100;
    private const double PersonsPerHousehold = 3.3;
    private static readonly string[] SometimesMissing = ["services", "participation", "responses", "problems", "referrals", "meetings"];

    /// <summary>The hosts, in the order of the areas.</summary>
    public static IReadOnlyList<ReportingArea> Of(long seed, IReadOnlyList<SampleArea> areas)
    {
        var latents = LatentFields.Of(seed, areas);
        var children = areas.ToLookup(area => area.Parent, StringComparer.Ordinal);
        var chosen = areas.Select(area => (Area: area, IsLeaf: !children[area.Code].Any(), Persons: Own(area, children[area.Code])))
            .Where(host => host.IsLeaf || host.Persons >= FewestOwnPersons).ToArray();
        var leaves = chosen.Where(host => host.IsLeaf).Select(host => host.Area.Code).ToArray();
        var late = ByLot(seed, "late", leaves);
        var twice = Share(leaves.Length, 0.02);
        var once = twice + Share(leaves.Length, 0.04);
        var gaps = SometimesMissing.SelectMany(table => ByLot(seed, "gap-" + table, leaves).Keys.Take(Share(leaves.Length, 0.015)).Select(code => (code, table)))
            .ToLookup(pair => pair.code, pair => pair.table, StringComparer.Ordinal);
        return [.. chosen.Select((host, number) =>
        {
            var place = late.GetValueOrDefault(host.Area.Code, int.MaxValue);
            var persons = host.Persons > 0 ? host.Persons : 5_000;
            var home = (long)(Chance.Stream(seed, "home", host.Area.Code).NextUInt64() >> 3);
            return new ReportingArea(
                number, host.Area, host.IsLeaf, persons, Households(host.Area, persons), home, latents[host.Area.Code],
                place < twice ? 2 : place < once ? 1 : 0, [.. gaps[host.Area.Code]]);
        })];
    }

    private static long Own(SampleArea area, IEnumerable<SampleArea> children) => area.Persons - children.Sum(child => child.Persons);

    private static long Households(SampleArea area, long persons) => Math.Max(1, area.Persons > 0 && area.Households > 0
        ? (long)Math.Round((double)persons * area.Households / area.Persons)
        : (long)Math.Round(persons / PersonsPerHousehold));

    private static int Share(int count, double share) => count < 10 ? 0 : Math.Max(1, (int)Math.Round(count * share));

    // Drawing a fixed number by lot, and not each by chance, keeps the shares right in a small tree too.
    private static Dictionary<string, int> ByLot(long seed, string purpose, string[] codes) =>
        codes.OrderBy(code => Chance.Stream(seed, purpose, code).NextUInt64()).ThenBy(code => code, StringComparer.Ordinal)
            .Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place, StringComparer.Ordinal);
}
