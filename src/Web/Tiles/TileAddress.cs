using System.Globalization;
using Mahalleh.Geo.Tiling;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Tiles;

/// <summary>A tile of a level of a release.</summary>
/// <param name="Archive">The archive that may hold it.</param>
/// <param name="Vintage">Its vintage.</param>
/// <param name="Level">Level code.</param>
/// <param name="Zooms">Zooms of the level.</param>
/// <param name="Tile">The tile; the first one where only the level was asked for.</param>
internal sealed record TileAddress(TileArchive Archive, string Vintage, string Level, ZoomRange Zooms, TileId Tile)
{
    /// <summary>Finds a tile by the parts of its address.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="vintage">Vintage that was asked for.</param>
    /// <param name="level">Level that was asked for.</param>
    /// <param name="path"><c>z/x/y</c>.</param>
    /// <param name="address">The tile, when there is no problem.</param>
    /// <returns>The problem; null when there is none.</returns>
    public static ProblemHttpResult? Find(Snapshot snapshot, string vintage, string level, string path, out TileAddress address)
    {
        address = null!;
        if (snapshot.Tiles is not { } archive || vintage != snapshot.Manifest.Vintage)
        {
            return Problem.NotFound("boundary vintage", "نسخهٔ مرزها", vintage);
        }

        if (!archive.Layers.TryGetValue(level, out var zooms) || snapshot.Areas.LevelIndex(level) < 0)
        {
            return Problem.NotFound("level", "سطح", level);
        }

        if (!TileId.TryParse(path, CultureInfo.InvariantCulture, out var tile))
        {
            return Problem.NotFound("tile", "کاشی", path);
        }

        address = new TileAddress(archive, vintage, level, zooms, tile);
        return null;
    }

    /// <summary>The level's part of the tile, gzipped; null where nothing is drawn.</summary>
    public ReadOnlyMemory<byte>? Slice(TileSlices slices) =>
        Tile.Zoom < Zooms.Min || Tile.Zoom > Zooms.Max ? null : slices.Find(Archive, Vintage, Level, Tile);
}
