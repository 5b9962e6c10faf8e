namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>
/// What stands in a draw for a value that the recipe leaves out. Leaving it out takes it to be as high as the rest of its parent, so that is
/// where it is drawn, with the deviation that the component has over the areas: the rank of the area moves with what is not known of it.
/// </summary>
internal sealed class GapFill
{
    private readonly double[] _centres;

    public GapFill(IndexModel model, int component)
    {
        var values = SampleMoments.Present(model.Slots[component]);
        (Least, Most, Deviation) = values.Length == 0 ? (double.NegativeInfinity, double.PositiveInfinity, 0) : (values.Min(), values.Max(), SampleMoments.Deviation(values));
        _centres = values.Length == model.Slots[component].Length ? [] : [.. model.Slots[component].Select((value, area) => double.IsNaN(value) ? Centre(model, component, area) : double.NaN)];
        HasGaps = !_centres.All(double.IsNaN);
    }

    public bool HasGaps { get; }

    /// <summary>Least normalised value that is published.</summary>
    public double Least { get; }

    /// <summary>Greatest one.</summary>
    public double Most { get; }

    public bool IsGap(int area) => HasGaps && !double.IsNaN(_centres[area]);

    /// <summary>Where the missing value of an area is drawn around.</summary>
    public double CentreOf(int area) => _centres[area];

    /// <summary>Deviation of the normalised values over the areas.</summary>
    public double Deviation { get; }

    /// <summary>A drawn value, held within those that are published.</summary>
    public double Of(int area, double normal) => Math.Clamp(_centres[area] + (Deviation * normal), Least, Most);

    private double Centre(IndexModel model, int component, int area)
    {
        var tree = model.Tree;
        var parent = Array.FindIndex(tree.Nodes, node => node.Parts.Contains(component));
        var around = model.ScaleOfNode(parent) is null ? model.Slots[tree.ComponentCount + parent][area] : double.NaN;
        var middle = double.IsNaN(around) ? SampleMoments.Mean(SampleMoments.Present(model.Slots[component])) : around;
        return double.IsNaN(middle) ? model.Scores[area] : Math.Clamp(middle, Least, Most);
    }
}
