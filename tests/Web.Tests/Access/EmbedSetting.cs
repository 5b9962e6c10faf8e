using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Access;

/// <summary>A service that has run for ten minutes, with one tenant of a part of the public release.</summary>
internal sealed class EmbedSetting : IAsyncDisposable
{
    private EmbedSetting(AccessService service, TestTenant tenant) => (Service, Tenant) = (service, tenant);

    public AccessService Service { get; }

    public TestTenant Tenant { get; }

    public static async Task<EmbedSetting> OpenAsync()
    {
        var snapshot = InventedSnapshot.Create();
        var service = await AccessService.OpenAsync(snapshot, OfficialSnapshot.Of(snapshot));
        service.Clock.Pass(TimeSpan.FromMinutes(10));
        return new EmbedSetting(service, service.AddTenant(AccessService.Grant(Audience.Public, ["IR-09"], ["province", "neighbourhood"], ["coverage", "poverty"])));
    }

    /// <summary>Status of an answer; a 401 is looked at closely.</summary>
    public async Task<int> Status(string path, string? credential)
    {
        using var response = await Service.GetAsync(path, credential);
        if ((int)response.StatusCode == 401)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        }

        return (int)response.StatusCode;
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
