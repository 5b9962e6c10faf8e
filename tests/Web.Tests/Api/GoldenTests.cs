using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Whole bodies, byte for byte. To make them anew after a wanted change: MAHALLEH_GOLDEN=write, then read the difference.</summary>
public sealed class GoldenTests(ApiService service) : IClassFixture<ApiService>
{
    [Theory]
    [InlineData("indicators.json", "indicators")]
    [InlineData("indicator.json", "indicators/satisfaction")]
    [InlineData("indices.json", "indices")]
    [InlineData("index.json", "indices/intervention-priority.json")]
    [InlineData("areas.json", "areas?level=province")]
    [InlineData("areas.csv", "areas.csv")]
    [InlineData("area.json", "areas/IR-09.N01")]
    [InlineData("levels.json", "levels")]
    [InlineData("levels.csv", "levels.csv")]
    [InlineData("periods.json", "periods.json")]
    [InlineData("periods.csv", "periods.csv")]
    [InlineData("availability.csv", "availability.csv?indicator=homelessness&level=province,neighbourhood")]
    [InlineData("observations.json", "observations?indicator=homelessness,satisfaction&period=1404-H2")]
    [InlineData("observations.csv", "observations.csv?indicator=homelessness,coverage&parent=IR-09&from=1404")]
    [InlineData("profile.json", "profiles/IR-09.N01")]
    [InlineData("profile.csv", "profiles/IR-09.csv?period=1404-H1&lang=en")]
    [InlineData("changes.json", "changes?indicator=coverage,homelessness&parent=IR-09")]
    [InlineData("changes.csv", "changes.csv?indicator=coverage&from=1403-H1&to=1404-H2")]
    [InlineData("observations-smooth.csv", "observations.csv?indicator=coverage&parent=IR-09&period=1404-H2&smooth=spatial-eb")]
    [InlineData("ranking.json", "rankings/intervention-priority?limit=3")]
    [InlineData("ranking.csv", "rankings/intervention-priority.csv?within=IR-23")]
    [InlineData("choropleth.json", "choropleths/poverty?level=neighbourhood")]
    [InlineData("choropleth-natural.json", "choropleths/poverty?level=neighbourhood&classes=natural")]
    [InlineData("quality.json", "quality")]
    [InlineData("quality-outliers.csv", "quality.csv?kind=outliers")]
    [InlineData("quality-late.json", "quality?kind=late")]
    [InlineData("release.json", "release")]
    [InlineData("openapi.json", "openapi.json")]
    public async Task A_body_is_what_it_was(string file, string address)
    {
        var body = await service.Client.GetByteArrayAsync("/api/v1/" + address, TestContext.Current.CancellationToken);
        var path = Path.Combine(ApiService.Root(), "tests", "Web.Tests", "Api", "Golden", file);
        if (Environment.GetEnvironmentVariable("MAHALLEH_GOLDEN") == "write")
        {
            await File.WriteAllBytesAsync(path, body, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), body);
    }
}
