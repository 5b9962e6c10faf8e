using System.Security.Cryptography;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Building;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>The release of a twin package: which cells it shows, and a digest of every file.</summary>
internal sealed class TwinRelease
{
    private readonly CellStore _cells;
    private readonly int[] _numbers;

    private TwinRelease(Snapshot release, TwinAreas areas, SortedDictionary<string, byte[]> files, IReadOnlySet<string> extended)
    {
        (_cells, Files, Extended) = (release.Cells, files, extended);
        _numbers = [.. Enumerable.Range(0, areas.Count).Select(area => release.Areas.TryGetNumber(areas.Code(area), out var number) ? number : throw new InvalidOperationException(areas.Code(area)))];
        Keys = release.Cells.Keys.Where(key => key.Measure != "population").ToHashSet();
    }

    /// <summary>Content of every file.</summary>
    public SortedDictionary<string, byte[]> Files { get; }

    /// <summary>Columns of the protected measures.</summary>
    public IReadOnlySet<CellKey> Keys { get; }

    /// <summary>Measures that twins leave as they are.</summary>
    public IReadOnlySet<string> Extended { get; }

    public static TwinRelease Build(TwinPackage package)
    {
        using var folder = package.Write();
        var release = Path.Combine(folder.Releases, Path.GetFileName(folder.Build().Folder));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(release))
        {
            files.Add(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        var snapshot = ReleaseReader.Open(release);
        return new TwinRelease(snapshot, package.Areas, files, ExtendedMeasures.Of(RolledCells.Of(folder), snapshot));
    }

    public ObservationStatus Status(CellKey key, int area) => _cells.Find(key)?.Status[_numbers[area]] ?? ObservationStatus.NotCollected;

    public (double Amount, long Cases) Shown(CellKey key, int area) => (_cells.Find(key)!.Values[_numbers[area]], _cells.Find(key)!.Cases[_numbers[area]]);

    /// <summary>Names of the files that are not the same, byte for byte.</summary>
    public IEnumerable<string> Differences(TwinRelease other) => Files.Keys.Union(other.Files.Keys)
        .Where(name => !Files.TryGetValue(name, out var one) || !other.Files.TryGetValue(name, out var two) || !SHA256.HashData(one).SequenceEqual(SHA256.HashData(two)));
}
