using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Mahalleh.Web.Api.Answers;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Writes the fields of CSV lines. A text that a spreadsheet would take for a formula gets a leading apostrophe.</summary>
/// <param name="output">Where the bytes go.</param>
internal sealed class CsvLine(IBufferWriter<byte> output)
{
    private const int NumberBytes = 32;
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private bool _isFirst = true;

    /// <summary>Writes a field.</summary>
    public void Write(Cell cell)
    {
        if (!_isFirst)
        {
            Byte((byte)',');
        }

        _isFirst = false;
        switch (cell.Kind)
        {
            case CellKind.Text:
                Text(cell.Text);
                break;
            case CellKind.Number:
                Number(cell.Number);
                break;
            case CellKind.Whole:
                Whole(cell.Whole);
                break;
            case CellKind.Numbers:
                Numbers(cell.Numbers);
                break;
            case CellKind.Date:
                Text(cell.Date.Iso());
                break;
            case CellKind.Truth:
                Text(cell.Truth ? "true" : "false");
                break;
            default:
                break;
        }
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        Byte((byte)'\n');
        _isFirst = true;
    }

    private void Text(string text)
    {
        var isFormula = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';
        var safe = isFormula ? "'" + text : text;
        if (safe.AsSpan().ContainsAny(Quoted))
        {
            safe = "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        }

        Encoding.UTF8.GetBytes(safe, output);
    }

    private void Number(double number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(NumberBytes), out var written);
        output.Advance(written);
    }

    private void Whole(long whole)
    {
        Utf8Formatter.TryFormat(whole, output.GetSpan(NumberBytes), out var written);
        output.Advance(written);
    }

    private void Numbers(ReadOnlySpan<double> numbers)
    {
        for (var at = 0; at < numbers.Length; at++)
        {
            if (at > 0)
            {
                Byte((byte)' ');
            }

            Number(numbers[at]);
        }
    }

    private void Byte(byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }
}
