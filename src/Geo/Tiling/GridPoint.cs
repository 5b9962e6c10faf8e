namespace Mahalleh.Geo.Tiling;

/// <summary>A point of an integer grid over the Web Mercator square; x to the east, y to the south.</summary>
/// <param name="X">Units from the west edge.</param>
/// <param name="Y">Units from the north edge.</param>
public readonly record struct GridPoint(int X, int Y);
