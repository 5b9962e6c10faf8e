namespace Mahalleh.Web.Pages;

/// <summary>Routes of this slice.</summary>
public static class PageEndpoints
{
    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapPages(this IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);

    /// <summary>Adds the services the pages need.</summary>
    /// <param name="services">Where to add them.</param>
    public static void AddPages(this IServiceCollection services) => services.AddRazorComponents();
}
