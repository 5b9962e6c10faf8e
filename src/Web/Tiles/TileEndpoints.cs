namespace Mahalleh.Web.Tiles;

/// <summary>Routes of this slice.</summary>
public static class TileEndpoints
{
    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapTiles(this IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);
}
