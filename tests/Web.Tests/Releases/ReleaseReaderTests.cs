using System.Text.Json;
using System.Text.Json.Nodes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Releases;

public sealed class ReleaseReaderTests
{
    private const int Flips = 300;

    [Fact]
    public void Any_flipped_byte_is_refused()
    {
        using var package = PackageFolder.Sound();
        var folder = package.Build().Folder;
        var random = new Random(12345);
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToArray();
        for (var flip = 0; flip < Flips; flip++)
        {
            var path = files[flip % files.Length];
            var bytes = File.ReadAllBytes(path);
            var at = random.Next(bytes.Length);
            var changed = (byte[])bytes.Clone();
            changed[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, changed);
            var refusal = Record.Exception(() => ReleaseReader.Open(folder));

            // White space of the manifest may change without changing what it says; everything else is refused.
            Assert.True(refusal is ReleaseException || (refusal is null && SaysTheSame(bytes, changed, path)), $"{Path.GetFileName(path)} byte {at}: {refusal}");
            File.WriteAllBytes(path, bytes);
        }

        Assert.NotNull(ReleaseReader.Open(folder));
    }

    [Fact]
    public void A_missing_extra_or_truncated_file_is_refused_by_its_name()
    {
        using var package = PackageFolder.Sound();
        var folder = package.Build().Folder;
        var cells = Path.Combine(folder, ReleaseFiles.Cells);
        var whole = File.ReadAllBytes(cells);
        File.WriteAllBytes(cells, whole[..^1]);
        Assert.Contains(ReleaseFiles.Cells, Assert.Throws<ReleaseException>(() => ReleaseReader.Open(folder)).Message, StringComparison.Ordinal);
        File.Delete(cells);
        Assert.Contains(ReleaseFiles.Cells, Assert.Throws<ReleaseException>(() => ReleaseReader.Open(folder)).Message, StringComparison.Ordinal);
        File.WriteAllBytes(cells, whole);
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "x");
        Assert.Contains("notes.txt", Assert.Throws<ReleaseException>(() => ReleaseReader.Open(folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format", "6", "format 6")]
    [InlineData("id", "\"0000000000000000\"", "id does not match")]
    [InlineData("surprise", "1", "cannot be read")]
    [InlineData("title", "null", "cannot be read")]
    public void A_manifest_of_another_make_is_refused(string property, string value, string says)
    {
        using var package = PackageFolder.Sound();
        var path = Path.Combine(package.Build().Folder, ReleaseFiles.Manifest);
        var manifest = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        manifest[property] = JsonNode.Parse(value);
        File.WriteAllText(path, manifest.ToJsonString());
        Assert.Contains(says, Assert.Throws<ReleaseException>(() => ReleaseReader.Open(Path.GetDirectoryName(path)!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_name_that_leaves_the_folder_is_refused()
    {
        using var package = PackageFolder.Sound();
        var folder = package.Build().Folder;
        var path = Path.Combine(folder, ReleaseFiles.Manifest);
        var manifest = JsonSerializer.Deserialize<ReleaseManifest>(File.ReadAllBytes(path), ReleaseJson.Options)!;
        manifest = manifest with { Files = [.. manifest.Files, new ReleaseFile("../outside", 1, "00")] };
        manifest = manifest with { Id = ReleaseWriter.ManifestId(manifest) };
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(manifest, ReleaseJson.Options));
        Assert.Contains("../outside", Assert.Throws<ReleaseException>(() => ReleaseReader.Open(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_is_what_is_read()
    {
        using var package = PackageFolder.Sound();
        var snapshot = package.Open();
        Assert.Equal(7, snapshot.Areas.Count);
        Assert.Equal("approximate", snapshot.Places[0].Quality);
        Assert.All(snapshot.Places, place => Assert.InRange(place.LabelLatitude, place.South, place.North));
        Assert.Equal(["IR", "A", "A1", "A2", "B", "B1", "B2"], snapshot.Areas.Areas.Select(area => area.Code));
    }

    private static bool SaysTheSame(byte[] before, byte[] after, string path) => path.EndsWith(ReleaseFiles.Manifest, StringComparison.Ordinal)
        && ReleaseWriter.ManifestId(JsonSerializer.Deserialize<ReleaseManifest>(before, ReleaseJson.Options)!) == ReleaseWriter.ManifestId(JsonSerializer.Deserialize<ReleaseManifest>(after, ReleaseJson.Options)!);
}
