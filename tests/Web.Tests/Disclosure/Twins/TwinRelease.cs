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
    private readonly Lazy<IReadOnlySet<string>> _extended;

    private TwinRelease(Snapshot release, TwinPackage package, SortedDictionary<string, byte[]> files)
    {
        (_cells, Files) = (release.Cells, files);
        _numbers = [.. Enumerable.Range(0, package.Areas.Count).Select(area => release.Areas.TryGetNumber(package.Areas.Code(area), out var number) ? number : throw new InvalidOperationException(package.Areas.Code(area)))];
        _extended = new(() => ExtendedMeasures.Of(package));
        Keys = release.Cells.Keys.Where(key => key.Measure != "population").ToHashSet();
    }

    /// <summary>Content of every file.</summary>
    public SortedDictionary<string, byte[]> Files { get; }

    /// <summary>Columns of the protected measures.</summary>
    public IReadOnlySet<CellKey> Keys { get; }

    /// <summary>Measures that twins leave as they are.</summary>
    public IReadOnlySet<string> Extended => _extended.Value;

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
        return new TwinRelease(snapshot, package, files);
    }

    public ObservationStatus Status(CellKey key, int area) => _cells.Find(key)?.Status[_numbers[area]] ?? ObservationStatus.NotCollected;

    public (double Amount, long Cases) Shown(CellKey key, int area) => (_cells.Find(key)!.Values[_numbers[area]], _cells.Find(key)!.Cases[_numbers[area]]);

    /// <summary>Names of the files that are not the same, byte for byte; none where an audit of values hid more in the other, which is then no twin.</summary>
    public IEnumerable<string> Leaks(TwinRelease other) => Differences(other).ToArray() is { Length: > 0 } files && other.Extended.IsSubsetOf(Extended) ? files : [];

    /// <summary>Names of the files that are not the same, byte for byte.</summary>
    public IEnumerable<string> Differences(TwinRelease other) => Files.Keys.Union(other.Files.Keys)
        .Where(name => !Files.TryGetValue(name, out var one) || !other.Files.TryGetValue(name, out var two) || !SHA256.HashData(one).SequenceEqual(SHA256.HashData(two)));
}
