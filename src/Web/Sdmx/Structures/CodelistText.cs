using System.Xml;

namespace Mahalleh.Web.Sdmx.Structures;

/// <summary>Writes the codes of a list.</summary>
internal static class CodelistText
{
    public static void Write(XmlWriter xml, IEnumerable<Code> codes)
    {
        foreach (var code in codes)
        {
            xml.WriteStartElement("Code", SdmxXml.Structure);
            xml.WriteAttributeString("id", code.Id);
            WriteNotes(xml, code);
            xml.WriteTexts("Name", SdmxXml.Common, code.Name);
            xml.WriteTexts("Description", SdmxXml.Common, code.Description);
            if (code.Parent.Length > 0)
            {
                xml.WriteStartElement("Parent", SdmxXml.Structure);
                xml.WriteReference(("id", code.Parent));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    private static void WriteNotes(XmlWriter xml, Code code)
    {
        if (code.Notes.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("Annotations", SdmxXml.Common);
        foreach (var (kind, text) in code.Notes)
        {
            xml.WriteStartElement("Annotation", SdmxXml.Common);
            xml.WriteElementString("AnnotationType", SdmxXml.Common, kind);
            xml.WriteTexts("AnnotationText", SdmxXml.Common, text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
