using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Samples;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Mahalleh.Web.Tests.Downloads;

public sealed class DownloadEndpointTests(BuiltSample sample)
{
    [Fact]
    public async Task Every_file_of_the_manifest_comes_as_it_is()
    {
        using var client = await ClientAsync();
        foreach (var file in sample.Snapshot.Manifest.Files)
        {
            var bytes = await client.GetByteArrayAsync($"/release/{sample.Snapshot.Manifest.Id}/{file.Name}", TestContext.Current.CancellationToken);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }

    [Fact]
    public async Task A_range_is_answered_in_part()
    {
        using var client = await ClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/release/{sample.Snapshot.Manifest.Id}/{ReleaseFiles.Cells}");
        request.Headers.Range = new RangeHeaderValue(0, 3);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("PAR1", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("release.json")]
    [InlineData("..%2Frelease.json")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("CELLS.PARQUET")]
    public async Task What_the_manifest_does_not_list_is_not_there(string file)
    {
        using var client = await ClientAsync();
        using var answer = await client.GetAsync($"/release/{sample.Snapshot.Manifest.Id}/{file}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private async Task<HttpClient> ClientAsync()
    {
        var app = ServiceHost.Build(new SnapshotStore(sample.Snapshot), builder => builder.WebHost.UseTestServer());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app.GetTestClient();
    }
}
