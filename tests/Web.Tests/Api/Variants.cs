using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Api;

/// <summary>The invented snapshot with one thing different.</summary>
internal static class Variants
{
    public static Snapshot WithLicence(string licence)
    {
        var snapshot = InventedSnapshot.Create();
        return Copy(snapshot, snapshot.Manifest with { Licence = licence }, snapshot.Cells);
    }

    /// <summary>Women are half of every amount of the first period, and that period's population was not collected.</summary>
    public static Snapshot WithWomen()
    {
        var snapshot = InventedSnapshot.Create();
        var columns = snapshot.Cells.Keys.ToDictionary(key => key, key => snapshot.Cells.Find(key)!);
        foreach (var key in columns.Keys.Where(key => key.Period == InventedSnapshot.Periods[0]).ToArray())
        {
            columns[key with { Breakdown = "sex=female" }] = Half(columns[key]);
        }

        columns[new CellKey("population", "", InventedSnapshot.Periods[0])] = new CellColumn(snapshot.Areas.Count, hasMoments: false);
        return Copy(snapshot, snapshot.Manifest with { Id = "fedcba9876543210" }, new CellStore(columns));
    }

    /// <summary>The same release under another id, as if it had been published before.</summary>
    public static Snapshot Before(Snapshot snapshot) => Copy(snapshot, snapshot.Manifest with { Id = "fedcba9876543210" }, snapshot.Cells);

    private static CellColumn Half(CellColumn whole)
    {
        var half = new CellColumn(whole.AreaCount, whole.Moments is not null);
        for (var area = 0; area < whole.AreaCount; area++)
        {
            (half.Values[area], half.Cases[area], half.Status[area]) = (whole.Values[area] / 2, whole.Cases[area] / 2, whole.Status[area]);
        }

        return half;
    }

    private static Snapshot Copy(Snapshot from, ReleaseManifest manifest, CellStore cells) => new()
    {
        Manifest = manifest,
        Areas = from.Areas,
        Places = from.Places,
        Catalogue = from.Catalogue,
        Cells = cells,
        Quality = from.Quality,
        Targets = from.Targets,
        Neighbours = from.Neighbours,
    };
}
