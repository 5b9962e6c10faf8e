using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>The releases that a build revises, read while its records are summed.</summary>
internal static class EarlierReleases
{
    /// <summary>Begins to read them.</summary>
    /// <param name="name">Name of the package.</param>
    /// <param name="releases">Folder of the releases; empty for none.</param>
    /// <param name="faults">Where it is said that one cannot be read, once it is asked for.</param>
    /// <returns>Gives that of an audience; null for none.</returns>
    public static Func<Audience, Snapshot?> Read(string name, string releases, FaultLog faults)
    {
        var reading = Enum.GetValues<Audience>().ToDictionary(audience => audience, audience => Task.Run(() => Read(name, releases, audience)));
        return audience =>
        {
            var (snapshot, refused) = reading[audience].GetAwaiter().GetResult();

            // What a release hid that cannot be read may be shown by the next: whoever builds must know.
            foreach (var (folder, why) in refused)
            {
                faults.Warn(
                    folder, null, "", "earlier-release-not-read",
                    $"The {ReleaseAudiences.Name(audience)} release '{folder}' cannot be read ({why}), so what it showed and hid is not taken into account.");
            }

            return snapshot;
        };
    }

    private static (Snapshot? Snapshot, List<(string Folder, string Why)> Refused) Read(string name, string releases, Audience audience)
    {
        var refused = new List<(string, string)>();
        return (ReleaseFolder.Newest(releases, audience, name, (folder, why) => refused.Add((folder, why))), refused);
    }
}
