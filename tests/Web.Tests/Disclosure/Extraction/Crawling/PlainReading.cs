using System.Text.RegularExpressions;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>What is the same for every release of the program: styles, scripts, fonts.</summary>
internal sealed record ProgramReading : IReading
{
    public Harvest Read(CrawledAnswer answer, PublishedFigures figures) => new(0, 0, answer.Status == 200 && answer.Body.Length > 0 ? [] : [$"{answer.Address}: {answer.Status}"]);
}

/// <summary>A picture, drawn of the marks that the same address gives as SVG: asked twice it is the same to the byte.</summary>
internal sealed record PictureReading : IReading
{
    public Harvest Read(CrawledAnswer answer, PublishedFigures figures) => new(0, 0, answer.Body.AsSpan().StartsWith("\u0089PNG"u8[1..]) || answer.Body.AsSpan(1, 3).SequenceEqual("PNG"u8) ? [] : [$"{answer.Address}: no picture"]);
}

/// <summary>A refusal: no number in it but those of the question, the status and the choices.</summary>
internal sealed partial record RefusalReading : IReading
{
    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        var known = Uri.UnescapeDataString(answer.Address) + string.Join(' ', figures.Snapshot.Cells.Periods) + string.Join(' ', figures.Snapshot.Areas.Areas.Select(area => area.Code)) + " " + answer.Status + string.Join(' ', figures.Snapshot.Catalogue.Indicators.Keys) + " 1,000 50,000";
        string[] numbers = [.. Numbers().Matches(answer.Text).Select(match => match.Value)];
        return new Harvest(numbers.Length, 0, [.. (answer.Status is >= 400 and < 500 ? [] : new[] { $"{answer.Address}: {answer.Status}" }), .. numbers.Where(number => !known.Contains(number, StringComparison.Ordinal)).Select(number => $"{answer.Address}: {number}")]);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
