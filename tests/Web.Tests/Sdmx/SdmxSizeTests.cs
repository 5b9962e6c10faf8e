using System.Text.Json;
using Mahalleh.Web.Tests.Pages;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Sdmx;

/// <summary>An answer comes whole, and not at any length.</summary>
public sealed class SdmxSizeTests(BuiltSample sample)
{
    [Theory]
    [InlineData("all", "")]
    [InlineData("all", "?format=csv")]
    [InlineData("A+S+Q....", "?detail=dataonly")]
    public async Task Too_large_a_question_is_a_413_that_counts_and_names_the_file(string key, string query)
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        using var answer = await service.Client.GetAsync($"/sdmx/2.1/data/MAHALLEH/{key}{query}", TestContext.Current.CancellationToken);
        Assert.Equal(413, (int)answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(50_000, problem.RootElement.GetProperty("most").GetInt32());
        Assert.True(problem.RootElement.GetProperty("rows").GetInt64() > 50_000);
        using var file = await service.Client.GetAsync(problem.RootElement.GetProperty("file").GetString(), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.True(file.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Fewer_observations_or_none_make_it_small_enough()
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var lines = 0;
        foreach (var query in new[] { "S...._T?lastNObservations=1&format=csv", "S...._T?detail=serieskeysonly&format=csv" })
        {
            var text = await service.Client.GetStringAsync("/sdmx/2.1/data/MAHALLEH/" + query, TestContext.Current.CancellationToken);
            Assert.True(lines == 0 || lines == text.Count(letter => letter == '\n'));
            lines = text.Count(letter => letter == '\n');
        }

        Assert.True(lines > 1_000);
    }
}
