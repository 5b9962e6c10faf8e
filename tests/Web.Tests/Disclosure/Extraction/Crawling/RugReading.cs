using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>
/// The comparison of areas: each cell is of another area, so each is held against the published cells by itself. One that is protected
/// there says so and nothing else; one that has a number has that which the published cells make.
/// </summary>
internal sealed partial record RugReading : IReading
{
    private const string Protected = "<td class=\"v protected\">protected</td>";

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        var (numbers, hidden, faults) = (0, 0, new List<string>());
        var areas = Asked(answer.Address, "areas").Split(',').Select(code => figures.Snapshot.Areas.TryGetNumber(code, out var area) ? area : -1).ToArray();
        var period = Period.Parse(Asked(answer.Address, "period"), CultureInfo.InvariantCulture);
        var rug = Rug().Match(answer.Text).Value;
        foreach (var row in Rows().Matches(rug).Select(match => match.Value).Where(row => Indicator().IsMatch(row)))
        {
            var indicator = figures.Snapshot.Catalogue.Indicators[Uri.UnescapeDataString(Indicator().Match(row).Groups[1].Value)];
            var cells = Cells().Matches(row).Select(match => match.Value).ToArray();
            if (cells.Length != areas.Length)
            {
                faults.Add($"{answer.Address}: {cells.Length} cells of {indicator.Code} for {areas.Length} areas");
                continue;
            }

            // A row without figures in the period asked for is of another one, which it names.
            var isOfPeriod = figures.Snapshot.PeriodsOf(indicator).Contains(period);
            for (var at = 0; at < cells.Length; at++)
            {
                var figure = figures.Of(indicator, areas[at], period);
                var number = Number().Match(WebUtility.HtmlDecode(cells[at])).Groups[1].Value;
                var isMarker = cells[at] == Protected;
                numbers += number.Length > 0 ? 1 : 0;
                hidden += isMarker ? 1 : 0;
                if ((cells[at].Contains("protected", StringComparison.Ordinal) && !isMarker) || (isOfPeriod && figure.IsHidden && number.Length > 0) || (isOfPeriod && figure.IsShown && number.Length > 0 && !Is(number, figure.Value)))
                {
                    faults.Add($"{answer.Address}: {indicator.Code} {cells[at]}");
                }
            }
        }

        return new Harvest(numbers, hidden, numbers + hidden == 0 ? [.. faults, $"{answer.Address}: no rug"] : faults);
    }

    private static bool Is(string text, double value)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
        var decimals = plain.Contains('.', StringComparison.Ordinal) ? plain.Length - plain.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return Math.Abs(double.Parse(plain, CultureInfo.InvariantCulture) - value) <= (0.5 * Math.Pow(10, -decimals)) + (1e-9 * Math.Abs(value));
    }

    private static string Asked(string address, string parameter) => Regex.Match(address, $"[?&]{parameter}=([^&]*)").Groups[1].Value;

    [GeneratedRegex("<table class=\"plain rug\">.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Rug();

    [GeneratedRegex("<tr[ >].*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("href=\"/indicators/([^\"?]+)")]
    private static partial Regex Indicator();

    [GeneratedRegex("<td.*?</td>", RegexOptions.Singleline)]
    private static partial Regex Cells();

    [GeneratedRegex("<bdi dir=\"ltr\">≈?(−?[0-9.,]+)")]
    private static partial Regex Number();
}
