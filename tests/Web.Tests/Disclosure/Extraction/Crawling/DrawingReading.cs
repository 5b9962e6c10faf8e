using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>
/// A chart as SVG: every group with a hint is one figure. The hint of a protected one has no digit besides its name's, and its marks
/// have the same size as those of every other one without a value.
/// </summary>
internal sealed partial record DrawingReading : IReading
{
    private const string Protected = "protected";

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        var root = XDocument.Parse(answer.Text).Root!;
        var hints = root.Descendants().Where(element => element.Name.LocalName == "g").Select(group => (Group: group, Hint: group.Elements().FirstOrDefault(element => element.Name.LocalName == "title")?.Value ?? ""))
            .Where(pair => pair.Hint.Length > 0).ToArray();
        var hidden = hints.Where(pair => pair.Hint.EndsWith(": " + Protected, StringComparison.Ordinal)).ToArray();
        List<string> faults = [.. hidden.Where(pair => Digits().IsMatch(pair.Hint[(pair.Hint.LastIndexOf(':') + 1)..])).Select(pair => $"{answer.Address}: {pair.Hint}")];
        if (hidden.Select(pair => Sizes(pair.Group)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            faults.Add($"{answer.Address}: the marks of protected figures differ in size");
        }

        return new Harvest(hints.Length, hidden.Length, faults);
    }

    // All but where it stands in the column or on the axis of time, and its name.
    private static string Sizes(XElement group) => string.Join(' ', group.Elements().Where(mark => mark.Name.LocalName == "rect")
        .Select(mark => $"{mark.Attribute("width")?.Value} {mark.Attribute("height")?.Value}"));

    [GeneratedRegex(@"\d")]
    private static partial Regex Digits();
}
