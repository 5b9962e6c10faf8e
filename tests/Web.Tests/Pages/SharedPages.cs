using Mahalleh.Web.Releases;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>A service that all tests of a class ask and none changes.</summary>
/// <param name="snapshot">Makes its release.</param>
public abstract class SharedPages(Func<Snapshot> snapshot) : IAsyncLifetime
{
    internal PageService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await PageService.OpenAsync(snapshot());

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Service.DisposeAsync();
    }
}
