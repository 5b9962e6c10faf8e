using System.Net;
using System.Text.RegularExpressions;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>The content of an embed: its tables are read as those of pages, its drawings as charts; a figure that is protected has no digit around it.</summary>
internal sealed partial record EmbedReading : IReading
{
    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        var all = new List<Harvest> { new PageReading().Read(answer, figures) };
        all.AddRange(Drawings().Matches(answer.Text).Select(drawing => new DrawingReading().Read(answer with { Body = System.Text.Encoding.UTF8.GetBytes(drawing.Value) }, figures)));
        all.AddRange(Figures().Matches(answer.Text).Select(match => match.Value).Where(text => text.Contains("class=\"v protected\"", StringComparison.Ordinal))
            .Select(text => WebUtility.HtmlDecode(Tags().Replace(Parents().Replace(text, ""), "")))
            .Select(words => new Harvest(0, 1, Digits().IsMatch(words) ? [$"{answer.Address}: {words.Trim()}"] : [])));
        return new Harvest(all.Sum(each => each.Numbers), all.Sum(each => each.Hidden), [.. all.SelectMany(each => each.Faults)]);
    }

    [GeneratedRegex("<svg class=\"chart\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawings();

    [GeneratedRegex("<div class=\"embed-value\">.*?</div>", RegexOptions.Singleline)]
    private static partial Regex Figures();

    [GeneratedRegex("<p class=\"under\">.*?</p>", RegexOptions.Singleline)]
    private static partial Regex Parents();

    [GeneratedRegex("<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digits();
}
