using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Mahalleh.Indicators.Disclosure;

/// <summary>All that the answer about a component of hidden cells depends on, whatever numbers its cells have among others.</summary>
internal sealed class RingQuestion
{
    private readonly int[] _cells;
    private readonly byte[] _digest;

    /// <summary>Takes a digest of the component.</summary>
    /// <param name="key">Key of the digest.</param>
    /// <param name="rows">What holds between the cells.</param>
    /// <param name="component">The hidden cells.</param>
    /// <param name="values">The true table; shape [cells].</param>
    /// <param name="bounds">What the reader knows of each cell.</param>
    /// <param name="asked">The cells asked about, and the values that each must be able to have.</param>
    /// <param name="size">The size of the parts in which it is solved.</param>
    public RingQuestion(ReadOnlySpan<byte> key, CellRows rows, HiddenComponent component, long[] values, AttackerBounds bounds, IReadOnlyDictionary<int, CountRange> asked, PartSize size)
    {
        _cells = [.. component.Rows.SelectMany(row => rows.Cell[rows.Start[row]..rows.Start[row + 1]]).Concat(component.Cells).Distinct().Order()];
        var numbers = new List<long> { size.Cells, size.OfRow, _cells.Length, component.Rows.Length };
        var isHidden = component.Cells.ToHashSet();
        foreach (var cell in _cells)
        {
            numbers.AddRange(values[cell], isHidden.Contains(cell) ? 1 : 0);
            if (isHidden.Contains(cell))
            {
                var need = asked.GetValueOrDefault(cell, new CountRange(-1, -1));
                numbers.AddRange(bounds.Low[cell], bounds.High[cell], need.Low, need.High);
            }
        }

        foreach (var row in component.Rows)
        {
            numbers.AddRange(rows.IsEquation[row] ? 1 : 0, rows.Start[row + 1] - rows.Start[row]);
            for (var entry = rows.Start[row]; entry < rows.Start[row + 1]; entry++)
            {
                numbers.AddRange(Array.BinarySearch(_cells, rows.Cell[entry]), BitConverter.DoubleToInt64Bits(rows.Factor(entry)));
            }
        }

        _digest = HMACSHA256.HashData(key, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(numbers)));
    }

    /// <summary>The digest, as hexadecimal digits.</summary>
    public string Digest => Convert.ToHexString(_digest);

    /// <summary>An answer with the numbers that the cells have here.</summary>
    public Shortfall Here(Shortfall kept) => Renumber(kept, cell => _cells[cell]);

    /// <summary>An answer with the places of the cells in the component, as it is kept.</summary>
    public Shortfall Kept(Shortfall here) => Renumber(here, cell => Array.BinarySearch(_cells, cell));

    private static Shortfall Renumber(Shortfall each, Func<int, int> number) =>
        new(number(each.Cell), each.Missing, [.. each.Held.Select(gain => gain with { Cell = number(gain.Cell) })]);
}
