using System.Text;
using System.Xml;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sdmx;

/// <summary>What all messages of SDMX-ML 2.1 share: names, writer, header.</summary>
internal static class SdmxXml
{
    public const string Message = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    public const string Common = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";
    public const string Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";
    public const string Generic = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic";
    public const string Specific = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";

    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>A writer of UTF-8 without mark.</summary>
    /// <param name="output">Where to; stays open.</param>
    public static XmlWriter Writer(Stream output) => XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false });

    /// <summary>Begins a message: its root with the given namespaces, and what every header has.</summary>
    /// <param name="xml">The writer.</param>
    /// <param name="root">Local name of the root.</param>
    /// <param name="manifest">The release.</param>
    /// <param name="spaces">Further namespaces by prefix.</param>
    public static void BeginMessage(this XmlWriter xml, string root, ReleaseManifest manifest, params ReadOnlySpan<(string Prefix, string Space)> spaces)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("message", root, Message);
        xml.WriteAttributeString("xmlns", "common", null, Common);
        foreach (var (prefix, space) in spaces)
        {
            xml.WriteAttributeString("xmlns", prefix, null, space);
        }

        xml.WriteStartElement("Header", Message);
        xml.WriteElementString("ID", Message, manifest.Id);
        // What is invented is no statistic of anybody.
        xml.WriteElementString("Test", Message, manifest.IsInvented ? "true" : "false");
        xml.WriteElementString("Prepared", Message, manifest.AsOf.Iso() + "T00:00:00");
        xml.WriteStartElement("Sender", Message);
        xml.WriteAttributeString("id", SdmxNames.Agency);
        xml.WriteEndElement();
        xml.WriteTexts("Name", Common, manifest.Title);
    }

    /// <summary>Writes where the figures come from and ends the header.</summary>
    public static void EndHeader(this XmlWriter xml, ReleaseManifest manifest)
    {
        foreach (var source in manifest.Sources)
        {
            xml.WriteTexts("Source", Message, source.Title);
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes a text in each language that it has, as an element each.</summary>
    public static void WriteTexts(this XmlWriter xml, string name, string space, Text text)
    {
        foreach (var (language, words) in new[] { ("fa", text.Fa), ("en", text.En) })
        {
            if (words.Length > 0)
            {
                xml.WriteStartElement(name, space);
                xml.WriteAttributeString("xml", "lang", Xml, language);
                xml.WriteString(Clean(words));
                xml.WriteEndElement();
            }
        }
    }

    /// <summary>Writes a reference, whose element has no namespace.</summary>
    public static void WriteReference(this XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("Ref", "");
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }

        xml.WriteEndElement();
    }

    /// <summary>A text without what XML cannot hold.</summary>
    public static string Clean(string text)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException)
        {
            return string.Concat(text.Where(XmlConvert.IsXmlChar));
        }
    }
}
