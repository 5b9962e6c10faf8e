using Mahalleh.Geo.Tiling;
using Xunit;

namespace Mahalleh.Geo.Tests.Tiling;

public sealed class GridTests
{
    [Theory]
    [InlineData("0/0/0", true)]
    [InlineData("24/16777215/16777215", true)]
    [InlineData("12/3423/1763", true)]
    [InlineData("25/0/0", false)]
    [InlineData("3/8/0", false)]
    [InlineData("3/0/-1", false)]
    [InlineData("3/+1/1", false)]
    [InlineData("3/ 1/1", false)]
    [InlineData("3/۱/1", false)]
    [InlineData("3/1/1/1", false)]
    [InlineData("3/1", false)]
    [InlineData("99999999999/1/1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_tile_is_parsed_only_when_it_exists(string? text, bool exists)
    {
        Assert.Equal(exists, TileId.TryParse(text, null, out var tile));
        Assert.Equal(exists ? text : "0/0/0", tile.ToString());
    }

    [Fact]
    public void A_tile_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TileId(2, 4, 0));
        Assert.Throws<FormatException>(() => TileId.Parse("x", null));
    }

    // Examples of the PMTiles specification v3 §4.1.
    [Theory]
    [InlineData("0/0/0", 0)]
    [InlineData("1/0/0", 1)]
    [InlineData("1/0/1", 2)]
    [InlineData("1/1/1", 3)]
    [InlineData("1/1/0", 4)]
    [InlineData("2/0/0", 5)]
    [InlineData("12/3423/1763", 19_078_479)]
    public void Tile_numbers_are_those_of_the_specification(string tile, long number) =>
        Assert.Equal((ulong)number, HilbertCurve.ToTileNumber(TileId.Parse(tile, null)));

    [Fact]
    public void A_tile_number_leads_back_to_its_tile() => Seeded.ForAll(2_000, random =>
    {
        var zoom = random.Next(TileId.MaxZoom + 1);
        var tile = new TileId(zoom, random.Next(1 << zoom), random.Next(1 << zoom));
        Assert.Equal(tile, HilbertCurve.ToTile(HilbertCurve.ToTileNumber(tile)));
    });

    [Fact]
    public void Tiles_that_follow_each_other_along_the_curve_touch()
    {
        var tiles = Enumerable.Range(341, 1_024).Select(number => HilbertCurve.ToTile((ulong)number)).ToArray();
        Assert.All(tiles.Zip(tiles.Skip(1)), pair => Assert.Equal(
            1, Math.Abs(pair.First.Column - pair.Second.Column) + Math.Abs(pair.First.Row - pair.Second.Row)));
        Assert.Throws<ArgumentOutOfRangeException>(() => HilbertCurve.ToTile(ulong.MaxValue));
    }

    [Fact]
    public void Places_are_ordered_as_their_tiles() => Seeded.ForAll(500, random =>
    {
        var (x, y) = ((random.NextDouble() * 360) - 180, (random.NextDouble() * 160) - 80);
        var place = MercatorGrid.FromDegrees(x, y);
        var tile = new TileId(20, place.X >> 11, place.Y >> 11);
        Assert.Equal(HilbertCurve.ToTileNumber(tile) - HilbertCurve.ToTileNumber(new TileId(20, 0, 0)), HilbertCurve.OfPlace(x, y) >> 22);
    });

    [Fact]
    public void A_place_leads_back_within_one_unit() => Seeded.ForAll(2_000, random =>
    {
        var (x, y) = ((random.NextDouble() * 360) - 180, (random.NextDouble() * 170) - 85);
        var point = MercatorGrid.FromDegrees(x, y);
        var (backX, backY) = MercatorGrid.ToDegrees(point);
        Assert.Equal(x, backX, 360.0 / MercatorGrid.Side);
        Assert.Equal(y, backY, 360.0 / MercatorGrid.Side);
        var again = MercatorGrid.FromDegrees(backX, backY);
        Assert.InRange(Math.Abs(again.X - point.X) + Math.Abs(again.Y - point.Y), 0, 1);
    });

    [Fact]
    public void The_grid_has_its_corners_where_the_projection_has_them()
    {
        Assert.Equal(new GridPoint(0, 0), MercatorGrid.FromDegrees(-180, 89));
        Assert.Equal(new GridPoint(int.MaxValue, int.MaxValue), MercatorGrid.FromDegrees(180, -89));
        Assert.Equal(new GridPoint(1 << 30, 1 << 30), MercatorGrid.FromDegrees(0, 0));
        // Tehran: tile 10/658/403 by the OpenStreetMap wiki's formula.
        var tehran = MercatorGrid.FromDegrees(51.389, 35.6892);
        Assert.Equal((658, 403), (tehran.X >> 21, tehran.Y >> 21));
    }
}
