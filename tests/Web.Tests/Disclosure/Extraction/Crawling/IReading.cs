namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>Takes the numbers out of an answer and says which of them tell more than the published cells.</summary>
internal interface IReading
{
    /// <summary>The numbers that may not be there, one line each; and how many numbers were looked at.</summary>
    Harvest Read(CrawledAnswer answer, PublishedFigures figures);
}

/// <summary>What was found in an answer.</summary>
/// <param name="Numbers">Numbers looked at.</param>
/// <param name="Hidden">Places of protected figures looked at.</param>
/// <param name="Faults">Numbers that may not be there.</param>
internal sealed record Harvest(int Numbers, int Hidden, IReadOnlyList<string> Faults);
