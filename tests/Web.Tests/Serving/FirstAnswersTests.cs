using Mahalleh.Web.Releases;
using Mahalleh.Web.Serving;
using Mahalleh.Web.Tests.Pages;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Serving;

public sealed class FirstAnswersTests
{
    [Fact]
    public async Task The_overview_and_the_what_if_of_every_index_are_asked_and_answered()
    {
        var snapshot = InventedSnapshot.Create();
        var answers = await Prepare(snapshot, TestContext.Current.CancellationToken);
        Assert.Equal(1 + (2 * snapshot.Catalogue.Indices.Count), answers.Count);
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Contains(answers, answer => answer.Address == "/ranking?index=intervention-priority&weights=poverty:1");
        Assert.Contains(answers, answer => answer.Address == "/api/v1/rankings/intervention-priority?weights=poverty:1");
    }

    [Fact]
    public async Task A_service_that_stops_asks_nothing_more()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Prepare(InventedSnapshot.Create(), stopped.Token));
    }

    private static async Task<IReadOnlyList<(string Address, int Status)>> Prepare(Snapshot snapshot, CancellationToken cancellation)
    {
        await using var service = await PageService.OpenAsync(snapshot);
        return await FirstAnswers.PrepareAsync(service.Client, snapshot, cancellation);
    }
}
