using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>An assumption of an index that its ranks are tried under.</summary>
public enum Assumption
{
    /// <summary>The values, within their errors.</summary>
    Data,

    /// <summary>The weights.</summary>
    Weights,

    /// <summary>The normalisation.</summary>
    Normalisation,

    /// <summary>The aggregation.</summary>
    Aggregation,

    /// <summary>The treatment of outliers.</summary>
    Outliers,

    /// <summary>The null policy.</summary>
    Missing,
}

/// <summary>
/// The space of all draws: one number of [0, 1) for each assumption makes a draw (docs/methods/rank-uncertainty.md). Numbers of data and
/// weights seed a stream; the others choose among the recipe's own method and its alternatives, each with the same chance.
/// </summary>
internal sealed class DrawPlan
{
    private readonly int[] _choices;
    private readonly ulong _data;
    private readonly ulong _weights;
    private readonly ulong _points;

    private DrawPlan(IReadOnlyList<Scenario> scenarios, int[] choices, IReadOnlyList<Assumption> varied, string seed)
    {
        (Scenarios, _choices, Varied) = (scenarios, choices, varied);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(seed), hash);
        _data = BinaryPrimitives.ReadUInt64LittleEndian(hash);
        _weights = BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]);
        _points = BinaryPrimitives.ReadUInt64LittleEndian(hash[16..]);
    }

    /// <summary>All choices of method; the first is the recipe's own.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>The assumptions that can move a rank, in the order of the enumeration.</summary>
    public IReadOnlyList<Assumption> Varied { get; }

    /// <summary>Makes a plan.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="inputs">The ranked areas under a null policy, one input a component.</param>
    /// <param name="seed">Text that names the draws.</param>
    /// <exception cref="IndexStepException">One of the choices cannot be computed.</exception>
    public static DrawPlan Make(IndexRecipe recipe, Func<MissingStep, IndexInput[]> inputs, string seed)
    {
        var other = recipe.Alternatives;
        NormalisationStep?[] normalisations = [null, .. other.Normalisations];
        AggregationStep?[] aggregations = [null, .. other.Aggregations];
        OutlierStep[] outliers = [recipe.Outliers, .. other.Outliers];
        MissingStep[] missing = [recipe.Missing, .. other.Missing];
        var filled = missing.Select(inputs).ToArray();
        var scenarios = new List<Scenario>();
        foreach (var normalisation in normalisations)
        {
            foreach (var aggregation in aggregations)
            {
                foreach (var treatment in outliers)
                {
                    scenarios.AddRange(filled.Select(input => new Scenario(With(recipe, normalisation, aggregation, treatment), input)));
                }
            }
        }

        int[] choices = [normalisations.Length, aggregations.Length, outliers.Length, missing.Length];
        var varied = Enum.GetValues<Assumption>().Where(assumption => assumption switch
        {
            Assumption.Data => scenarios.Any(scenario => scenario.HasErrors),
            Assumption.Weights => other.Weights > 0,
            _ => choices[assumption - Assumption.Normalisation] > 1,
        });
        return new DrawPlan(scenarios, choices, [.. varied], seed);
    }

    /// <summary>The draw at a point.</summary>
    /// <param name="point">One number of [0, 1) for each varied assumption.</param>
    public Draw At(ReadOnlySpan<double> point)
    {
        var (scenario, weights, data) = (0, 0UL, 0UL);
        var size = Scenarios.Count;
        var at = 0;
        for (var assumption = Assumption.Data; assumption <= Assumption.Missing; assumption++)
        {
            var number = at < Varied.Count && Varied[at] == assumption ? point[at++] : double.NaN;
            switch (assumption)
            {
                case Assumption.Data:
                    data = double.IsNaN(number) ? 0 : Seed(_data, number);
                    break;
                case Assumption.Weights:
                    weights = double.IsNaN(number) ? 0 : Seed(_weights, number);
                    break;
                default:
                    var choices = _choices[assumption - Assumption.Normalisation];
                    size /= choices;
                    scenario += double.IsNaN(number) ? 0 : (int)(number * choices) * size;
                    break;
            }
        }

        return new Draw(scenario, weights, data);
    }

    /// <summary>Random draws.</summary>
    /// <param name="count">How many.</param>
    public Draw[] Random(int count) => [.. Points(count, 0).Select(point => At(point))];

    /// <summary>Random points, the same for the same plan and number.</summary>
    public double[][] Points(int count, ulong number)
    {
        var points = new double[count][];
        for (var row = 0; row < count; row++)
        {
            var stream = new DrawStream(DrawStream.Mix(_points + number, (ulong)row));
            points[row] = new double[Varied.Count];
            foreach (ref var at in points[row].AsSpan())
            {
                at = stream.NextDouble();
            }
        }

        return points;
    }

    // Never 0, which means no noise.
    private static ulong Seed(ulong stream, double number) => DrawStream.Mix(stream, (ulong)(number * (1UL << 53))) | 1;

    private static IndexRecipe With(IndexRecipe recipe, NormalisationStep? normalisation, AggregationStep? aggregation, OutlierStep outliers) => recipe with
    {
        MinimumAvailability = double.Epsilon,
        Outliers = outliers,
        Normalisation = normalisation ?? recipe.Normalisation,
        Aggregation = aggregation ?? recipe.Aggregation,
        Components = normalisation is null ? recipe.Components : [.. recipe.Components.Select(component => component with { Normalisation = null })],
        Pillars = aggregation is null ? recipe.Pillars : [.. recipe.Pillars.Select(pillar => pillar with { Aggregation = null })],
    };
}
