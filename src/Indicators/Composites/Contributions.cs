using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>What each component adds to a score (docs/methods/aggregation.md).</summary>
internal static class Contributions
{
    /// <summary>Parts of the score of one area; they add up to it.</summary>
    /// <param name="model">The fitted index.</param>
    /// <param name="area">Place among the ranked areas.</param>
    /// <returns>One number per component; 0 where it has no value or the area no score, NaN where the areas are compared in pairs.</returns>
    public static double[] Of(IndexModel model, int area)
    {
        var (tree, slots) = (model.Tree, model.Slots);
        var growth = new double[tree.SlotCount];
        growth[^1] = model.IsRanked(area) ? 1 : 0;
        for (var at = tree.Nodes.Length - 1; at >= 0; at--)
        {
            var above = growth[tree.ComponentCount + at];
            if (above != 0 && !double.IsNaN(slots[tree.ComponentCount + at][area]))
            {
                Spread(model, at, area, above, growth);
            }
        }

        return [.. Enumerable.Range(0, tree.ComponentCount).Select(at => growth[at] == 0 ? 0 : growth[at] * slots[at][area])];
    }

    /// <summary>
    /// What each component adds to the distance of a score from that of an area with the mean of every component; they sum to it.
    /// For a mean with f (the logarithm of a geometric one) a part adds w (f(x) − f(x̄)), brought to the scale of the scores.
    /// </summary>
    /// <returns>One number per component; 0 where it has no value, NaN where the areas are compared in pairs.</returns>
    public static double[] AgainstMean(IndexModel model, int area)
    {
        var tree = model.Tree;
        double[][] mean = [.. model.Slots.Select((slot, at) => new[] { at < tree.ComponentCount && !double.IsNaN(slot[area]) ? SampleMoments.Mean(SampleMoments.Present(slot)) : double.NaN })];
        model.Aggregate(mean, model.Weights, new RankRoom(1));
        var growth = new double[tree.SlotCount];
        growth[^1] = model.IsRanked(area) ? 1 : 0;
        for (var at = tree.Nodes.Length - 1; at >= 0; at--)
        {
            Distance(model, at, area, mean, growth);
        }

        return [.. Enumerable.Range(0, tree.ComponentCount).Select(at => growth[at] == 0 ? 0 : growth[at] * (model.Slots[at][area] - mean[at][0]))];
    }

    // The growth of a part is a secant: distance of the parent over distance of the part.
    private static void Distance(IndexModel model, int at, int area, double[][] mean, double[] growth)
    {
        var (node, weights, slot) = (model.Tree.Nodes[at], model.Weights[at], model.Tree.ComponentCount + at);
        var parts = Enumerable.Range(0, weights.Length).Where(part => weights[part] > 0 && !double.IsNaN(model.Slots[node.Parts[part]][area])).ToArray();
        if (parts.Length == 0 || growth[slot] == 0)
        {
            return;
        }

        if (node.Aggregation.Method == Aggregation.Copeland || node.Scale is not null)
        {
            Array.ForEach(parts, part => growth[node.Parts[part]] = double.NaN);
            return;
        }

        var there = parts.Sum(part => weights[part]);
        var (own, other) = (model.Slots[slot][area], mean[slot][0]);
        var sum = !model.Recipe.NormaliseWeights && node.Aggregation.Method == Aggregation.Arithmetic ? weights.Sum() : 1;
        var scale = sum / Aggregations.Secant(node.Aggregation, own / sum, other / sum);
        foreach (var part in parts)
        {
            var (x, y) = (model.Slots[node.Parts[part]][area], mean[node.Parts[part]][0]);
            growth[node.Parts[part]] = growth[slot] * scale * weights[part] / there * Aggregations.Secant(node.Aggregation, x, y);
        }
    }

    private static void Spread(IndexModel model, int at, int area, double above, double[] growth)
    {
        var (node, weights, slots) = (model.Tree.Nodes[at], model.Weights[at], model.Slots);
        var present = Enumerable.Range(0, weights.Length).Where(part => !double.IsNaN(slots[node.Parts[part]][area])).ToArray();
        var (there, whole) = (present.Sum(part => weights[part]), weights.Sum());
        var plain = node.Scale is null ? slots[model.Tree.ComponentCount + at][area] : Plain(model, at, area);

        // A number that was normalised again is shared out as the number before.
        var secant = node.Scale is null ? 1 : plain == 0 ? 0 : slots[model.Tree.ComponentCount + at][area] / plain;
        var sum = !model.Recipe.NormaliseWeights && node.Aggregation.Method == Aggregation.Arithmetic ? whole : 1;
        foreach (var part in present.Where(part => weights[part] > 0))
        {
            growth[node.Parts[part]] = above * secant * sum * Aggregations.Slope(node.Aggregation, plain, slots[node.Parts[part]][area], weights[part] / there);
        }
    }

    private static double Plain(IndexModel model, int at, int area)
    {
        var node = model.Tree.Nodes[at];
        var plain = new double[1];
        double[][] one = [.. node.Parts.Select(slot => new[] { model.Slots[slot][area] })];
        Aggregations.Combine(node.Aggregation, !model.Recipe.NormaliseWeights, one, model.Weights[at], plain);
        return plain[0];
    }
}
