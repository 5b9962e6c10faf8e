using System.Xml;

namespace Mahalleh.Web.Sdmx.Structures;

/// <summary>Writes the concepts: one of each component.</summary>
internal static class ConceptText
{
    public static void Write(XmlWriter xml)
    {
        foreach (var component in Components.All)
        {
            xml.WriteStartElement("Concept", SdmxXml.Structure);
            xml.WriteAttributeString("id", component.Id);
            xml.WriteTexts("Name", SdmxXml.Common, component.Name);
            xml.WriteTexts("Description", SdmxXml.Common, component.Description);
            xml.WriteEndElement();
        }
    }
}
