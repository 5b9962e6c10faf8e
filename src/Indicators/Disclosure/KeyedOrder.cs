using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// The secret order in which cells are taken as covers: small public size first, then HMAC-SHA256 under a key that only the
/// publisher has. No value enters, so the order tells nothing and stays the same from period to period.
/// </summary>
public sealed class KeyedOrder
{
    private readonly byte[] _key;
    private readonly string _indicator;
    private readonly string _table;
    private readonly IReadOnlyList<string> _names;

    /// <summary>Makes the order of the cells of one table.</summary>
    /// <param name="key">The secret, at least 16 bytes; the same for every release.</param>
    /// <param name="indicator">What the order is stable for, such as a measure code.</param>
    /// <param name="table">The table within it, such as a period: decoys are drawn anew for each.</param>
    /// <param name="names">Stable name of each cell, such as an area code and a breakdown value; shape [cells].</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public KeyedOrder(ReadOnlySpan<byte> key, string indicator, string table, IReadOnlyList<string> names)
    {
        if (key.Length < 16)
        {
            throw new ArgumentException($"The key has {key.Length} bytes; 16 are the least.", nameof(key));
        }

        (_key, _indicator, _table, _names) = (key.ToArray(), indicator, table, names);
    }

    /// <summary>Number of cells.</summary>
    public int Count => _names.Count;

    /// <summary>Place of a cell in the order; unsigned 64 bits of the HMAC.</summary>
    /// <param name="cell">Cell number.</param>
    public ulong Rank(int cell) => Hash($"order\0{_indicator}\0{_names[cell]}");

    /// <summary>
    /// How many covers beyond the first the group below a cell takes, whether needed or not: none in 3 of 4 groups, one in 3 of
    /// 16, and so on. They make a cover that was needed look like one that was not.
    /// </summary>
    /// <param name="parent">Cell above the group.</param>
    public int Decoys(int parent) => BitOperations.LeadingZeroCount(Hash($"decoy\0{_indicator}\0{_table}\0{_names[parent]}")) / 2;

    /// <summary>Class of a public denominator: its number of binary digits; 64 when there is none, −1 having so many.</summary>
    /// <param name="denominator">Denominator, or <see cref="CellFacts.NoDenominator"/>.</param>
    public static int SizeClass(long denominator) => 64 - BitOperations.LeadingZeroCount((ulong)denominator);

    private ulong Hash(string message) => BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(message)));
}
