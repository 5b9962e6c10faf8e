using System.Text;
using System.Xml.Linq;
using Mahalleh.Web.Tests.Api;

namespace Mahalleh.Web.Tests.Sdmx;

/// <summary>Reads messages of SDMX as the standard has them, without the program's own words: each observation as the values of its components by their identifiers.</summary>
internal static class SdmxMessage
{
    public static readonly XNamespace Message = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    public static readonly XNamespace Generic = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic";
    public static readonly XNamespace Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";
    public static readonly XNamespace Common = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";

    private static readonly XNamespace Specific = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";

    /// <summary>The observations of a message; of series without observations their keys and attributes.</summary>
    /// <param name="type">Content type of the message.</param>
    /// <param name="body">The message.</param>
    public static IReadOnlyList<Dictionary<string, string>> Read(string type, byte[] body) => type.Split(';')[0] switch
    {
        "application/vnd.sdmx.genericdata+xml" => [.. ReadGeneric(Parse(body))],
        "application/vnd.sdmx.structurespecificdata+xml" => [.. ReadSpecific(Parse(body))],
        "application/vnd.sdmx.data+csv" => [.. ReadCsv(Encoding.UTF8.GetString(body))],
        _ => throw new InvalidDataException($"'{type}' is no data of SDMX."),
    };

    public static XDocument Parse(byte[] body) => XDocument.Load(new MemoryStream(body));

    private static IEnumerable<Dictionary<string, string>> ReadGeneric(XDocument message)
    {
        var set = message.Root!.Element(Message + "DataSet")!;
        var dimension = (string)message.Root.Element(Message + "Header")!.Element(Message + "Structure")!.Attribute("dimensionAtObservation")!;
        var whole = Values(set.Element(Generic + "Attributes"));
        foreach (var series in set.Elements(Generic + "Series"))
        {
            var shared = Join(whole, Values(series.Element(Generic + "SeriesKey")), Values(series.Element(Generic + "Attributes")));
            foreach (var observation in series.Elements(Generic + "Obs").DefaultIfEmpty())
            {
                yield return observation is null ? shared : Join(shared, [(dimension, (string)observation.Element(Generic + "ObsDimension")!.Attribute("value")!)], Of(observation));
            }
        }

        foreach (var observation in set.Elements(Generic + "Obs"))
        {
            yield return Join(whole, Values(observation.Element(Generic + "ObsKey")), Of(observation));
        }
    }

    private static IEnumerable<(string, string)> Of(XElement observation) =>
        Values(observation.Element(Generic + "Attributes")).Append(("OBS_VALUE", (string)observation.Element(Generic + "ObsValue")!.Attribute("value")!));

    private static (string, string)[] Values(XElement? list) => [.. (list?.Elements(Generic + "Value") ?? []).Select(value => ((string)value.Attribute("id")!, (string)value.Attribute("value")!))];

    private static IEnumerable<Dictionary<string, string>> ReadSpecific(XDocument message)
    {
        var set = message.Root!.Element(Message + "DataSet")!;
        var whole = Own(set);
        foreach (var series in set.Elements("Series"))
        {
            foreach (var observation in series.Elements("Obs").DefaultIfEmpty())
            {
                yield return Join(whole, Own(series), observation is null ? [] : Own(observation));
            }
        }

        foreach (var observation in set.Elements("Obs"))
        {
            yield return Join(whole, Own(observation));
        }
    }

    // What has a namespace is of the message, not of the structure.
    private static (string, string)[] Own(XElement element) => [.. element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None && !attribute.IsNamespaceDeclaration).Select(attribute => (attribute.Name.LocalName, attribute.Value))];

    private static IEnumerable<Dictionary<string, string>> ReadCsv(string text)
    {
        var lines = CsvText.Read(text);
        foreach (var line in lines.Skip(1))
        {
            yield return Join([.. lines[0].Zip(line).Where(pair => pair.Second.Length > 0).Select(pair => (pair.First, pair.Second))]);
        }
    }

    private static Dictionary<string, string> Join(params IEnumerable<(string Id, string Value)>[] lists) => lists.SelectMany(list => list).ToDictionary(pair => pair.Id, pair => pair.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> Join(Dictionary<string, string> shared, params IEnumerable<(string Id, string Value)>[] lists) => Join([shared.Select(pair => (pair.Key, pair.Value)), .. lists]);
}
