using System.Text.Json;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>A JSON document that holds no figure of an area: each number in it must be one of those that are known.</summary>
/// <param name="Known">Paths of numbers that tell of no cell.</param>
internal sealed record DocumentReading(params string[] Known) : IReading
{
    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        using var document = JsonDocument.Parse(answer.Body);
        var numbers = JsonNumbers.Of(document.RootElement).ToArray();
        return new Harvest(numbers.Length, 0, [.. numbers.Select(number => number.Path).Distinct(StringComparer.Ordinal).Where(path => !IsKnown(path))
            .Select(path => $"{answer.Address}: nobody knows what the number '{path}' tells")]);
    }

    private bool IsKnown(string path) => Known.Any(known => known == path || (known.EndsWith(".*", StringComparison.Ordinal) && path.StartsWith(known[..^1], StringComparison.Ordinal)));
}
