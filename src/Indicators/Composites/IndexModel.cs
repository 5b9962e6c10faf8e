using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>
/// A recipe fitted to published values: treatment, scales and weights are found once, and any values can then be scored with them
/// (docs/methods/index.md).
/// </summary>
internal sealed class IndexModel
{
    private readonly OutlierFit[] _outliers;
    private readonly ScaleFit[] _scales;
    private readonly ScaleFit?[] _nodeScales;

    private IndexModel(IndexRecipe recipe, IndexTree tree)
    {
        (Recipe, Tree) = (recipe, tree);
        (_outliers, _scales, _nodeScales) = (new OutlierFit[tree.ComponentCount], new ScaleFit[tree.ComponentCount], new ScaleFit?[tree.Nodes.Length]);
        (Weights, Availability, Slots) = (new double[tree.Nodes.Length][], [], []);
    }

    public IndexRecipe Recipe { get; }

    public IndexTree Tree { get; }

    /// <summary>Weights of the parts of each node, as they count.</summary>
    public double[][] Weights { get; }

    /// <summary>Share of the weights that is there, by area.</summary>
    public double[] Availability { get; private set; }

    /// <summary>Number of every part for every area, [slot][area]: normalised components, then nodes; the score is the last. NaN where there is none.</summary>
    public double[][] Slots { get; private set; }

    public double[] Scores => Slots[^1];

    /// <summary>Fits a recipe.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="columns">Transformed values, one column of shape [ranked areas] per component; NaN is missing.</param>
    /// <exception cref="IndexStepException">A step cannot be done with these values.</exception>
    public static IndexModel Fit(IndexRecipe recipe, IReadOnlyList<double[]> columns)
    {
        var model = new IndexModel(recipe, IndexTree.Of(recipe));
        model.FitTo(columns);
        return model;
    }

    public bool IsRanked(int area) => !double.IsNaN(Slots[^1][area]);

    public OutlierFit OutliersOf(int component) => _outliers[component];

    public ScaleFit ScaleOf(int component) => _scales[component];

    public ScaleFit? ScaleOfNode(int node) => _nodeScales[node];

    /// <summary>Treats and scales values of a component.</summary>
    public void Scale(int component, ReadOnlySpan<double> values, Span<double> scaled, RankRoom room)
    {
        if (_outliers[component].IsNone)
        {
            _scales[component].Apply(values, scaled, room);
            return;
        }

        var treated = new double[values.Length];
        for (var area = 0; area < treated.Length; area++)
        {
            treated[area] = _outliers[component].Of(values[area]);
        }

        _scales[component].Apply(treated, scaled, room);
    }

    /// <summary>Aggregates scaled components up the tree.</summary>
    /// <param name="slots">The components are read and the nodes written, [slot][area].</param>
    /// <param name="weights">Weights of the parts of each node.</param>
    /// <param name="room">Room to rank.</param>
    public void Aggregate(double[][] slots, double[][] weights, RankRoom room)
    {
        for (var at = 0; at < Tree.Nodes.Length; at++)
        {
            var node = Tree.Nodes[at];
            var result = slots[Tree.ComponentCount + at];
            Aggregations.Combine(node.Aggregation, !Recipe.NormaliseWeights, PartsOf(node, slots), weights[at], result);
            _nodeScales[at]?.Apply((double[])result.Clone(), result, room);
        }
    }

    private static double[][] PartsOf(IndexNode node, double[][] slots) => [.. node.Parts.Select(slot => slots[slot])];

    private void FitTo(IReadOnlyList<double[]> columns)
    {
        var areas = columns[0].Length;
        var room = new RankRoom(areas);
        Availability = AvailabilityOf(Tree, columns);
        Slots = [.. Enumerable.Range(0, Tree.SlotCount).Select(_ => new double[areas])];
        var areEnough = Enumerable.Range(0, areas).All(IsEnough);
        for (var at = 0; at < Tree.ComponentCount; at++)
        {
            // What is not ranked must not move the scale.
            double[] values = areEnough ? columns[at] : [.. columns[at].Select((value, area) => IsEnough(area) ? value : double.NaN)];
            _outliers[at] = OutlierFit.Find(Recipe.Outliers, values);
            double[] treated = _outliers[at].IsNone ? values : [.. values.Select(_outliers[at].Of)];
            var component = Recipe.Components[at];
            _scales[at] = ScaleFit.Fit(component.Normalisation ?? Recipe.Normalisation, component, component.Indicator, treated);
            _scales[at].Apply(treated, Slots[at], room);
        }

        for (var at = 0; at < Tree.Nodes.Length; at++)
        {
            FitNode(at, room);
        }
    }

    private void FitNode(int at, RankRoom room)
    {
        var node = Tree.Nodes[at];
        var (parts, result) = (PartsOf(node, Slots), Slots[Tree.ComponentCount + at]);
        Refuse(node, parts);
        Weights[at] = WeightsOf(node, parts);
        Aggregations.Combine(node.Aggregation, !Recipe.NormaliseWeights, parts, Weights[at], result);
        if (node.Scale is { } step)
        {
            var raw = (double[])result.Clone();
            _nodeScales[at] = ScaleFit.Fit(step, null, node.Code, raw);
            _nodeScales[at]!.Apply(raw, result, room);
        }
    }

    private void Refuse(IndexNode node, double[][] parts)
    {
        if (!node.Aggregation.NeedsPositive)
        {
            return;
        }

        for (var part = 0; part < parts.Length; part++)
        {
            var area = Array.FindIndex(parts[part], value => value <= 0);
            if (area >= 0)
            {
                var (slot, method) = (node.Parts[part], IndexWords.Aggregations.First(pair => pair.Value == node.Aggregation.Method).Key);
                var name = slot < Tree.ComponentCount ? Recipe.Components[slot].Indicator : Tree.Nodes[slot - Tree.ComponentCount].Code;
                throw new IndexStepException("aggregation", name, area, $"«{name}» پس از مقیاس‌کردن صفر یا منفی است و در میانگین «{method}» نمی‌گنجد.", $"'{name}' is 0 or less after scaling and cannot enter a '{method}' mean.");
            }
        }
    }

    private static double[] WeightsOf(IndexNode node, double[][] parts)
    {
        switch (node.Weighting)
        {
            case Weighting.Equal:
                return [.. parts.Select(_ => 1.0 / parts.Length)];
            case Weighting.PrincipalComponents:
                return PrincipalWeights.Find(Correlations.Of(parts, node.Code));
            case Weighting.Balanced:
                _ = Correlations.Of(parts, node.Code);
                var complete = Correlations.Complete(parts);
                return BalancedWeights.Find([.. parts.Select(part => complete.Select(area => part[area]).ToArray())], node.Given);
            default:
                return node.Given;
        }
    }

    /// <summary>Share of the stated weights that has a value, by area.</summary>
    public static double[] AvailabilityOf(IndexTree tree, IReadOnlyList<double[]> columns)
    {
        double[][] weights = [.. tree.Nodes.Select(node => node.Weighting == Weighting.Equal ? [.. node.Given.Select(_ => 1.0)] : node.Given)];
        var share = tree.Effective(weights);
        return [.. Enumerable.Range(0, columns[0].Length).Select(area => Math.Round(columns.Select((column, at) => double.IsNaN(column[area]) ? 0 : share[at]).Sum(), 12))];
    }

    private bool IsEnough(int area) => Availability[area] > 0 && Availability[area] >= Recipe.MinimumAvailability - 1e-9;
}
