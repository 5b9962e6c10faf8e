using System.Xml;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>Writes the header of a message of data: by which structure it is to be read.</summary>
internal static class DataHeader
{
    /// <summary>Namespace of the structure-specific elements, as the standard derives it.</summary>
    /// <param name="isFlat">Whether observations stand alone.</param>
    public static string Space(bool isFlat) =>
        $"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure={SdmxNames.Agency}:{SdmxNames.Flow}({SdmxNames.Version}):ObsLevelDim:{Dimension(isFlat)}";

    /// <summary>The dimension at the observation.</summary>
    public static string Dimension(bool isFlat) => isFlat ? SdmxNames.AllDimensions : SdmxNames.Time;

    /// <summary>Writes the reference to the structure and ends the header.</summary>
    /// <param name="xml">The writer, inside the header.</param>
    /// <param name="manifest">The release.</param>
    /// <param name="isFlat">Whether observations stand alone.</param>
    /// <param name="space">Namespace of structure-specific elements; empty for generic ones.</param>
    public static void EndDataHeader(this XmlWriter xml, ReleaseManifest manifest, bool isFlat, string space = "")
    {
        xml.WriteStartElement("Structure", SdmxXml.Message);
        xml.WriteAttributeString("structureID", SdmxNames.Flow);
        if (space.Length > 0)
        {
            xml.WriteAttributeString("namespace", space);
        }

        xml.WriteAttributeString("dimensionAtObservation", Dimension(isFlat));
        xml.WriteStartElement("Structure", SdmxXml.Common);
        xml.WriteReference(("agencyID", SdmxNames.Agency), ("id", SdmxNames.Flow), ("version", SdmxNames.Version), ("package", "datastructure"), ("class", "DataStructure"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.EndHeader(manifest);
    }
}
