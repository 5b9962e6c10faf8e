using System.Globalization;
using System.Xml;

namespace Mahalleh.Web.Sdmx.Structures;

/// <summary>Writes what the data structure holds: dimensions, attributes, measure.</summary>
internal static class DataStructureText
{
    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("DataStructureComponents", SdmxXml.Structure);
        Begin(xml, "DimensionList", "DimensionDescriptor");
        for (var at = 0; at < Components.Key.Count; at++)
        {
            WriteDimension(xml, "Dimension", Components.Key[at], at + 1);
        }

        WriteDimension(xml, "TimeDimension", Components.Time, Components.Key.Count + 1);
        xml.WriteEndElement();
        Begin(xml, "AttributeList", "AttributeDescriptor");
        foreach (var attribute in Components.Attributes)
        {
            Begin(xml, "Attribute", attribute.Id);
            xml.WriteAttributeString("assignmentStatus", attribute.IsMandatory ? "Mandatory" : "Conditional");
            WriteMeaning(xml, attribute);
            WriteAttachment(xml, attribute.On);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Begin(xml, "MeasureList", "MeasureDescriptor");
        Begin(xml, "PrimaryMeasure", Components.Value.Id);
        WriteMeaning(xml, Components.Value);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string name, string id)
    {
        xml.WriteStartElement(name, SdmxXml.Structure);
        xml.WriteAttributeString("id", id);
    }

    private static void WriteDimension(XmlWriter xml, string name, Dimension dimension, int position)
    {
        Begin(xml, name, dimension.Id);
        xml.WriteAttributeString("position", position.ToString(CultureInfo.InvariantCulture));
        WriteMeaning(xml, dimension);
        xml.WriteEndElement();
    }

    // Its concept, and its codes or its type.
    private static void WriteMeaning(XmlWriter xml, Component component)
    {
        xml.WriteStartElement("ConceptIdentity", SdmxXml.Structure);
        xml.WriteReference(
            ("id", component.Id), ("maintainableParentID", SdmxNames.Concepts), ("maintainableParentVersion", SdmxNames.Version), ("agencyID", SdmxNames.Agency), ("package", "conceptscheme"), ("class", "Concept"));
        xml.WriteEndElement();
        xml.WriteStartElement("LocalRepresentation", SdmxXml.Structure);
        if (component.Codelist.Length > 0)
        {
            xml.WriteStartElement("Enumeration", SdmxXml.Structure);
            xml.WriteReference(("id", component.Codelist), ("version", SdmxNames.Version), ("agencyID", SdmxNames.Agency), ("package", "codelist"), ("class", "Codelist"));
        }
        else
        {
            xml.WriteStartElement("TextFormat", SdmxXml.Structure);
            xml.WriteAttributeString("textType", component.TextType);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAttachment(XmlWriter xml, Attachment attachment)
    {
        xml.WriteStartElement("AttributeRelationship", SdmxXml.Structure);
        var (name, id) = attachment switch
        {
            Attachment.DataSet => ("None", ""),
            Attachment.Indicator => ("Dimension", Components.Key[1].Id),
            Attachment.Area => ("Dimension", Components.Key[3].Id),
            _ => ("PrimaryMeasure", Components.Value.Id),
        };
        xml.WriteStartElement(name, SdmxXml.Structure);
        if (id.Length > 0)
        {
            xml.WriteReference(("id", id));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
