using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>A part of an index that is made of others: a pillar or the index itself.</summary>
/// <param name="Code">Code of the pillar; that of the index for the last one.</param>
/// <param name="Parts">Slots of its parts: components first, in the order of the recipe, then the nodes in the order of the tree.</param>
/// <param name="Given">Weights of the parts as the recipe has them.</param>
/// <param name="Aggregation">How the parts become one number.</param>
/// <param name="Weighting">Where the weights come from.</param>
/// <param name="Scale">How its number is normalised; null for not at all.</param>
internal sealed record IndexNode(string Code, int[] Parts, double[] Given, AggregationStep Aggregation, Weighting Weighting, NormalisationStep? Scale);

/// <summary>The parts of an index in an order in which each comes after its own parts; the index is the last.</summary>
internal sealed class IndexTree
{
    private IndexTree(int components, IndexNode[] nodes)
    {
        (ComponentCount, Nodes) = (components, nodes);
    }

    /// <summary>Number of components: slots 0 up to it are components, the rest nodes.</summary>
    public int ComponentCount { get; }

    public IndexNode[] Nodes { get; }

    public int SlotCount => ComponentCount + Nodes.Length;

    /// <summary>Slot of a pillar, or −1.</summary>
    public int SlotOf(string pillar) => Array.FindIndex(Nodes, node => node.Code == pillar) is var at && at >= 0 ? ComponentCount + at : -1;

    public static IndexTree Of(IndexRecipe recipe)
    {
        var nodes = new List<IndexNode>();
        _ = Add(recipe, null, nodes);
        return new IndexTree(recipe.Components.Count, [.. nodes]);
    }

    /// <summary>Share of every component in the whole: the product of its normalised weights down the tree.</summary>
    /// <param name="weights">Weights of the parts of each node.</param>
    public double[] Effective(double[][] weights)
    {
        var share = new double[SlotCount];
        share[^1] = 1;
        for (var at = Nodes.Length - 1; at >= 0; at--)
        {
            var whole = weights[at].Sum();
            for (var part = 0; part < weights[at].Length; part++)
            {
                share[Nodes[at].Parts[part]] = whole > 0 ? share[ComponentCount + at] * weights[at][part] / whole : 0;
            }
        }

        return share[..ComponentCount];
    }

    // The pillar and all below it; gives its slot.
    private static int Add(IndexRecipe recipe, IndexPillar? pillar, List<IndexNode> nodes)
    {
        var code = pillar?.Code ?? "";
        var parts = new List<(int Slot, double Weight)>();
        for (var at = 0; at < recipe.Components.Count; at++)
        {
            if (recipe.Components[at].Parent == code)
            {
                parts.Add((at, recipe.Components[at].Weight));
            }
        }

        foreach (var below in recipe.Pillars.Where(below => below.Parent == code))
        {
            parts.Add((Add(recipe, below, nodes), below.Weight));
        }

        nodes.Add(new IndexNode(
            pillar?.Code ?? recipe.Code, [.. parts.Select(part => part.Slot)], [.. parts.Select(part => part.Weight)],
            pillar?.Aggregation ?? recipe.Aggregation, pillar?.Weighting ?? recipe.Weighting, pillar?.Normalisation));
        return recipe.Components.Count + nodes.Count - 1;
    }
}
