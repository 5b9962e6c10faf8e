using Mahalleh.Web.Access.Auditing;
using Mahalleh.Web.Access.Embeds;

namespace Mahalleh.Web.Access;

/// <summary>Puts access control into the service.</summary>
internal static class AccessServices
{
    /// <summary>Adds the services it needs.</summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="options">How access is controlled.</param>
    public static void AddAccess(this IServiceCollection services, AccessOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Keys);
        services.AddSingleton<AccessGate>();
        services.AddSingleton<KeyRates>();
        services.AddSingleton<EmbedTokens>();
        services.AddSingleton<EmbedSessions>();
        services.AddSingleton<AuditLog>();
    }

    /// <summary>Adds the audit log; it must come before whatever answers faults.</summary>
    /// <param name="app">The application.</param>
    public static void UseAudit(this WebApplication app) => app.UseMiddleware<AuditMiddleware>();

    /// <summary>Adds the gate; what comes after it in the pipeline sees requests with a scope only.</summary>
    /// <param name="app">The application.</param>
    public static void UseAccess(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Mahalleh.Keys");
        app.Services.GetRequiredService<AccessOptions>().Keys.WhenRefused = reason => log.LogError("The key store is refused and no key is good until it is sound: {Reason}", reason);
        // Made now and not with the first token: it refuses what was made before.
        app.Services.GetRequiredService<EmbedTokens>();
        app.UseMiddleware<AccessMiddleware>();
    }
}
