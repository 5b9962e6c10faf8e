using System.Xml;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>Writes SDMX-ML 2.1 generic data: each component as an identifier and a value.</summary>
/// <param name="question">The question.</param>
/// <param name="manifest">The release.</param>
/// <param name="output">Where to.</param>
internal sealed class GenericWriter(DataQuestion question, ReleaseManifest manifest, Stream output) : IDataWriter
{
    private readonly XmlWriter _xml = SdmxXml.Writer(output);
    private readonly Measured[] _ofSeries = [.. question.Detail.OfSeries];
    private readonly Measured[] _ofObservation = [.. question.Detail.OfObservation];
    private readonly bool _isFlat = question.IsFlat;
    private readonly bool _hasObservations = question.Detail.HasObservations;

    /// <inheritdoc/>
    public void Begin()
    {
        _xml.BeginMessage("GenericData", manifest, ("generic", SdmxXml.Generic));
        _xml.EndDataHeader(manifest, _isFlat);
        _xml.WriteStartElement("DataSet", SdmxXml.Message);
        _xml.WriteAttributeString("structureRef", SdmxNames.Flow);
        _xml.WriteAttributeString("action", "Replace");
        WriteValues("Attributes", question.Detail.OfDataSet.Select(_ => ("RELEASE", manifest.Id)));
    }

    /// <inheritdoc/>
    public void Write(DataSeries series)
    {
        if (_isFlat && _hasObservations)
        {
            foreach (var timed in series.Rows)
            {
                WriteFlat(series, timed);
            }

            return;
        }

        _xml.WriteStartElement("Series", SdmxXml.Generic);
        WriteValues("SeriesKey", Key(series));
        WriteAttributes(_ofSeries, series.Rows[0]);
        foreach (var timed in _hasObservations ? series.Rows : [])
        {
            _xml.WriteStartElement("Obs", SdmxXml.Generic);
            WriteValue("ObsDimension", "", timed.Time);
            WriteValue("ObsValue", "", CellText.Value(timed));
            WriteAttributes(_ofObservation, timed);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void End()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private static IEnumerable<(string Id, string Value)> Key(DataSeries series) => Components.Key.Zip(series.Key, (dimension, code) => (dimension.Id, code));

    private void WriteFlat(DataSeries series, TimedRow timed)
    {
        _xml.WriteStartElement("Obs", SdmxXml.Generic);
        WriteValues("ObsKey", Key(series).Append((SdmxNames.Time, timed.Time)));
        WriteValue("ObsValue", "", CellText.Value(timed));
        WriteValues("Attributes", _ofSeries.Concat(_ofObservation).Select(attribute => (attribute.Id, CellText.Attribute(attribute, timed))));
        _xml.WriteEndElement();
    }

    private void WriteAttributes(IEnumerable<Measured> attributes, TimedRow timed) =>
        WriteValues("Attributes", attributes.Select(attribute => (attribute.Id, CellText.Attribute(attribute, timed))));

    // What is empty is not there, and neither is a list without values.
    private void WriteValues(string name, IEnumerable<(string Id, string Value)> values)
    {
        var isOpen = false;
        foreach (var (id, value) in values.Where(pair => pair.Value.Length > 0))
        {
            if (!isOpen)
            {
                _xml.WriteStartElement(name, SdmxXml.Generic);
                isOpen = true;
            }

            WriteValue("Value", id, value);
        }

        if (isOpen)
        {
            _xml.WriteEndElement();
        }
    }

    private void WriteValue(string name, string id, string value)
    {
        _xml.WriteStartElement(name, SdmxXml.Generic);
        if (id.Length > 0)
        {
            _xml.WriteAttributeString("id", id);
        }

        _xml.WriteAttributeString("value", SdmxXml.Clean(value));
        _xml.WriteEndElement();
    }
}
