using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Releases;

/// <summary>Tiles are copied from the release before where all that they show is the same, and built anew otherwise.</summary>
public sealed class TileMemoryTests
{
    [Fact]
    public void The_same_outlines_and_names_give_a_copy_and_changed_ones_or_a_damaged_archive_other_tiles()
    {
        using var package = PackageFolder.Sound();
        var first = Archive(package.Build().Folder);
        var (note, tiles) = (Note(first), File.ReadAllBytes(first));
        File.WriteAllBytes(first, [.. tiles[..^1], (byte)(tiles[^1] ^ 1)]);
        var again = Archive(package.Build().Folder);
        Assert.Equal(note, Note(again));
        Assert.Equal(tiles, File.ReadAllBytes(again));

        package.Write("areas.csv", File.ReadAllText(Path.Combine(package.Path, "areas.csv")).Replace(",A1\n", ",Renamed\n", StringComparison.Ordinal));
        var renamed = Archive(package.Build().Folder);
        Assert.NotEqual(note.Question, Note(renamed).Question);
        Assert.NotEqual(tiles, File.ReadAllBytes(renamed));
    }

    private static string Archive(string release) => Path.Combine(release, ReleaseFiles.Tiles);

    private static (string Question, string Sha256) Note(string archive)
    {
        var lines = File.ReadAllLines(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Path.GetDirectoryName(archive))!, ".*.tiles")));
        return (lines[0], lines[2]);
    }
}
