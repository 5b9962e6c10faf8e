using System.Globalization;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;
using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Mahalleh.Web.Tests.Access;

/// <summary>Every route of the running service, in every format, asked by everybody who could ask.</summary>
public sealed class EveryRouteTests(BuiltSample sample)
{
    [Fact]
    public async Task The_table_knows_every_route_and_every_route_has_the_policy_of_the_table()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var routes = service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>().ToArray();
        var expected = RouteTable.All(sample.Snapshot, TestScope.Of(sample.Snapshot))
            .SelectMany(one => one.Suffixes.Select(suffix => $"{one.Pattern}{suffix} {one.Policy}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(expected, routes.Select(route => $"{route.RoutePattern.RawText} {route.Metadata.GetMetadata<AccessPolicy>()}").Order(StringComparer.Ordinal));
        Assert.All(routes, route => Assert.All(route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods, method => Assert.Contains(method, (string[])["GET", "HEAD"])));
    }

    [Fact]
    public async Task Every_route_answers_each_caller_as_its_policy_says()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot, OfficialSnapshot.Of(sample.Snapshot));
        var scope = TestScope.Of(sample.Snapshot);
        var callers = await Callers(service, scope);
        var faults = new List<string>();
        var asked = 0;
        foreach (var route in RouteTable.All(sample.Snapshot, scope))
        {
            foreach (var (address, caller) in route.Paths.SelectMany(path => route.Suffixes.Select(suffix => path + suffix)).SelectMany(address => callers.Select(caller => (address, caller))))
            {
                asked++;
                var path = address.Replace("/R/", $"/{caller.Release}/", StringComparison.Ordinal) + route.Query;
                using var response = await service.GetAsync(path, caller.Credential);
                var (status, wanted) = ((int)response.StatusCode, caller.IsGood ? caller.IsNarrowed ? route.Narrowed : route.Status : 401);

                // A tile of the whole country may be there or empty; both are an answer.
                status = wanted == 204 && status == 200 ? 204 : status;
                var release = response.Headers.TryGetValues("Mahalleh-Release", out var ids) ? ids.Single() : "";
                var isOfOther = route.Policy != AccessPolicy.Open && release.Length > 0 && release != caller.Release;
                if (status != wanted || isOfOther)
                {
                    faults.Add($"{caller.Name} {path}: {status} instead of {wanted}, release '{release}'");
                }
            }
        }

        Assert.Empty(faults);
        Assert.True(asked > 800, asked.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_lies_outside_of_the_scope_is_refused_by_name_and_says_so_in_both_languages()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot, OfficialSnapshot.Of(sample.Snapshot));
        var scope = TestScope.Of(sample.Snapshot);
        var callers = await Callers(service, scope);
        foreach (var (address, caller) in RouteTable.All(sample.Snapshot, scope).SelectMany(route => route.Outside).SelectMany(address => callers.Where(caller => caller.IsGood).Select(caller => (address, caller))))
        {
            using var response = await service.GetAsync(address, caller.Credential);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True((caller.IsNarrowed ? 403 : 200) == (int)response.StatusCode, $"{caller.Name} {address}: {(int)response.StatusCode}");
            if (caller.IsNarrowed)
            {
                Assert.Contains("/problems/out-of-scope", body, StringComparison.Ordinal);
                Assert.Contains("title_fa", body, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task An_endpoint_without_a_policy_is_closed_to_everybody()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot, OfficialSnapshot.Of(sample.Snapshot), app => app.MapGet("/api/v1/forgotten", () => "figures"));
        foreach (var caller in await Callers(service, TestScope.Of(sample.Snapshot)))
        {
            using var response = await service.GetAsync("/api/v1/forgotten", caller.Credential);
            Assert.Equal(403, (int)response.StatusCode);
            Assert.Contains("/problems/closed-address", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private static async Task<Caller[]> Callers(AccessService service, TestScope scope)
    {
        var (publicId, officialId) = (service.Store.Open(Scope.Public)!.Snapshot.Manifest.Id, OfficialSnapshot.Id);
        var narrowed = service.AddKey(AccessService.Grant(Audience.Public, [scope.Area], [], scope.Indicators));
        var whole = service.AddKey(AccessService.Grant(Audience.Official));
        var officialNarrowed = service.AddKey(AccessService.Grant(Audience.Official, [scope.Area], [], scope.Indicators));
        var revoked = service.AddKey(AccessService.Grant(Audience.Public) with { Revoked = service.Clock.GetUtcNow() });
        var expired = service.AddKey(AccessService.Grant(Audience.Public) with { Expires = DateOnly.FromDateTime(service.Clock.GetUtcNow().UtcDateTime).AddDays(-1) });
        var tenant = service.AddTenant(AccessService.Grant(Audience.Public, [scope.Area], [], scope.Indicators));
        var session = await service.SessionAsync(tenant.Token());
        var official = service.AddTenant(AccessService.Grant(Audience.Official, [], [], scope.Indicators), "ministry");
        var officialSession = await service.SessionAsync(official.Token(claims => claims["areas"] = TestTenant.List(scope.Area)));
        var used = tenant.Token();
        await service.SessionAsync(used);
        return
        [
            new("nobody", null, publicId, true, false),
            new("wrong key", KeyText.New(KeyText.KeyPrefix, KeyText.NewId()), publicId, false, false),
            new("wrong secret", narrowed[..^4] + "AAAA", publicId, false, false),
            new("no key at all", "let-me-in", publicId, false, false),
            new("empty", "", publicId, false, false),
            new("revoked", revoked, publicId, false, false),
            new("expired", expired, publicId, false, false),
            new("public narrowed", narrowed, publicId, true, true),
            new("official whole", whole, officialId, true, false),
            new("official narrowed", officialNarrowed, officialId, true, true),
            new("embed session", session, publicId, true, true),
            new("official embed session", officialSession, officialId, true, true),
            new("a used token", used, publicId, false, false),
        ];
    }

    private sealed record Caller(string Name, string? Credential, string Release, bool IsGood, bool IsNarrowed);
}
