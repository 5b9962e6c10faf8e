using System.Numerics;

namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>
/// Scores many draws of a recipe that is a weighted sum. The error of a sum of independent normal errors is one normal error, so an area
/// takes one random number a draw, not one a component. Areas are cut into tiles that stay in cache, four draws at a time.
/// </summary>
internal sealed class LinearScorer
{
    /// <summary>Areas of a tile. The stream of a draw begins anew in each, so the size is part of the numbers.</summary>
    public const int Tile = 1024;

    /// <summary>Draws that are scored together.</summary>
    public const int Group = 4;

    private readonly Scenario _scenario;
    private readonly float[] _values;
    private readonly float[] _variances;

    public LinearScorer(Scenario scenario)
    {
        _scenario = scenario;
        var components = scenario.Inputs.Length;
        var room = TileCount * Tile * components;
        (_values, _variances) = (new float[room], new float[room]);
        for (var at = 0; at < components; at++)
        {
            var slope = scenario.Model.ScaleOf(at).Slope;
            for (var area = 0; area < scenario.Areas; area++)
            {
                var isGap = scenario.Gaps[at].IsGap(area);
                var error = isGap ? scenario.Gaps[at].Deviation : slope * scenario.Inputs[at].Errors[area];
                _values[Place(at, area)] = (float)(isGap ? scenario.Gaps[at].CentreOf(area) : scenario.Model.Slots[at][area]);
                _variances[Place(at, area)] = (float)(error * error);
            }
        }
    }

    public int TileCount => (_scenario.Areas + Tile - 1) / Tile;

    /// <summary>Scores up to four draws over one tile.</summary>
    /// <param name="draws">The draws.</param>
    /// <param name="weights">Multipliers of the components, [draw × components].</param>
    /// <param name="tile">The tile.</param>
    /// <param name="table">Where the scores go.</param>
    /// <param name="rows">Row of each draw in the table.</param>
    /// <param name="room">Room for one tile of four draws.</param>
    public void Score(ReadOnlySpan<Draw> draws, ReadOnlySpan<float> weights, int tile, DrawTable table, ReadOnlySpan<int> rows, TileRoom room)
    {
        Multiply(weights, tile, draws[0].DataSeed != 0, room);
        var (from, count) = (tile * Tile, Math.Min(Tile, _scenario.Areas - (tile * Tile)));
        for (var at = 0; at < draws.Length; at++)
        {
            var means = room.Means.AsSpan(at * Tile, count);
            if (draws[at].DataSeed != 0)
            {
                var stream = new DrawStream(DrawStream.Mix(draws[at].DataSeed, (ulong)tile));
                NormalTable.Fill(ref stream, room.Normals.AsSpan(0, count));
                Disturb(means, room.Variances.AsSpan(at * Tile, count), room.Normals);
            }

            means.CopyTo(table.Scores(rows[at]).Slice(from, count));
        }
    }

    private static void Disturb(Span<float> means, ReadOnlySpan<float> variances, float[] normals)
    {
        for (var area = 0; area < means.Length; area++)
        {
            means[area] += MathF.Sqrt(variances[area]) * normals[area];
        }
    }

    // Two products of a tile and four draws: scores by weight, variances by squared weight.
    private void Multiply(ReadOnlySpan<float> weights, int tile, bool moves, TileRoom room)
    {
        var components = _scenario.Inputs.Length;
        var values = _values.AsSpan(tile * Tile * components, Tile * components);
        var variances = _variances.AsSpan(tile * Tile * components, Tile * components);
        for (var at = 0; at < Tile; at += Vector<float>.Count)
        {
            Block(values, weights, at, room.Means, isSquared: false);
            if (moves)
            {
                Block(variances, weights, at, room.Variances, isSquared: true);
            }
        }
    }

    private static void Block(ReadOnlySpan<float> values, ReadOnlySpan<float> weights, int at, float[] results, bool isSquared)
    {
        var (first, second, third, fourth) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
        var components = weights.Length / Group;
        for (var component = 0; component < components; component++)
        {
            var value = new Vector<float>(values[((component * Tile) + at)..]);
            var (a, b, c, d) = (weights[component], weights[components + component], weights[(2 * components) + component], weights[(3 * components) + component]);
            first += value * (isSquared ? a * a : a);
            second += value * (isSquared ? b * b : b);
            third += value * (isSquared ? c * c : c);
            fourth += value * (isSquared ? d * d : d);
        }

        first.CopyTo(results, at);
        second.CopyTo(results, Tile + at);
        third.CopyTo(results, (2 * Tile) + at);
        fourth.CopyTo(results, (3 * Tile) + at);
    }

    private int Place(int component, int area) => (((area / Tile * _scenario.Inputs.Length) + component) * Tile) + (area % Tile);

    /// <summary>Room for one tile of four draws. Not safe to share between threads.</summary>
    internal sealed class TileRoom
    {
        public float[] Means { get; } = new float[Group * Tile];

        public float[] Variances { get; } = new float[Group * Tile];

        public float[] Normals { get; } = new float[Tile];
    }
}
