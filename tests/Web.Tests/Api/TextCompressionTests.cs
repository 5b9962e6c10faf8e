using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Texts go out as the client accepts them, and are the same texts.</summary>
public sealed class TextCompressionTests(ApiService service) : IClassFixture<ApiService>
{
    [Theory]
    [InlineData("/api/v1/observations.csv?indicator=coverage", "br")]
    [InlineData("/api/v1/observations.json?indicator=coverage", "gzip")]
    [InlineData("/api/v1/observations.arrow?indicator=coverage", "br")]
    [InlineData("/api/v1/observations.json?indicator=nowhere", "br")]
    [InlineData("/api/v1/openapi.json", "br")]
    [InlineData("/sdmx/2.1/datastructure", "gzip")]
    [InlineData("/", "br")]
    [InlineData("/about", "gzip")]
    public async Task A_text_is_shorter_and_the_same(string address, string encoding)
    {
        using var plain = await Ask(address, null);
        using var packed = await Ask(address, encoding);
        var (whole, sent) = (await Bytes(plain), await Bytes(packed));
        Assert.Equal(plain.StatusCode, packed.StatusCode);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal([encoding], packed.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", string.Join(", ", packed.Headers.Vary), StringComparison.Ordinal);
        Assert.Equal(plain.Headers.ETag, packed.Headers.ETag);
        Assert.True(sent.Length < whole.Length, $"{sent.Length} of {whole.Length}");
        Assert.Equal(Steady(whole), Steady(Unpacked(sent, encoding)));
    }

    [Theory]
    [InlineData("/api/v1/observations.xlsx?indicator=coverage")]
    [InlineData("/api/v1/observations.parquet?indicator=coverage")]
    public async Task What_is_compressed_by_itself_is_left_alone(string address)
    {
        using var answer = await Ask(address, "br");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    // A problem carries the number of its request.
    private static string Steady(byte[] text) => System.Text.RegularExpressions.Regex.Replace(System.Text.Encoding.Latin1.GetString(text), "\"(instance|traceId|request)\":\"[^\"]*\"", "");

    private static byte[] Unpacked(byte[] sent, string encoding)
    {
        using var from = new MemoryStream(sent);
        using Stream packed = encoding == "br" ? new BrotliStream(from, CompressionMode.Decompress) : new GZipStream(from, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        return whole.ToArray();
    }

    private static Task<byte[]> Bytes(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> Ask(string address, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
