using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>What a crawl of a whole service found.</summary>
internal sealed class Crawl
{
    private readonly Lock _gate = new();

    /// <summary>Answers read, by route.</summary>
    public Dictionary<string, int> Answers { get; } = new(StringComparer.Ordinal);

    public long Numbers { get; private set; }

    /// <summary>Places of protected figures that were looked at.</summary>
    public long Hidden { get; private set; }

    public List<string> Faults { get; } = [];

    public static async Task<Crawl> RunAsync(Snapshot snapshot, int stride)
    {
        await using var service = await AttackedService.OpenAsync(snapshot);
        var (crawl, figures, addresses) = (new Crawl(), new PublishedFigures(snapshot), new CrawlAddresses(snapshot, stride));
        foreach (var (pattern, harvest) in RouteTable.All)
        {
            await Parallel.ForEachAsync(harvest.Addresses(addresses), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (address, _) => await crawl.AskAsync(service, pattern, address, harvest.Reading, figures));
        }

        return crawl;
    }

    private async Task AskAsync(AttackedService service, string pattern, string address, IReading reading, PublishedFigures figures)
    {
        // An answer in pages is read to its end.
        for (var next = address; next.Length > 0;)
        {
            var answer = await service.GetAsync(next);
            var isRefused = answer.Status >= 400 && reading is not (RefusalReading or PageReading);
            Note(pattern, isRefused ? new Harvest(0, 0, [$"{next}: {answer.Status} {answer.Text[..Math.Min(200, answer.Text.Length)]}"]) : reading.Read(answer, figures));
            next = isRefused ? "" : Next(answer);
        }
    }

    private void Note(string pattern, Harvest harvest)
    {
        lock (_gate)
        {
            Answers[pattern] = Answers.GetValueOrDefault(pattern) + 1;
            (Numbers, Hidden) = (Numbers + harvest.Numbers, Hidden + harvest.Hidden);
            Faults.AddRange(harvest.Faults);
        }
    }

    private static string Next(CrawledAnswer answer)
    {
        var links = answer.Headers.GetValueOrDefault("Link", "");
        var at = links.IndexOf(">; rel=\"next\"", StringComparison.Ordinal);
        return at < 0 ? "" : links[(links.LastIndexOf('<', at) + 1)..at];
    }
}
