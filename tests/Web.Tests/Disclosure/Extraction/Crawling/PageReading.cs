using System.Net;
using System.Text.RegularExpressions;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>
/// A page: in a row of a table whose value is protected no cell holds a digit, nor does a mark have a place or a length, but for the
/// name, the share of reports, and what is told of the parent and of other periods. An island of JSON holds settings and no figures.
/// </summary>
internal sealed partial record PageReading : IReading
{
    private static readonly string[] Settings = ["first", "last", "bounds", "leastZoom", "labelZoom", "chosen", "decimals", "around.id", "around.area", "around.first", "inline.ids", "inline.classes", "inline.values"];

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        var (numbers, hidden, faults) = (0, 0, new List<string>());
        foreach (var row in Rows().Matches(answer.Text).Select(match => match.Value))
        {
            numbers += Cells().Count(row);
            if (!row.Contains("class=\"v protected\"", StringComparison.Ordinal))
            {
                continue;
            }

            hidden++;
            faults.AddRange(Cells().Matches(row).Select(match => match.Value).Where(IsOwn).Where(cell => Digits().IsMatch(WebUtility.HtmlDecode(Tags().Replace(cell, "")))).Select(cell => $"{answer.Address}: {cell}"));
            faults.AddRange(Attributes().Matches(row[..row.IndexOf('>', StringComparison.Ordinal)]).Select(match => $"{answer.Address}: {match.Value}"));
        }

        foreach (var island in Islands().Matches(answer.Text).Select(match => match.Groups[1].Value))
        {
            using var document = System.Text.Json.JsonDocument.Parse(island);
            var found = JsonNumbers.Of(document.RootElement).ToArray();
            numbers += found.Length;
            faults.AddRange(found.Select(number => number.Path).Distinct(StringComparer.Ordinal).Where(path => !Settings.Contains(path, StringComparer.OrdinalIgnoreCase)).Select(path => $"{answer.Address}: nobody knows what the setting '{path}' tells"));
        }

        return new Harvest(numbers, hidden, faults);
    }

    // Of other areas, other periods, the reports and the programme's own goals.
    private static bool IsOwn(string cell) => !Foreign().IsMatch(cell);

    [GeneratedRegex("<tr[ >].*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<td.*?</td>", RegexOptions.Singleline)]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digits();

    [GeneratedRegex("data-(rank|range|value)=\"[^\"]+\"")]
    private static partial Regex Attributes();

    [GeneratedRegex("class=\"(v m|spark-cell|goal[^\"]*)\"|class=\"complete\"")]
    private static partial Regex Foreign();

    [GeneratedRegex("<script type=\"application/(?:ld\\+)?json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Islands();
}
