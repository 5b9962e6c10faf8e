using System.Xml;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;

namespace Mahalleh.Web.Sdmx.Structures;

/// <summary>Writes a structure message: one section a kind, one writer an artefact.</summary>
/// <param name="release">The release, with what may be seen of it.</param>
/// <param name="index">Index of its snapshot.</param>
/// <param name="question">Which artefacts.</param>
/// <param name="root">Address of this face, for artefacts that are named and not written.</param>
internal sealed class StructureAnswer(ScopedRelease release, SnapshotIndex index, StructureQuestion question, string root)
{
    private static readonly Dictionary<ArtefactKind, string> Sections = new()
    {
        [ArtefactKind.Dataflow] = "Dataflows",
        [ArtefactKind.Codelist] = "Codelists",
        [ArtefactKind.ConceptScheme] = "Concepts",
        [ArtefactKind.DataStructure] = "DataStructures",
    };

    /// <summary>The answer.</summary>
    public Answer Answer() => new(release.Snapshot, AnswerFormat.SdmxStructure, async (body, cancellation) =>
    {
        using var pieces = new PieceStream();
        using (var xml = SdmxXml.Writer(pieces))
        {
            xml.BeginMessage("Structure", release.Snapshot.Manifest, ("structure", SdmxXml.Structure));
            xml.EndHeader(release.Snapshot.Manifest);
            xml.WriteStartElement("Structures", SdmxXml.Message);
            foreach (var section in question.All.GroupBy(artefact => artefact.Kind))
            {
                xml.WriteStartElement(Sections[section.Key], SdmxXml.Structure);
                foreach (var artefact in section)
                {
                    Write(xml, artefact);
                    await pieces.SendAsync(body, isLast: false, cancellation);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndDocument();
        }

        await pieces.SendAsync(body, isLast: true, cancellation);
    })
    {
        // What is only named has the address by which we were asked.
        Mark = question.All.Any(question.IsStub) ? root : "",
    };

    private void Write(XmlWriter xml, Artefact artefact)
    {
        var isStub = question.IsStub(artefact);
        xml.WriteStartElement(artefact.Kind.ToString(), SdmxXml.Structure);
        xml.WriteAttributeString("id", artefact.Id);
        xml.WriteAttributeString("agencyID", SdmxNames.Agency);
        xml.WriteAttributeString("version", SdmxNames.Version);
        if (isStub)
        {
            xml.WriteAttributeString("isExternalReference", "true");
            xml.WriteAttributeString("structureURL", $"{root}/{artefact.Kind.ToString().ToLowerInvariant()}/{SdmxNames.Agency}/{artefact.Id}/{SdmxNames.Version}");
        }

        xml.WriteTexts("Name", SdmxXml.Common, NameOf(artefact));
        if (!isStub)
        {
            WriteBody(xml, artefact);
        }

        xml.WriteEndElement();
    }

    private void WriteBody(XmlWriter xml, Artefact artefact)
    {
        switch (artefact.Kind)
        {
            case ArtefactKind.Dataflow:
                DataflowText.Write(xml);
                break;
            case ArtefactKind.Codelist:
                CodelistText.Write(xml, Codelists.Of(artefact.Id, release, index));
                break;
            case ArtefactKind.ConceptScheme:
                ConceptText.Write(xml);
                break;
            default:
                DataStructureText.Write(xml);
                break;
        }
    }

    private static Text NameOf(Artefact artefact) => artefact.Kind switch
    {
        ArtefactKind.Codelist => Codelists.Name(artefact.Id),
        ArtefactKind.ConceptScheme => SdmxNames.ConceptsName,
        _ => SdmxNames.FlowName,
    };
}
