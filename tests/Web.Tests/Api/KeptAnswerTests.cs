using System.IO.Pipelines;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Api.Answers;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>An answer from memory is the answer that was made: body, tag and headers, of its own question, release and form.</summary>
public sealed class KeptAnswerTests(ApiService service) : IClassFixture<ApiService>
{
    [Theory]
    [InlineData("/api/v1/observations?indicator=coverage")]
    [InlineData("/api/v1/observations.csv?indicator=coverage&limit=2")]
    [InlineData("/api/v1/areas.arrow")]
    [InlineData("/api/v1/periods")]
    [InlineData("/api/v1/indicators/coverage")]
    [InlineData("/api/v1/catalog.jsonld")]
    [InlineData("/sdmx/2.1/codelist/MAHALLEH/CL_BREAKDOWN")]
    [InlineData("/sdmx/2.1/data/MAHALLEH/S.coverage.province..?format=csv")]
    public async Task A_second_answer_is_the_first(string address)
    {
        var (first, second) = (await Ask(address), await Ask(address));
        Assert.Null(first.Length);
        Assert.Equal(second.Body.Length, second.Length);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(first.Headers, second.Headers);
        Assert.Equal(first.Headers, (await Ask(address, HttpMethod.Head)).Headers);
    }

    [Fact]
    public async Task What_is_accepted_and_where_it_was_asked_are_part_of_the_question()
    {
        const string address = "/api/v1/levels";
        var json = await Ask(address);
        var csv = await Ask(address, accept: "text/csv");
        Assert.NotEqual(json.Body, csv.Body);
        Assert.Equal(csv.Body, (await Ask(address, accept: "text/csv")).Body);
        const string stubs = "/sdmx/2.1/dataflow?detail=allstubs";
        Assert.Contains("http://localhost/", System.Text.Encoding.UTF8.GetString((await Ask(stubs)).Body), StringComparison.Ordinal);
        Assert.Contains("http://example.org/", System.Text.Encoding.UTF8.GetString((await Ask("http://example.org" + stubs)).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_comes_beside_is_told_of()
    {
        await using var other = new SeparateService();
        await other.Service.InitializeAsync();
        const string address = "/api/v1/releases";
        var alone = await other.Service.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(alone, await other.Service.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
        other.Service.Store.Shelve(Audience.Public, Variants.WithWomen());
        Assert.Contains("fedcba9876543210", await other.Service.Client.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(101, 100, false)]
    [InlineData(0, 100, true)]
    public async Task A_body_is_copied_while_it_passes_if_it_is_not_too_long(int length, int most, bool isCopied)
    {
        var pipe = new Pipe();
        var copying = new CopyingWriter(pipe.Writer, most);
        byte[] body = [.. Enumerable.Range(0, length).Select(at => (byte)at)];
        foreach (var piece in body.Chunk(7))
        {
            piece.CopyTo(copying.GetSpan(64));
            copying.Advance(piece.Length);
        }

        await copying.FlushAsync(TestContext.Current.CancellationToken);
        await copying.CompleteAsync();
        using var passed = new MemoryStream();
        await pipe.Reader.CopyToAsync(passed, TestContext.Current.CancellationToken);
        Assert.Equal(body, passed.ToArray());
        Assert.Equal(isCopied ? body : null, copying.Copy);
    }

    private async Task<(byte[] Body, long? Length, string[] Headers)> Ask(string address, HttpMethod? method = null, string accept = "")
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var length = response.Content.Headers.ContentLength;
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Content-Length" or "Date" or "Transfer-Encoding"));
        return (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), length, [.. headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)]);
    }

    private sealed class SeparateService : IAsyncDisposable
    {
        public ApiService Service { get; } = new();

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
