using Mahalleh.Web.Api.Rows;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>Writes SDMX-CSV 1.0: a line of components, then a line of each observation with its whole key, or of each series where none are wanted.</summary>
/// <param name="question">The question.</param>
/// <param name="labels">Codes, names or both.</param>
/// <param name="output">Where to.</param>
internal sealed class CsvWriter(DataQuestion question, CodeLabels labels, PieceStream output) : IDataWriter
{
    private const string FlowReference = $"{SdmxNames.Agency}:{SdmxNames.Flow}({SdmxNames.Version})";

    private readonly CsvLine _line = new(output.Piece);
    private readonly Measured[] _attributes = [.. question.Detail.OfDataSet, .. question.Detail.OfSeries, .. question.Detail.OfObservation];
    private readonly bool _hasObservations = question.Detail.HasObservations;

    /// <inheritdoc/>
    public void Begin()
    {
        Write("DATAFLOW");
        foreach (var component in Columns())
        {
            Write(labels.Heading(component));
        }

        _line.End();
    }

    /// <inheritdoc/>
    public void Write(DataSeries series)
    {
        foreach (var timed in _hasObservations ? series.Rows : series.Rows.Take(1))
        {
            Write(labels.Name(FlowReference, SdmxNames.FlowName));
            for (var at = 0; at < series.Key.Count; at++)
            {
                Write(labels.Code(Components.Key[at], series.Key[at]));
            }

            WriteObservation(timed);
            foreach (var attribute in _attributes)
            {
                WriteAttribute(attribute, attribute.Column.Read(timed.Row));
            }

            _line.End();
        }
    }

    /// <inheritdoc/>
    public void End()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private IEnumerable<Component> Columns() => [.. Components.Key, .. _hasObservations ? new Component[] { Components.Time, Components.Value } : [], .. _attributes];

    private void WriteObservation(TimedRow timed)
    {
        if (!_hasObservations)
        {
            return;
        }

        Write(timed.Time);
        var value = Components.Value.Column.Read(timed.Row);
        _line.Write(value.Kind == CellKind.Empty ? Cell.Of(CellText.NoValue) : value);
    }

    private void WriteAttribute(Measured attribute, Cell cell) =>
        _line.Write(attribute.Codelist.Length > 0 && cell.Kind == CellKind.Text ? Cell.Of(labels.Code(attribute, cell.Text)) : cell);

    private void Write(string text) => _line.Write(Cell.Of(text));
}
