namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>Observations: as published, or adjusted when the address asks for it.</summary>
internal sealed record ObservationReading : IReading
{
    private readonly TableReading _published = new(TableRules.Observations);
    private readonly TableReading _adjusted = new(TableRules.Smoothed);
    private readonly TableReading _composed = new(ComposedRules.All);

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures) =>
        (answer.Address.Contains("smooth=", StringComparison.Ordinal) ? _adjusted : answer.Address.Contains("boundaries=as-is", StringComparison.Ordinal) ? _composed : _published).Read(answer, figures);
}
