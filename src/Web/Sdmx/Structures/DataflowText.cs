using System.Xml;

namespace Mahalleh.Web.Sdmx.Structures;

/// <summary>Writes what the dataflow holds: the reference to its data structure.</summary>
internal static class DataflowText
{
    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Structure", SdmxXml.Structure);
        xml.WriteReference(("id", SdmxNames.Flow), ("version", SdmxNames.Version), ("agencyID", SdmxNames.Agency), ("package", "datastructure"), ("class", "DataStructure"));
        xml.WriteEndElement();
    }
}
