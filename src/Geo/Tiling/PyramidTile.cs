namespace Mahalleh.Geo.Tiling;

/// <summary>A finished tile.</summary>
/// <param name="Id">Where it lies.</param>
/// <param name="Gzip">The vector tile as one gzip member.</param>
/// <param name="RawBytes">Its length before compression.</param>
/// <param name="VertexCount">Vertices of all its layers.</param>
public sealed record PyramidTile(TileId Id, ReadOnlyMemory<byte> Gzip, int RawBytes, int VertexCount);

/// <summary>How far a pyramid is built.</summary>
/// <param name="Zoom">The zoom that was just finished.</param>
/// <param name="MaxZoom">The last zoom that will be built.</param>
/// <param name="Tiles">Tiles finished so far, all zooms together.</param>
public readonly record struct PyramidProgress(int Zoom, int MaxZoom, int Tiles);
