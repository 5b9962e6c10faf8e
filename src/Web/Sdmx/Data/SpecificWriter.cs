using System.Xml;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>Writes SDMX-ML 2.1 structure-specific data: each component as an attribute of its own name.</summary>
/// <param name="question">The question.</param>
/// <param name="manifest">The release.</param>
/// <param name="output">Where to.</param>
internal sealed class SpecificWriter(DataQuestion question, ReleaseManifest manifest, Stream output) : IDataWriter
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly XmlWriter _xml = SdmxXml.Writer(output);
    private readonly Measured[] _ofSeries = [.. question.Detail.OfSeries];
    private readonly Measured[] _ofObservation = [.. question.Detail.OfObservation];
    private readonly bool _isFlat = question.IsFlat;
    private readonly bool _hasObservations = question.Detail.HasObservations;

    /// <inheritdoc/>
    public void Begin()
    {
        var space = DataHeader.Space(_isFlat);
        _xml.BeginMessage("StructureSpecificData", manifest, ("ss", SdmxXml.Specific), ("flow", space), ("xsi", Instance));
        _xml.EndDataHeader(manifest, _isFlat, space);
        _xml.WriteStartElement("DataSet", SdmxXml.Message);
        _xml.WriteAttributeString("structureRef", SdmxXml.Specific, SdmxNames.Flow);
        _xml.WriteAttributeString("type", Instance, "flow:DataSetType");
        _xml.WriteAttributeString("dataScope", SdmxXml.Specific, "DataStructure");
        _xml.WriteAttributeString("action", SdmxXml.Specific, "Replace");
        foreach (var attribute in question.Detail.OfDataSet)
        {
            _xml.WriteAttributeString(attribute.Id, manifest.Id);
        }
    }

    /// <inheritdoc/>
    public void Write(DataSeries series)
    {
        var isAlone = _isFlat && _hasObservations;
        if (!isAlone)
        {
            _xml.WriteStartElement("Series", "");
            WriteKey(series, series.Rows[0]);
        }

        foreach (var timed in _hasObservations ? series.Rows : [])
        {
            _xml.WriteStartElement("Obs", "");
            if (isAlone)
            {
                WriteKey(series, timed);
            }

            _xml.WriteAttributeString(SdmxNames.Time, timed.Time);
            _xml.WriteAttributeString(SdmxNames.Value, CellText.Value(timed));
            WriteAttributes(_ofObservation, timed);
            _xml.WriteEndElement();
        }

        if (!isAlone)
        {
            _xml.WriteEndElement();
        }
    }

    /// <inheritdoc/>
    public void End()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void WriteKey(DataSeries series, TimedRow timed)
    {
        for (var at = 0; at < series.Key.Count; at++)
        {
            _xml.WriteAttributeString(Components.Key[at].Id, series.Key[at]);
        }

        WriteAttributes(_ofSeries, timed);
    }

    private void WriteAttributes(IEnumerable<Measured> attributes, TimedRow timed)
    {
        foreach (var attribute in attributes)
        {
            if (CellText.Attribute(attribute, timed) is { Length: > 0 } value)
            {
                _xml.WriteAttributeString(attribute.Id, SdmxXml.Clean(value));
            }
        }
    }
}
