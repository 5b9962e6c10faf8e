using Mahalleh.Geo.Tiling;
using Xunit;

namespace Mahalleh.Geo.Tests.Tiling;

public sealed class MvtTests
{
    // The polygon with a hole of the specification 2.1 §4.3.5 ("multi polygon" example), without its first polygon.
    [Fact]
    public void Commands_are_those_of_the_specification()
    {
        var commands = new MvtCommands(new GridPoint(0, 0));
        commands.AddRing([new(0, 0), new(10, 0), new(10, 10), new(0, 10)], isExterior: true);
        commands.AddRing([new(11, 11), new(20, 11), new(20, 20), new(11, 20)], isExterior: true);
        commands.AddRing([new(13, 13), new(13, 17), new(17, 17), new(17, 13)], isExterior: false);
        Assert.Equal(
            [9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15, 9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15, 9, 4, 13, 26, 0, 8, 8, 0, 0, 7, 15],
            commands.Codes.ToArray().Select(code => (int)code));
    }

    [Fact]
    public void Rings_are_turned_whatever_their_direction()
    {
        GridPoint[] ring = [new(0, 0), new(10, 0), new(10, 10), new(0, 10)];
        var (forward, backward) = (new MvtCommands(default), new MvtCommands(default));
        forward.AddRing(ring, isExterior: true);
        backward.AddRing([ring[0], ring[3], ring[2], ring[1]], isExterior: true);
        Assert.Equal(forward.Codes.ToArray(), backward.Codes.ToArray());
    }

    [Fact]
    public void A_slice_holds_exactly_the_named_layers()
    {
        byte[] Tile(params string[] names) => MvtWriter.Write(names.Select(name =>
        {
            var writer = new MvtWriter(name);
            writer.AddPoint(1, new GridPoint(5, 5), default, [new("name", new MvtValue(name)), new("n", new MvtValue(-3))]);
            return writer;
        }));

        var tile = Tile("a", "ب", "c");
        Assert.Equal(["a", "ب", "c"], MvtLayers.Names(tile));
        Assert.Equal(Tile("a", "c"), MvtLayers.Slice(tile, "c", "a", "nothing"));
        Assert.Equal(Tile("ب"), MvtLayers.Slice(tile, "ب"));
        Assert.Empty(MvtLayers.Slice(tile));
        Assert.Empty(MvtWriter.Write([new MvtWriter("empty")]));
    }

    [Fact]
    public void Slicing_bytes_that_are_no_tile_is_refused_by_name()
    {
        var tile = Gzip.Expand(SampleLayers.Build(SampleLayers.TwoLevels(7))[0].Gzip, 1_000_000);
        Seeded.ForAll(2_000, random =>
        {
            var bytes = tile[..random.Next(tile.Length)];
            if (bytes.Length > 0)
            {
                bytes[random.Next(Math.Min(bytes.Length, 40))] = (byte)random.Next(256);
            }

            try
            {
                Assert.InRange(MvtLayers.Slice(bytes, "province").Length, 0, bytes.Length);
            }
            catch (MvtFormatException)
            {
                return;
            }
        });
    }
}
