namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>The lists on quality: figures to ask about are published ones; the rest counts records and reports.</summary>
internal sealed record QualityReading : IReading
{
    private readonly TableReading _counts = new(TableRules.Open("records", "reporting", "expected", "count", "zero_denominators", "outside_range", "value"));
    private readonly TableReading _figures = new(new Dictionary<string, ColumnRule>(StringComparer.Ordinal)
    {
        ["value"] = TableRules.Observations["value"],
        ["usual"] = static (_, _, _) => true,
        ["z"] = static (_, _, _) => true,
        ["times"] = static (_, _, _) => true,
    });

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures) =>
        (answer.Address.EndsWith("outliers", StringComparison.Ordinal) || answer.Address.EndsWith("unlike-before", StringComparison.Ordinal) || answer.Address.EndsWith("unchanged", StringComparison.Ordinal) ? _figures : _counts).Read(answer, figures);
}
