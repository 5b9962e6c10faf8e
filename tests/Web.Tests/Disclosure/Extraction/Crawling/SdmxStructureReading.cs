using System.Globalization;
using System.Xml.Linq;
using Mahalleh.Web.Tests.Sdmx;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>Definitions in SDMX: no number in them but positions and versions.</summary>
internal sealed record SdmxStructureReading : IReading
{
    private static readonly string[] Known = ["position", "version", "maintainableParentVersion"];

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        var root = SdmxMessage.Parse(answer.Body).Root!;
        var attributes = root.Descendants().Attributes().Where(attribute => !Known.Contains(attribute.Name.LocalName, StringComparer.Ordinal)).Select(attribute => (Name: attribute.Name.LocalName, attribute.Value));
        var texts = root.Descendants().Where(element => !element.HasElements).Select(element => (Name: element.Name.LocalName, element.Value));
        (string Name, string Value)[] all = [.. attributes, .. texts];
        return new Harvest(all.Length, 0, [.. all.Where(pair => double.TryParse(pair.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && pair.Value != figures.Snapshot.Manifest.Id).Select(pair => $"{answer.Address}: nobody knows what {pair.Name} {pair.Value} tells")]);
    }
}
