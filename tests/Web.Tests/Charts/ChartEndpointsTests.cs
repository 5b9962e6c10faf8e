using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Charts.Librsvg;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Api;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class ChartEndpointsTests(ApiService service) : IClassFixture<ApiService>
{
    [Theory]
    [InlineData("/charts/rank.svg?indicator=coverage", "به تفکیک استان")]
    [InlineData("/charts/rank.svg?indicator=coverage&parent=IR-09&lang=en", "by neighbourhood, \u2068Razavi Khorasan\u2069")]
    [InlineData("/charts/trend.svg?indicator=coverage", "روند پوشش خدمات")]
    [InlineData("/charts/trend.svg?indicator=coverage&area=IR-23.N02&kind=half&lang=en", "Service coverage over time")]
    [InlineData("/charts/spine.svg?area=IR-09.N01", "در همهٔ شاخص‌ها")]
    [InlineData("/charts/spine.svg?area=IR-09.N01&reference=root&lang=en", "in all indicators")]
    [InlineData("/charts/tartan.svg?areas=IR-09,IR-07", "رنگ و نشانه در برابر")]
    [InlineData("/charts/slope.svg?areas=IR-09,IR-07&indicator=coverage&lang=en", "Service coverage, 1403 H1 and 1404 H2")]
    [InlineData("/charts/histogram.svg?indicator=coverage&level=neighbourhood&lang=en", "Spread of service coverage among neighbourhoods")]
    [InlineData("/charts/histogram.svg?indicator=coverage&level=neighbourhood&classes=equal", "پراکندگی پوشش خدمات")]
    [InlineData("/charts/funnel.svg?indicator=coverage&level=neighbourhood&lang=en", "Service coverage: which neighbourhoods differ")]
    [InlineData("/charts/multiples.svg?indicator=coverage&level=neighbourhood&lang=en", "Service coverage over time in each neighbourhood")]
    [InlineData("/charts/map.svg?indicator=coverage&level=neighbourhood&lang=en", "Service coverage on the map, by neighbourhood")]
    public async Task An_svg_brings_its_type_and_may_do_nothing_else(string url, string title)
    {
        using var response = await Get(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/svg+xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var text = await Text(response);
        Assert.Contains(title, XDocument.Parse(text).Root!.Value, StringComparison.Ordinal);
        Assert.Contains("data:font/woff2;base64,", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/charts/rank.png?indicator=coverage", 1520)]
    [InlineData("/charts/rank.png?indicator=coverage&level=neighbourhood&width=400", 400)]
    [InlineData("/charts/trend.png?indicator=poverty&width=2400&lang=en", 2400)]
    [InlineData("/charts/spine.png?area=IR-09&width=800", 800)]
    [InlineData("/charts/tartan.png?areas=IR-09,IR-07&width=600", 600)]
    [InlineData("/charts/slope.png?areas=IR-09,IR-07&indicator=poverty&width=600&lang=en", 600)]
    [InlineData("/charts/histogram.png?indicator=poverty&level=neighbourhood&width=600", 600)]
    [InlineData("/charts/funnel.png?indicator=poverty&level=neighbourhood&width=600", 600)]
    [InlineData("/charts/multiples.png?indicator=coverage&width=600", 600)]
    public async Task A_png_has_the_width_that_was_asked_for_and_is_not_blank(string url, int width)
    {
        using var response = await Get(url);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        var png = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal<byte[]>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.True(DistinctBytes(png) > 100, "The picture is blank.");
    }

    [Theory]
    [InlineData("rank.svg?indicator=nothing", "indicator", "coverage")]
    [InlineData("rank.svg", "indicator", "coverage")]
    [InlineData("rank.svg?indicator=coverage&level=nation", "level", "province")]
    [InlineData("rank.svg?indicator=coverage&parent=IR-09&level=province", "level", "neighbourhood")]
    [InlineData("rank.svg?indicator=coverage&parent=IR-09.N01", "parent", "areas inside")]
    [InlineData("rank.svg?indicator=coverage&parent=XX", "parent", "IR-07")]
    [InlineData("rank.svg?indicator=coverage&period=1390", "period", "1404-H2")]
    [InlineData("rank.svg?indicator=coverage&period=soon", "period", "1404-H2")]
    [InlineData("rank.svg?indicator=coverage&limit=101", "limit", "1 to 100")]
    [InlineData("rank.svg?indicator=coverage&limit=-1", "limit", "1 to 100")]
    [InlineData("rank.png?indicator=coverage&width=2401", "width", "200 to 2400")]
    [InlineData("rank.svg?indicator=coverage&lang=de", "lang", "fa")]
    [InlineData("rank.gif?indicator=coverage", "format", "svg")]
    [InlineData("trend.svg?indicator=coverage&kind=year", "kind", "half")]
    [InlineData("trend.svg?indicator=coverage&kind=month", "kind", "half")]
    [InlineData("trend.svg?indicator=coverage&area=XX", "area", "IR-07")]
    [InlineData("spine.svg", "area", "below the root")]
    [InlineData("spine.svg?area=IR", "area", "IR-07")]
    [InlineData("spine.svg?area=XX", "area", "IR-07")]
    [InlineData("spine.svg?area=IR-09&period=1390", "period", "1404-H2")]
    [InlineData("spine.svg?area=IR-09&reference=peers", "reference", "parent")]
    [InlineData("tartan.svg", "areas", "1 to 6")]
    [InlineData("tartan.svg?areas=IR-09,XX", "areas", "IR-07")]
    [InlineData("tartan.svg?areas=IR,IR-09,IR-07,IR-23,IR-09.N01,IR-09.N02,IR-09.N03", "areas", "1 to 6")]
    [InlineData("tartan.svg?areas=IR-09&period=1390", "period", "1404-H2")]
    [InlineData("slope.svg?areas=IR-09", "indicator", "coverage")]
    [InlineData("slope.svg?areas=IR-09&indicator=coverage&to=1390", "to", "1404-H2")]
    [InlineData("slope.svg?areas=IR-09&indicator=coverage&from=1404-H2", "from", "1404-H1")]
    [InlineData("histogram.svg", "indicator", "coverage")]
    [InlineData("histogram.svg?indicator=coverage&parent=IR-09&level=province", "level", "neighbourhood")]
    [InlineData("histogram.svg?indicator=coverage&period=1390", "period", "1404-H2")]
    [InlineData("histogram.svg?indicator=coverage&classes=fifths", "classes", "natural")]
    [InlineData("funnel.svg", "indicator", "coverage")]
    [InlineData("funnel.svg?indicator=satisfaction", "indicator", "poverty")]
    [InlineData("funnel.svg?indicator=coverage&parent=IR-09.N01", "parent", "areas inside")]
    [InlineData("funnel.svg?indicator=coverage&period=1390", "period", "1404-H2")]
    [InlineData("multiples.svg", "indicator", "coverage")]
    [InlineData("multiples.svg?indicator=coverage&kind=month", "kind", "half")]
    [InlineData("multiples.svg?indicator=coverage&limit=0", "limit", "1 to 100")]
    [InlineData("map.svg", "indicator", "coverage")]
    [InlineData("map.svg?indicator=coverage&last=7", "last", "1 to 6")]
    [InlineData("map.svg?indicator=coverage&areas=XX", "areas", "IR-07")]
    [InlineData("map.svg?indicator=coverage&classes=fifths", "classes", "natural")]
    public async Task A_bad_parameter_is_named_with_what_is_allowed(string question, string parameter, string allowed)
    {
        using var response = await Get("/charts/" + question);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await Text(response));
        Assert.Equal(parameter, problem.RootElement.GetProperty("parameter").GetString());
        Assert.Contains(problem.RootElement.GetProperty("allowed").EnumerateArray(), value => value.GetString()!.Contains(allowed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chart_that_is_held_already_is_not_sent_again()
    {
        using var first = await Get("/charts/rank.svg?indicator=coverage");
        var tag = first.Headers.ETag!;
        Assert.True(tag.IsWeak);
        Assert.StartsWith("\"0123456789abcdef-", tag.Tag, StringComparison.Ordinal);
        Assert.True(first.Headers.CacheControl!.NoCache);

        // The same question with its defaults written out has the same answer; another one has not.
        using var same = await Get("/charts/rank.svg?indicator=coverage&lang=fa&level=province&period=1404-H2&limit=31", tag.ToString());
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(tag, same.Headers.ETag);
        using var other = await Get("/charts/rank.svg?indicator=coverage&lang=en", tag.ToString());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var png = await Get("/charts/rank.png?indicator=coverage", tag.ToString());
        Assert.Equal(HttpStatusCode.OK, png.StatusCode);
    }

    [Theory]
    [InlineData("/charts/pie.svg")]
    [InlineData("/charts")]
    public async Task An_unknown_chart_is_a_problem_and_never_a_page(string url)
    {
        using var response = await Get(url);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Head_gives_the_headers_alone()
    {
        var client = service.Client;
        using var request = new HttpRequestMessage(HttpMethod.Head, "/charts/trend.svg?indicator=coverage");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_the_drawing_library_a_png_is_a_503_and_an_svg_still_comes()
    {
        var answer = new ChartAnswer((_, _, _, _) => throw new LibrsvgMissingException());
        var scene = new Scene(10, 10, "t", "d", Language.En, []);
        var png = await answer.WriteAsync(new DefaultHttpContext(), "png", "r", "q", 400, () => scene);
        Assert.Equal(503, Assert.IsType<ProblemHttpResult>(png.Result).StatusCode);
        var svg = await answer.WriteAsync(new DefaultHttpContext(), "svg", "r", "q", 400, () => scene);
        Assert.IsType<FileContentHttpResult>(svg.Result);
    }

    [Fact]
    public async Task A_broken_drawing_or_font_is_an_error_and_the_next_drawing_works()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var fontless = new PngPainter(["/nowhere/a.ttf"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => fontless.DrawAsync("<svg/>"u8.ToArray(), 10, 10, cancel));
        using var painter = new PngPainter(ChartFonts.Paths);
        await Assert.ThrowsAsync<InvalidOperationException>(() => painter.DrawAsync("<svg"u8.ToArray(), 10, 10, cancel));
        Assert.NotEmpty(await painter.DrawAsync("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>"u8.ToArray(), 10, 10, cancel));
    }

    private async Task<HttpResponseMessage> Get(string url, string? ifNoneMatch = null)
    {
        var client = service.Client;
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (ifNoneMatch is not null)
        {
            request.Headers.Add("If-None-Match", ifNoneMatch);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<string> Text(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    // Filtered rows of the one IDAT stream: a blank picture has a handful of values.
    private static int DistinctBytes(byte[] png)
    {
        using var data = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        data.Position = 0;
        using var pixels = new ZLibStream(data, CompressionMode.Decompress);
        var seen = new HashSet<int>();
        for (var value = pixels.ReadByte(); value >= 0; value = pixels.ReadByte())
        {
            seen.Add(value);
        }

        return seen.Count;
    }
}
