using System.Text.Json;
using Mahalleh.Geo.Tiling;
using Xunit;

namespace Mahalleh.Geo.Tests.Tiling;

/// <summary>The fixtures of Mapbox: the test reader takes the valid ones and refuses the others, and our tiles pass it.</summary>
public sealed class MvtFixtureTests
{
    // 016, without a type, is byte for byte 003, which is invalid; 057, a move of more points than there are, has the fault of 051 and 052.
    private static readonly string[] Contradicted = ["016", "057"];
    private static readonly string Folder = Path.Combine(Repository.Root, "node_modules", "@mapbox", "mvt-fixtures", "fixtures");

    [Fact]
    public void Every_valid_fixture_is_read_and_every_other_is_refused()
    {
        var (valid, refused, wrong) = (0, 0, new List<string>());
        foreach (var (name, isValid, tile) in Fixtures())
        {
            (valid, refused) = isValid ? (valid + 1, refused) : (valid, refused + 1);
            if (Fault(tile) is var fault && fault is null != isValid)
            {
                wrong.Add($"{name}: {fault ?? "read"}");
            }
        }

        Assert.Equal(Contradicted, wrong.Select(fault => fault[..3]));
        Assert.Equal((46, 28), (valid, refused));
    }

    [Fact]
    public void Two_fixtures_are_called_valid_and_invalid_at_once()
    {
        var tiles = Fixtures().ToDictionary(fixture => fixture.Name, fixture => fixture.Tile);
        Assert.Equal(tiles["003"], tiles["016"]);
        Assert.Equal(Fault(tiles["051"]), Fault(tiles["057"]));
    }

    [Fact]
    public void No_fixture_makes_the_program_do_anything_but_refuse()
    {
        foreach (var (_, isValid, tile) in Fixtures())
        {
            try
            {
                Array.ForEach([.. MvtLayers.Names(tile)], layer => BakedTile.Of(tile, layer).ToGzip(new double[BakedTile.Of(tile, layer).Ids.Count], new char[BakedTile.Of(tile, layer).Ids.Count]));
            }
            catch (MvtFormatException)
            {
                Assert.False(isValid);
            }
        }
    }

    [Fact]
    public void Every_tile_of_ours_passes_with_figures_and_without()
    {
        foreach (var tile in SampleLayers.Build(SampleLayers.TwoLevels(7)))
        {
            var plain = Gzip.Expand(tile.Gzip, 10_000_000);
            var layers = StrictMvtReader.Read(plain);
            foreach (var layer in layers.Keys)
            {
                var baked = BakedTile.Of(plain, layer);
                double[] values = [.. baked.Ids.Select((_, at) => at % 2 == 0 ? at : double.NaN)];
                Assert.Equal(layers.OrderBy(pair => pair.Key), StrictMvtReader.Read(Gzip.Expand(baked.ToGzip(values, [.. values.Select(value => double.IsNaN(value) ? 'Q' : 'A')]), 10_000_000)).OrderBy(pair => pair.Key));
            }
        }
    }

    private static string? Fault(byte[] tile)
    {
        try
        {
            StrictMvtReader.Read(tile);
            return null;
        }
        catch (InvalidDataException fault)
        {
            return fault.Message;
        }
    }

    private static IEnumerable<(string Name, bool IsValid, byte[] Tile)> Fixtures()
    {
        foreach (var folder in Directory.GetDirectories(Folder).Order(StringComparer.Ordinal))
        {
            using var info = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "info.json")));
            yield return (Path.GetFileName(folder), info.RootElement.GetProperty("validity").GetProperty("v2").GetBoolean(), File.ReadAllBytes(Path.Combine(folder, "tile.mvt")));
        }
    }
}
