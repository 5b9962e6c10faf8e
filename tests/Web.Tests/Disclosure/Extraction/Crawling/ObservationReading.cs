namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>Observations: as published, or adjusted when the address asks for it.</summary>
internal sealed record ObservationReading : IReading
{
    private readonly TableReading _published = new(TableRules.Observations);
    private readonly TableReading _adjusted = new(TableRules.Smoothed);

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures) =>
        (answer.Address.Contains("smooth=", StringComparison.Ordinal) ? _adjusted : _published).Read(answer, figures);
}
