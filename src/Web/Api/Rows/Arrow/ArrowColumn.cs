using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Mahalleh.Web.Api.Rows.Arrow;

/// <summary>Gathers the cells of one column of a batch in the layout of its Arrow type.</summary>
/// <param name="kind">What the cells hold.</param>
/// <param name="words">The dictionary of a text column; null where texts are written out.</param>
internal sealed class ArrowColumn(CellKind kind, ArrowWords? words)
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    private readonly ArrowBits _validity = new();
    private readonly ArrowBits _truths = new();
    private readonly ArrayBufferWriter<byte> _values = new();
    private readonly ArrayBufferWriter<byte> _offsets = new();
    private int _items;

    private bool HasOffsets => kind == CellKind.Numbers || (kind == CellKind.Text && words is null);

    /// <summary>Adds a cell; one without anything is null, and its value 0.</summary>
    /// <exception cref="InvalidOperationException">The cell holds something else than its column.</exception>
    public void Add(Cell cell)
    {
        if (cell.Kind != kind && cell.Kind != CellKind.Empty)
        {
            throw new InvalidOperationException($"A cell of kind {cell.Kind} in a column of kind {kind}.");
        }

        BeginOffsets();
        _validity.Add(cell.Kind != CellKind.Empty);
        switch (kind)
        {
            case CellKind.Number:
                Double(cell.Number);
                break;
            case CellKind.Whole:
                BinaryPrimitives.WriteInt64LittleEndian(_values.GetSpan(sizeof(long)), cell.Whole);
                _values.Advance(sizeof(long));
                break;
            case CellKind.Date:
                Int(_values, cell.Kind == CellKind.Empty ? 0 : cell.Date.DayNumber - EpochDay);
                break;
            case CellKind.Truth:
                _truths.Add(cell.Truth);
                break;
            case CellKind.Numbers:
                Numbers(cell);
                break;
            default:
                Text(cell);
                break;
        }
    }

    /// <summary>Adds the buffers of the gathered cells to a body and begins anew.</summary>
    public void MoveTo(ArrowBody body)
    {
        BeginOffsets();
        body.Node(_validity.Count, _validity.Unset);
        body.Buffer(_validity.Unset > 0 ? _validity.Bytes : default);
        if (HasOffsets)
        {
            body.Buffer(_offsets.WrittenSpan);
        }

        if (kind == CellKind.Numbers)
        {
            body.Node(_items, 0);
            body.Buffer(default);
        }

        body.Buffer(kind == CellKind.Truth ? _truths.Bytes : _values.WrittenSpan);
        _validity.Clear();
        _truths.Clear();
        _values.ResetWrittenCount();
        _offsets.ResetWrittenCount();
        _items = 0;
    }

    // There is one offset more than there are cells.
    private void BeginOffsets()
    {
        if (HasOffsets && _offsets.WrittenCount == 0)
        {
            Int(_offsets, 0);
        }
    }

    private void Text(Cell cell)
    {
        if (words is not null)
        {
            Int(_values, cell.Kind == CellKind.Empty ? 0 : words.NumberOf(cell.Text));
            return;
        }

        Encoding.UTF8.GetBytes(cell.Text, _values);
        Int(_offsets, _values.WrittenCount);
    }

    private void Numbers(Cell cell)
    {
        foreach (var number in cell.Numbers)
        {
            Double(number);
            _items++;
        }

        Int(_offsets, _items);
    }

    private void Double(double number)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_values.GetSpan(sizeof(double)), number);
        _values.Advance(sizeof(double));
    }

    private static void Int(ArrayBufferWriter<byte> output, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(sizeof(int)), value);
        output.Advance(sizeof(int));
    }
}
