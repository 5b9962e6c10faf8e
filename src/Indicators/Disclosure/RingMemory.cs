using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Google.OrTools.LinearSolver;

namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// What linear programmes found, so that a build solves only those of which something changed. An entry is a keyed digest of the whole programme with the places of the cells
/// that were short: without the key it tells nothing, and of another version of the program there is none.
/// </summary>
/// <remarks>Safe for use by several threads at once.</remarks>
public sealed class RingMemory
{
    // Smaller ones are many and take no time.
    private const int FewestCells = 24;

    private readonly byte[] _key;
    private readonly ConcurrentDictionary<string, Shortfall[]> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Shortfall[]> _used = new(StringComparer.Ordinal);
    private int _solved;
    private int _recalled;

    /// <summary>An empty memory.</summary>
    /// <param name="secret">The secret of disclosure control.</param>
    public RingMemory(ReadOnlySpan<byte> secret) => _key = HMACSHA256.HashData(
        secret, Encoding.UTF8.GetBytes($"rings {typeof(RingMemory).Module.ModuleVersionId} {typeof(Solver).Assembly.GetName().Version}"));

    /// <summary>Programmes that were solved, of those large enough to be kept.</summary>
    public int Solved => _solved;

    /// <summary>Programmes of which the answer was there.</summary>
    public int Recalled => _recalled;

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => _kept.IsEmpty && _used.IsEmpty;

    /// <summary>Adds what was written; of a stream that is damaged, or was written with another key or by another version, nothing.</summary>
    /// <param name="stream">What <see cref="Write"/> wrote.</param>
    /// <returns>Whether it was taken.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var (length, bytes) = ((int)copy.Length - HMACSHA256.HashSizeInBytes, copy.GetBuffer());
        if (length < 0 || !CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, bytes.AsSpan(0, length)), bytes.AsSpan(length, HMACSHA256.HashSizeInBytes)))
        {
            return false;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length));
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            _kept[Convert.ToHexString(reader.ReadBytes(HMACSHA256.HashSizeInBytes))] = ReadEntry(reader);
        }

        return true;
    }

    /// <summary>Writes the entries, in an order of their own, with a keyed digest of them at the end.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="usedOnly">Whether what was not asked since it was read is left out.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Write(Stream stream, bool usedOnly)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        using (var writer = new BinaryWriter(copy, Encoding.UTF8, leaveOpen: true))
        {
            var entries = (usedOnly ? _used : _used.Concat(_kept)).DistinctBy(entry => entry.Key).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
            writer.Write(entries.Length);
            foreach (var (digest, found) in entries)
            {
                writer.Write(Convert.FromHexString(digest));
                WriteEntry(writer, found);
            }
        }

        var written = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        stream.Write(written);
        stream.Write(HMACSHA256.HashData(_key, written));
    }

    /// <summary>What is short in a component: as it was found before, or solved and kept.</summary>
    internal IReadOnlyList<Shortfall> Recall(
        CellRows rows, HiddenComponent component, long[] values, AttackerBounds bounds, IReadOnlyDictionary<int, CountRange> asked, PartSize size, Func<IReadOnlyList<Shortfall>> solve)
    {
        if (component.Cells.Length < FewestCells)
        {
            return solve();
        }

        var question = new RingQuestion(_key, rows, component, values, bounds, asked, size);
        if (_kept.TryGetValue(question.Digest, out var kept) || _used.TryGetValue(question.Digest, out kept))
        {
            Interlocked.Increment(ref _recalled);
            _used[question.Digest] = kept;
            return [.. kept.Select(question.Here)];
        }

        var found = solve();
        Interlocked.Increment(ref _solved);
        _used[question.Digest] = [.. found.Select(question.Kept)];
        return found;
    }

    /// <summary>Keeps that nothing is short in a component, as is known without solving it.</summary>
    internal void Note(CellRows rows, HiddenComponent component, long[] values, AttackerBounds bounds, IReadOnlyDictionary<int, CountRange> asked, PartSize size)
    {
        if (component.Cells.Length >= FewestCells)
        {
            _used.TryAdd(new RingQuestion(_key, rows, component, values, bounds, asked, size).Digest, []);
        }
    }

    private static Shortfall[] ReadEntry(BinaryReader reader)
    {
        var found = new Shortfall[reader.ReadInt32()];
        for (var at = 0; at < found.Length; at++)
        {
            var (cell, missing, held) = (reader.ReadInt32(), reader.ReadDouble(), new CellGain[reader.ReadInt32()]);
            for (var gain = 0; gain < held.Length; gain++)
            {
                held[gain] = new CellGain(reader.ReadInt32(), reader.ReadDouble());
            }

            found[at] = new Shortfall(cell, missing, held);
        }

        return found;
    }

    private static void WriteEntry(BinaryWriter writer, Shortfall[] found)
    {
        writer.Write(found.Length);
        foreach (var (cell, missing, held) in found)
        {
            writer.Write(cell);
            writer.Write(missing);
            writer.Write(held.Count);
            foreach (var (other, byOne) in held)
            {
                writer.Write(other);
                writer.Write(byOne);
            }
        }
    }
}
