namespace Mahalleh.Web.Charts;

/// <summary>Routes of this slice.</summary>
public static class ChartEndpoints
{
    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapCharts(this IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);
}
