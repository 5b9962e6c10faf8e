using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Mahalleh.Web.Serving;

/// <summary>
/// Asks a service that is already up its slowest questions, so that the first reader does not wait for what is done once: opening the first
/// connection, compiling, reading the figures of the latest period, ranking by the weights of the catalogue.
/// </summary>
internal static class FirstAnswers
{
    /// <summary>Asks a service for a release that it has begun to serve. It answers already, so a question that fails here delays nobody and is only noted.</summary>
    /// <param name="services">Those of the service.</param>
    /// <param name="snapshot">The release for the public.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task PrepareAsync(IServiceProvider services, Snapshot snapshot, CancellationToken cancellation)
    {
        var addresses = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        if (!Uri.TryCreate(addresses?.FirstOrDefault(), UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp)
        {
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        // A proxy of the surroundings would take the questions out of the machine.
        using var direct = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(direct) { BaseAddress = address };
        try
        {
            await PrepareAsync(client, snapshot, stop.Token);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(FirstAnswers)).LogInformation("The first answers were not prepared: {Reason}", fault.Message);
        }
    }

    /// <summary>Asks them one after the other, as anybody would and without a key, so the audit log has no entry of it.</summary>
    /// <param name="client">Asks the service.</param>
    /// <param name="snapshot">The release for the public.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Address and status of each answer.</returns>
    public static async Task<IReadOnlyList<(string Address, int Status)>> PrepareAsync(HttpClient client, Snapshot snapshot, CancellationToken cancellation)
    {
        var answers = new List<(string, int)>();
        foreach (var address in Addresses(snapshot))
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancellation);
            answers.Add((address, (int)answer.StatusCode));
        }

        return answers;
    }

    private static IEnumerable<string> Addresses(Snapshot snapshot)
    {
        yield return "/";
        foreach (var recipe in snapshot.Catalogue.Indices.Values)
        {
            var (index, part) = (Uri.EscapeDataString(recipe.Code), recipe.Pillars.FirstOrDefault(pillar => pillar.Parent.Length == 0)?.Code ?? recipe.Components[0].Indicator);
            yield return $"/ranking?index={index}&weights={part}:1";
            yield return $"/api/v1/rankings/{index}?weights={part}:1";
        }
    }
}
