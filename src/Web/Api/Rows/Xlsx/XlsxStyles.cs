using System.IO.Compression;
using System.Xml;

namespace Mahalleh.Web.Api.Rows.Xlsx;

/// <summary>The few looks of cells, by their numbers in the style sheet.</summary>
internal static class XlsxStyles
{
    public const int Plain = 0;
    public const int Header = 1;
    public const int Date = 2;

    /// <summary>A figure that is protected: hatched, as in pictures.</summary>
    public const int Protected = 3;

    private const string Main = XlsxParts.Main;
    private const string DateFormat = "164";

    /// <summary>Writes the style sheet.</summary>
    public static void Write(ZipArchive archive, DateOnly date)
    {
        using var xml = XlsxParts.Open(archive, "xl/styles.xml", date);
        xml.WriteStartElement("styleSheet", Main);
        List(xml, "numFmts", 1, () => xml.Element("numFmt", Main, ("numFmtId", DateFormat), ("formatCode", "yyyy\\-mm\\-dd")));
        List(xml, "fonts", 2, () =>
        {
            WriteFont(xml, isBold: false);
            WriteFont(xml, isBold: true);
        });
        // The first two fills are fixed by the format.
        List(xml, "fills", 4, () =>
        {
            WriteFill(xml, "none", "");
            WriteFill(xml, "gray125", "");
            WriteFill(xml, "solid", "FFE8ECEF");
            WriteFill(xml, "lightUp", "FF9AA5B1");
        });
        List(xml, "borders", 1, () => WriteBorder(xml));
        List(xml, "cellStyleXfs", 1, () => WriteForm(xml, "0", "0", "0"));
        List(xml, "cellXfs", 4, () =>
        {
            WriteForm(xml, "0", "0", "0");
            WriteForm(xml, "0", "1", "2");
            WriteForm(xml, DateFormat, "0", "0");
            WriteForm(xml, "0", "0", "3");
        });
        xml.WriteEndElement();
    }

    private static void List(XmlWriter xml, string name, int count, Action items)
    {
        xml.WriteStartElement(name, Main);
        xml.WriteAttributeString("count", XmlConvert.ToString(count));
        items();
        xml.WriteEndElement();
    }

    private static void WriteFont(XmlWriter xml, bool isBold)
    {
        xml.WriteStartElement("font", Main);
        if (isBold)
        {
            xml.Element("b", Main);
        }

        xml.Element("sz", Main, ("val", "10"));
        xml.Element("name", Main, ("val", "Tahoma"));
        xml.WriteEndElement();
    }

    private static void WriteFill(XmlWriter xml, string pattern, string colour)
    {
        xml.WriteStartElement("fill", Main);
        xml.WriteStartElement("patternFill", Main);
        xml.WriteAttributeString("patternType", pattern);
        if (colour.Length > 0)
        {
            xml.Element("fgColor", Main, ("rgb", colour));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBorder(XmlWriter xml)
    {
        xml.WriteStartElement("border", Main);
        foreach (var side in new[] { "left", "right", "top", "bottom", "diagonal" })
        {
            xml.Element(side, Main);
        }

        xml.WriteEndElement();
    }

    private static void WriteForm(XmlWriter xml, string format, string font, string fill) => xml.Element(
        "xf", Main, ("numFmtId", format), ("fontId", font), ("fillId", fill), ("borderId", "0"), ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyFill", "1"));
}
