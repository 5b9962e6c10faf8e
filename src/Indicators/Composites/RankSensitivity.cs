using Mahalleh.Indicators.Composites.Draws;

namespace Mahalleh.Indicators.Composites;

/// <summary>Which assumption of an index moves its ranks, and how much of the movement it is.</summary>
/// <param name="Assumption">The assumption.</param>
/// <param name="Index">Its share of the variance of the mean distance between drawn and published ranks.</param>
public sealed record AssumptionWeight(Assumption Assumption, SobolIndex Index);

/// <summary>Sobol indices of the assumptions of an index (docs/methods/sensitivity.md).</summary>
internal static class RankSensitivity
{
    private const int Resamples = 500;

    /// <summary>Estimates the weight of each varied assumption.</summary>
    /// <param name="plan">The space of the draws.</param>
    /// <param name="ranks">Published ranks.</param>
    /// <param name="rows">Rows of a sample matrix; the index is computed rows × (assumptions + 2) times.</param>
    /// <param name="threads">Most threads.</param>
    public static IReadOnlyList<AssumptionWeight> Estimate(DrawPlan plan, int[] ranks, int rows, int threads)
    {
        var inputs = plan.Varied.Count;
        if (inputs == 0)
        {
            return [];
        }

        var (first, second) = (plan.Points(rows, 1), plan.Points(rows, 2));
        var points = first.Concat(second).ToList();
        for (var input = 0; input < inputs; input++)
        {
            points.AddRange(first.Select((point, row) => Mixed(point, second[row], input)));
        }

        var shifts = Shifts(plan, ranks, [.. points.Select(point => plan.At(point))], threads);
        var indices = SobolIndices.Estimate(
            shifts[..rows], shifts[rows..(2 * rows)], [.. Enumerable.Range(2, inputs).Select(block => shifts[(block * rows)..((block + 1) * rows)])], Resamples);
        return [.. indices.Select((index, input) => new AssumptionWeight(plan.Varied[input], index))];
    }

    private static double[] Mixed(double[] point, double[] other, int input)
    {
        var mixed = (double[])point.Clone();
        mixed[input] = other[input];
        return mixed;
    }

    // Mean distance between drawn and published rank, over the areas.
    private static double[] Shifts(DrawPlan plan, int[] ranks, Draw[] draws, int threads)
    {
        var recipe = plan.Scenarios[0].Model.Recipe;
        using var table = new DrawEngine(plan.Scenarios, recipe.Alternatives.Weights, threads).Score(draws);
        table.Rank(recipe.IsLowestFirst, threads);
        var shifts = new double[draws.Length];
        for (var draw = 0; draw < shifts.Length; draw++)
        {
            var sum = 0.0;
            for (var area = 0; area < ranks.Length; area++)
            {
                sum += Math.Abs(table.Ranks(draw)[area] - ranks[area]);
            }

            shifts[draw] = sum / ranks.Length;
        }

        return shifts;
    }
}
