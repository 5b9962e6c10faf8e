using Mahalleh.Web.Engines;

namespace Mahalleh.Web.Sources;

/// <summary>Reads kept rows, one stretch after the other, as if an engine gave them.</summary>
/// <param name="kept">The rows of each stretch, in order.</param>
internal sealed class KeptRowsReader(IReadOnlyList<(Stretch Stretch, KeptRows Rows)> kept) : ISqlRows
{
    private int _at;
    private int _row = -1;

    private KeptRows Rows => kept[_at].Rows;

    public bool Read()
    {
        for (_row++; _at < kept.Count && _row >= Rows.Count; _at++)
        {
            _row = 0;
        }

        return _at < kept.Count;
    }

    public bool IsNull(int column) => throw new NotSupportedException("What is kept of a statement has no nulls.");

    public long Whole(int column) => Rows.Whole(column, _row) + (Rows.IsPeriod(column) ? kept[_at].Stretch.First : 0);

    public int WholeInt(int column) => checked((int)Whole(column));

    public double Number(int column) => Rows.Number(column, _row);

    public DateOnly? Date(int column) => Rows.Date(column, _row);

    public string Text(int column) => Rows.Text(column, _row);

    public byte[] Blob(int column) => throw new NotSupportedException("What is kept of a statement has no bytes.");

    public void Dispose()
    {
        // They stay in memory.
    }
}
