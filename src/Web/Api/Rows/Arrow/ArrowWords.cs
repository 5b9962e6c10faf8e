using System.Buffers;

namespace Mahalleh.Web.Api.Rows.Arrow;

/// <summary>The dictionary of a text column: each text once, numbered as it is met. What is new goes out before the rows that use it.</summary>
/// <param name="id">Number of the dictionary.</param>
internal sealed class ArrowWords(long id)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _unsent = [];
    private bool _isSent;

    /// <summary>The number of a text.</summary>
    public int NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(text, number);
            _unsent.Add(text);
        }

        return number;
    }

    /// <summary>Writes the texts that were not written yet, as a first dictionary or as words that follow.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="body">A body to use; it is empty before and after.</param>
    public void Send(IBufferWriter<byte> output, ArrowBody body)
    {
        if (_isSent && _unsent.Count == 0)
        {
            return;
        }

        var column = new ArrowColumn(CellKind.Text, null);
        foreach (var text in _unsent)
        {
            column.Add(Cell.Of(text));
        }

        column.MoveTo(body);
        ArrowMessage.WriteDictionary(output, id, _isSent, _unsent.Count, body);
        body.Clear();
        _unsent.Clear();
        _isSent = true;
    }
}
