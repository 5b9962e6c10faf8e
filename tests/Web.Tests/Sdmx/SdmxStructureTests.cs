using System.Xml.Linq;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Tests.Access;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Sdmx;

/// <summary>The definitions: what comes with what, and that the data are of them.</summary>
public sealed class SdmxStructureTests(BuiltSample sample)
{
    [Theory]
    [InlineData("dataflow", "Dataflow MAHALLEH")]
    [InlineData("dataflow/all/all/latest/", "Dataflow MAHALLEH")]
    [InlineData("dataflow/MAHALLEH/MAHALLEH/1.0?references=none", "Dataflow MAHALLEH")]
    [InlineData("dataflow/MAHALLEH/MAHALLEH/1.0?references=children", "Dataflow MAHALLEH,DataStructure MAHALLEH")]
    [InlineData("dataflow?references=descendants", "Dataflow MAHALLEH,Codelist *,ConceptScheme CS_MAHALLEH,DataStructure MAHALLEH")]
    [InlineData("datastructure/all/MAHALLEH/all/?references=children", "Codelist *,ConceptScheme CS_MAHALLEH,DataStructure MAHALLEH")]
    [InlineData("datastructure?references=parents", "Dataflow MAHALLEH,DataStructure MAHALLEH")]
    [InlineData("datastructure?references=codelist", "Codelist *,DataStructure MAHALLEH")]
    [InlineData("datastructure?references=all", "Dataflow MAHALLEH,Codelist *,ConceptScheme CS_MAHALLEH,DataStructure MAHALLEH")]
    [InlineData("codelist/MAHALLEH/CL_AREA", "Codelist CL_AREA")]
    [InlineData("codelist/all/CL_FREQ+CL_AREA/latest", "Codelist CL_FREQ,Codelist CL_AREA")]
    [InlineData("codelist/all/CL_FREQ?references=parents", "Codelist CL_FREQ,DataStructure MAHALLEH")]
    [InlineData("codelist/all/CL_FREQ?references=parentsandsiblings", "Codelist *,ConceptScheme CS_MAHALLEH,DataStructure MAHALLEH")]
    [InlineData("codelist/all/CL_FREQ?references=dataflow", "Dataflow MAHALLEH,Codelist CL_FREQ")]
    [InlineData("conceptscheme", "ConceptScheme CS_MAHALLEH")]
    public async Task Only_what_is_asked_comes_and_what_references_says(string address, string expected)
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var message = await Message(service, address);
        const string lists = "Codelist CL_FREQ,Codelist CL_INDICATOR,Codelist CL_AREA_LEVEL,Codelist CL_AREA,Codelist CL_BREAKDOWN,Codelist CL_OBS_STATUS,Codelist CL_RELIABILITY";
        Assert.Equal(expected.Replace("Codelist *", lists, StringComparison.Ordinal), string.Join(',', Artefacts(message).Select(artefact => $"{artefact.Name.LocalName} {(string)artefact.Attribute("id")!}")));
        Assert.All(Artefacts(message), artefact => Assert.Equal(["fa", "en"], artefact.Elements(SdmxMessage.Common + "Name").Select(name => (string)name.Attribute(XNamespace.Xml + "lang")!)));
    }

    [Fact]
    public async Task A_stub_has_a_name_and_the_address_where_the_whole_is()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var message = await Message(service, "dataflow?references=all&detail=referencestubs");
        var (flow, others) = (Artefacts(message)[0], Artefacts(message)[1..]);
        Assert.NotNull(flow.Element(SdmxMessage.Structure + "Structure"));
        Assert.All(others, stub => Assert.All(stub.Elements(), element => Assert.Equal(SdmxMessage.Common + "Name", element.Name)));
        foreach (var stub in others)
        {
            var whole = await Message(service, new Uri((string)stub.Attribute("structureURL")!).PathAndQuery["/sdmx/2.1/".Length..]);
            Assert.True(Artefacts(whole).Single().Elements().Count() > stub.Elements().Count());
        }
    }

    [Fact]
    public async Task The_components_of_the_data_are_those_of_the_structure_and_each_code_is_in_its_list()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var message = await Message(service, "datastructure?references=children");
        var lists = Artefacts(message).Where(artefact => artefact.Name.LocalName == "Codelist").ToDictionary(
            list => (string)list.Attribute("id")!, list => list.Elements(SdmxMessage.Structure + "Code").Select(code => (string)code.Attribute("id")!).ToHashSet(StringComparer.Ordinal));
        var concepts = Artefacts(message).Single(artefact => artefact.Name.LocalName == "ConceptScheme").Elements().Select(concept => (string?)concept.Attribute("id")).ToHashSet(StringComparer.Ordinal);
        string[] kinds = ["Dimension", "TimeDimension", "Attribute", "PrimaryMeasure"];
        var components = message.Descendants().Where(element => element.Name.Namespace == SdmxMessage.Structure && kinds.Contains(element.Name.LocalName) && element.Attribute("id") is not null).ToDictionary(
            component => (string)component.Attribute("id")!, component => (string?)component.Descendants(SdmxMessage.Structure + "Enumeration").Elements("Ref").SingleOrDefault()?.Attribute("id") ?? "");
        Assert.All(components.Keys, id => Assert.Contains(id, concepts));
        Assert.All(components.Values.Where(list => list.Length > 0), list => Assert.Contains(list, lists.Keys));
        using var answer = await service.GetAsync("/sdmx/2.1/data/MAHALLEH/S+A.coverage+poverty+homelessness...?firstNObservations=1");
        var observations = SdmxMessage.Read(answer.Content.Headers.ContentType!.ToString(), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(observations);
        foreach (var (id, text) in observations.SelectMany(observation => observation))
        {
            Assert.True(components.TryGetValue(id, out var list), id);
            Assert.True(list!.Length == 0 || lists[list].Contains(text), $"{id}={text}");
        }

        Assert.Equal(components.Keys.Order(StringComparer.Ordinal), observations.SelectMany(observation => observation.Keys).Distinct().Order(StringComparer.Ordinal));
        Assert.All(lists.Values.SelectMany(codes => codes), code => Assert.Matches("^[A-Za-z0-9_@$-]+$", code));
    }

    [Fact]
    public async Task A_narrowed_key_finds_its_own_areas_and_indicators_in_the_lists_and_in_the_data()
    {
        await using var service = await AccessService.OpenAsync(sample.Snapshot);
        var scope = TestScope.Of(sample.Snapshot);
        var key = service.AddKey(AccessService.Grant(Audience.Public, [scope.Area], [], [scope.Indicator]));
        var filter = new ScopeFilter(sample.Snapshot, [scope.Area], [], [scope.Indicator]);
        var open = sample.Snapshot.Areas.Areas.Where(area => filter.HasArea(area.Code)).ToArray();
        var areas = Codes(await Message(service, "codelist/all/CL_AREA", key));
        Assert.Equal(open.Select(area => area.Code.Replace('.', '_')), areas.Select(code => (string)code.Attribute("id")!));
        Assert.Null(areas[0].Element(SdmxMessage.Structure + "Parent"));
        Assert.Equal([scope.Indicator], Codes(await Message(service, "codelist/all/CL_INDICATOR", key)).Select(code => (string)code.Attribute("id")!));
        foreach (var format in new[] { "generic", "structurespecific", "csv" })
        {
            using var answer = await service.GetAsync($"/sdmx/2.1/data/MAHALLEH/A....?format={format}", key);
            var found = SdmxMessage.Read(answer.Content.Headers.ContentType!.ToString(), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(open.Select(area => area.Code).Order(StringComparer.Ordinal), found.Select(observation => observation["AREA_CODE"]).Distinct().Order(StringComparer.Ordinal));
            Assert.All(found, observation => Assert.Equal(scope.Indicator, observation["INDICATOR"]));
            using var whole = await service.GetAsync($"/sdmx/2.1/data/MAHALLEH/A.{scope.Indicator}..{string.Join('+', areas.Select(code => (string)code.Attribute("id")!))}.?format={format}");
            var same = SdmxMessage.Read(whole.Content.Headers.ContentType!.ToString(), await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(same.Select(Text), found.Select(Text));
        }
    }

    private static string Text(Dictionary<string, string> observation) => string.Join('|', observation.OrderBy(pair => pair.Key, StringComparer.Ordinal));

    private static XElement[] Codes(XDocument message) => [.. message.Descendants(SdmxMessage.Structure + "Code")];

    private static XElement[] Artefacts(XDocument message) => [.. message.Root!.Element(SdmxMessage.Message + "Structures")!.Elements().Elements()];

    private static async Task<XDocument> Message(AccessService service, string address, string? key = null)
    {
        using var answer = await service.GetAsync("/sdmx/2.1/" + address, key);
        var body = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {System.Text.Encoding.UTF8.GetString(body)}");
        Assert.Equal("application/vnd.sdmx.structure+xml; version=2.1", answer.Content.Headers.ContentType!.ToString());
        return SdmxMessage.Parse(body);
    }
}
