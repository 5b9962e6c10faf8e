using System.IO.Compression;
using System.Text;
using System.Xml;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows.Xlsx;

/// <summary>The parts of a workbook around its two sheets (ECMA-376, part 1, SpreadsheetML).</summary>
internal static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string CoreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Opens a part.</summary>
    /// <param name="archive">The workbook.</param>
    /// <param name="name">Name of the part.</param>
    /// <param name="date">Day it is dated.</param>
    public static XmlWriter Open(ZipArchive archive, string name, DateOnly date)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return XmlWriter.Create(entry.Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, NewLineHandling = NewLineHandling.None });
    }

    /// <summary>Writes all parts but the sheets.</summary>
    /// <param name="archive">The workbook.</param>
    /// <param name="sheets">Names of the two sheets.</param>
    /// <param name="manifest">The release.</param>
    public static void Write(ZipArchive archive, IReadOnlyList<string> sheets, ReleaseManifest manifest)
    {
        WriteTypes(archive, sheets.Count, manifest.AsOf);
        WriteRelations(archive, "_rels/.rels", manifest.AsOf, [(Document + "/officeDocument", "xl/workbook.xml"), (CoreRelation, "docProps/core.xml")]);
        WriteRelations(archive, "xl/_rels/workbook.xml.rels", manifest.AsOf,
            [.. sheets.Select((_, at) => (Document + "/worksheet", $"worksheets/sheet{at + 1}.xml")), (Document + "/styles", "styles.xml")]);
        WriteWorkbook(archive, sheets, manifest.AsOf);
        WriteCore(archive, manifest);
        XlsxStyles.Write(archive, manifest.AsOf);
    }

    private static void WriteTypes(ZipArchive archive, int sheets, DateOnly date)
    {
        using var xml = Open(archive, "[Content_Types].xml", date);
        xml.WriteStartElement("Types", Types);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/xl/workbook.xml", Spreadsheet + ".sheet.main+xml");
        Override("/xl/styles.xml", Spreadsheet + ".styles+xml");
        Override("/docProps/core.xml", CoreType);
        for (var sheet = 1; sheet <= sheets; sheet++)
        {
            Override($"/xl/worksheets/sheet{sheet}.xml", Spreadsheet + ".worksheet+xml");
        }

        xml.WriteEndElement();

        void Default(string extension, string type) => xml.Element("Default", Types, ("Extension", extension), ("ContentType", type));
        void Override(string part, string type) => xml.Element("Override", Types, ("PartName", part), ("ContentType", type));
    }

    private static void WriteRelations(ZipArchive archive, string name, DateOnly date, IReadOnlyList<(string Type, string Target)> relations)
    {
        using var xml = Open(archive, name, date);
        xml.WriteStartElement("Relationships", Relations);
        for (var at = 0; at < relations.Count; at++)
        {
            xml.Element("Relationship", Relations, ("Id", $"rId{at + 1}"), ("Type", relations[at].Type), ("Target", relations[at].Target));
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbook(ZipArchive archive, IReadOnlyList<string> sheets, DateOnly date)
    {
        using var xml = Open(archive, "xl/workbook.xml", date);
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Document);
        xml.WriteStartElement("sheets", Main);
        for (var at = 0; at < sheets.Count; at++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[at]);
            xml.WriteAttributeString("sheetId", $"{at + 1}");
            xml.WriteAttributeString("id", Document, $"rId{at + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCore(ZipArchive archive, ReleaseManifest manifest)
    {
        using var xml = Open(archive, "docProps/core.xml", manifest.AsOf);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        xml.WriteElementString("title", Dublin, manifest.Title.In(persian: true));
        xml.WriteElementString("description", Dublin, $"Release {manifest.Id}; licence {manifest.Licence}" + (manifest.IsInvented ? "; invented records" : ""));
        xml.WriteElementString("identifier", Dublin, manifest.Id);
        xml.WriteStartElement("dcterms", "modified", Terms);
        xml.WriteAttributeString("type", Instance, "dcterms:W3CDTF");
        xml.WriteString(manifest.AsOf.Iso() + "T00:00:00Z");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Writes an element of attributes alone.</summary>
    public static void Element(this XmlWriter xml, string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
