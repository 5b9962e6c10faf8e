namespace Mahalleh.Web.Api;

/// <summary>Routes of this slice.</summary>
public static class ApiEndpoints
{
    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapApi(this IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);

    /// <summary>Adds the services the API needs.</summary>
    /// <param name="services">Where to add them.</param>
    public static void AddApi(this IServiceCollection services) => services.AddProblemDetails();

    /// <summary>Adds the middleware that turns bad requests and faults into problem bodies.</summary>
    /// <param name="app">The application.</param>
    public static void UseApi(this WebApplication app) => app.UseExceptionHandler();
}
