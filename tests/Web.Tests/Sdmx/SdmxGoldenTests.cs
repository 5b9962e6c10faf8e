using Mahalleh.Web.Tests.Api;
using Xunit;

namespace Mahalleh.Web.Tests.Sdmx;

/// <summary>Whole messages, byte for byte. To make them anew after a wanted change: MAHALLEH_GOLDEN=write, then read the difference.</summary>
public sealed class SdmxGoldenTests(ApiService service) : IClassFixture<ApiService>
{
    [Theory]
    [InlineData("dataflow.xml", "dataflow/all/all/latest/")]
    [InlineData("datastructure.xml", "datastructure/MAHALLEH/MAHALLEH/1.0")]
    [InlineData("codelists.xml", "codelist")]
    [InlineData("concepts.xml", "conceptscheme")]
    [InlineData("stubs.xml", "dataflow?references=all&detail=allstubs")]
    [InlineData("generic.xml", "data/MAHALLEH/S.homelessness+satisfaction.neighbourhood.IR-09_N01+IR-09_N04._T?startPeriod=2025")]
    [InlineData("generic-flat.xml", "data/MAHALLEH/S.homelessness.neighbourhood.IR-09_N04._T?dimensionAtObservation=AllDimensions&lastNObservations=2")]
    [InlineData("specific.xml", "data/MAHALLEH/S.homelessness+satisfaction.neighbourhood.IR-09_N01+IR-09_N04._T?startPeriod=2025&format=structurespecific")]
    [InlineData("data.csv", "data/MAHALLEH/S.homelessness+satisfaction.neighbourhood.IR-09_N01+IR-09_N04._T?startPeriod=2025&format=csv")]
    [InlineData("labels.csv", "data/MAHALLEH/S.homelessness.neighbourhood.IR-09_N01._T?lastNObservations=1&format=csv&labels=both&lang=fa")]
    public async Task A_message_is_what_it_was(string file, string address)
    {
        var body = await service.Client.GetByteArrayAsync("/sdmx/2.1/" + address, TestContext.Current.CancellationToken);
        var path = Path.Combine(ApiService.Root(), "tests", "Web.Tests", "Sdmx", "Golden", file);
        if (Environment.GetEnvironmentVariable("MAHALLEH_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, body, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), body);
    }
}
