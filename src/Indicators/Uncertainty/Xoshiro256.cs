using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Mahalleh.Indicators.Uncertainty;

/// <summary>The xoshiro256** generator (Blackman and Vigna 2018), seeded by SHA-256 of a text, the same on every machine.</summary>
public sealed class Xoshiro256
{
    private State _state;
    private double _spare = double.NaN;

    /// <summary>Seeds a stream.</summary>
    /// <param name="seed">Any text that names the stream: recipe, release, purpose, area.</param>
    public Xoshiro256(string seed)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(seed), hash);
        _state = new State(
            BinaryPrimitives.ReadUInt64LittleEndian(hash),
            BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(hash[16..]),
            BinaryPrimitives.ReadUInt64LittleEndian(hash[24..]) | 1);
    }

    internal Xoshiro256(ulong s0, ulong s1, ulong s2, ulong s3) => _state = new State(s0, s1, s2, s3);

    /// <summary>The next 64 bits.</summary>
    public ulong NextUInt64() => _state.Next();

    /// <summary>The next number of [0, 1).</summary>
    public double NextDouble() => _state.NextDouble();

    /// <summary>The next standard normal number, by the polar method.</summary>
    public double NextNormal()
    {
        var number = 0.0;
        NextNormals(new Span<double>(ref number));
        return number;
    }

    /// <summary>The next standard normal numbers, the same as from as many calls of <see cref="NextNormal"/>.</summary>
    /// <param name="numbers">Where they go.</param>
    public void NextNormals(Span<double> numbers)
    {
        // Copies, so that the loop keeps them in registers.
        var (state, spare) = (_state, _spare);
        foreach (ref var number in numbers)
        {
            (number, spare) = double.IsNaN(spare) ? Pair(ref state) : (spare, double.NaN);
        }

        (_state, _spare) = (state, spare);
    }

    private static (double First, double Second) Pair(ref State state)
    {
        double x, y, square;
        do
        {
            x = (2 * state.NextDouble()) - 1;
            y = (2 * state.NextDouble()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);

        var scale = Math.Sqrt(-2 * Math.Log(square) / square);
        return (x * scale, y * scale);
    }

    private struct State(ulong s0, ulong s1, ulong s2, ulong s3)
    {
        public ulong Next()
        {
            var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
            var shifted = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= shifted;
            s3 = BitOperations.RotateLeft(s3, 45);
            return result;
        }

        public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));
    }
}
