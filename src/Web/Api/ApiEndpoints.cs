using System.Text.Encodings.Web;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Description;
using Mahalleh.Web.Api.Discovery;

namespace Mahalleh.Web.Api;

/// <summary>Routes of this slice.</summary>
public static class ApiEndpoints
{
    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
        var api = routes.MapGroup("/api/v1");
        api.MapIndicators();
        api.MapAreas();
        api.MapCrosswalk();
        api.MapPeriods();
        api.MapAvailability();
        api.MapObservations();
        api.MapProfiles();
        api.MapChanges();
        api.MapDecompositions();
        api.MapRankings();
        api.MapChoropleths();
        api.MapQuality();
        api.MapRelease();
        api.MapReleases();
        api.MapRevisions();
        api.MapCatalog();
        api.MapDescription();
    }

    /// <summary>Adds the services the API needs.</summary>
    /// <param name="services">Where to add them.</param>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<SnapshotIndexes>();
        services.AddSingleton<AnswerShelves>();
        services.AddDescription();
        services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    }

    /// <summary>Adds the middleware that turns bad requests and faults into problem bodies.</summary>
    /// <param name="app">The application.</param>
    public static void UseApi(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ProblemAnswers.OfException });
        app.Use(ProblemAnswers.OfBareStatus);
    }
}
