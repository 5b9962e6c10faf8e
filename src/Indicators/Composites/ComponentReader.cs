using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Smoothing;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Composites;

/// <summary>Reads the published values of components: shrunk, divided or set against the period before, imputed, and their logarithm taken, in that order.</summary>
/// <param name="tree">The areas.</param>
/// <param name="candidates">Numbers of the areas to rank.</param>
/// <param name="source">The observations.</param>
internal sealed class ComponentReader(AreaTree tree, int[] candidates, IndexSource source)
{
    private const int LongestSeries = 8;

    /// <summary>Values as they are published, before imputation.</summary>
    public IndexInput Published(IndexComponent component) => Changed(component, 0, candidates);

    /// <summary>Values as they are scaled.</summary>
    /// <exception cref="IndexStepException">A value has no logarithm.</exception>
    public IndexInput Read(IndexComponent component, MissingStep missing)
    {
        var published = Published(component);
        double[] own = (missing.Policy, missing.Method) switch
        {
            (MissingPolicy.Impute, Imputation.Series) => OfEarlier(component),
            (MissingPolicy.Impute, Imputation.Parent) => OfAbove(component),
            _ => [],
        };
        string[] groups = missing.Policy == MissingPolicy.Impute ? [.. candidates.Select(area => Group(area, missing.Group))] : [];
        var filled = Imputer.Fill(missing, published, groups, own);
        return component.Transform == Transform.Log ? Log(component, filled) : filled;
    }

    private static IndexInput Log(IndexComponent component, IndexInput input)
    {
        var bad = Array.FindIndex(input.Values, value => value <= 0);
        if (bad >= 0)
        {
            throw new IndexStepException("transform", component.Indicator, bad, $"«{component.Indicator}» صفر یا منفی است و لگاریتم ندارد.", $"'{component.Indicator}' is 0 or less and has no logarithm.");
        }

        return input with { Values = [.. input.Values.Select(value => Math.Log(value))], Errors = [.. input.Errors.Zip(input.Values, (error, value) => double.IsNaN(value) ? 0 : error / value)] };
    }

    private IndexInput Changed(IndexComponent component, int back, int[] areas)
    {
        var own = Of(component.Indicator, back, areas, component.IsShrunk ? SmoothingMethod.LogitShrinkage : SmoothingMethod.None);
        return component.Transform switch
        {
            Transform.Rate => Over(own, Of(component.By, back, areas), component.Per, 0),
            Transform.Change => Over(own, Of(component.Indicator, back + 1, areas), 100, -100),
            _ => own,
        };
    }

    private IndexInput Of(string indicator, int back, int[] areas, SmoothingMethod smoothing = SmoothingMethod.None)
    {
        var column = source(indicator, back, smoothing);
        return new IndexInput([.. areas.Select(area => column?.Values[area] ?? double.NaN)], [.. areas.Select(area => column is null ? 0 : Error(column, area))]);
    }

    private static double Error(ObservationColumn column, int area) => double.IsNaN(column.Low[area]) ? 0 : (column.High[area] - column.Low[area]) / (2 * Intervals.Z95);

    // A ratio with the error of both parts, to the first order; what is divided by zero is missing.
    private static IndexInput Over(IndexInput above, IndexInput below, double per, double added)
    {
        var (values, errors) = (new double[above.Values.Length], new double[above.Values.Length]);
        for (var area = 0; area < values.Length; area++)
        {
            var (x, y) = (above.Values[area], below.Values[area]);
            values[area] = y == 0 ? double.NaN : (x / y * per) + added;
            errors[area] = double.IsNaN(values[area]) ? 0 : Math.Abs(per / y) * Math.Sqrt(Square(above.Errors[area]) + Square(x / y * below.Errors[area]));
        }

        return new IndexInput(values, errors);
    }

    private static double Square(double number) => number * number;

    private double[] OfEarlier(IndexComponent component)
    {
        var latest = candidates.Select(_ => double.NaN).ToArray();
        for (var back = 1; back <= LongestSeries && source(component.Indicator, back, SmoothingMethod.None) is not null; back++)
        {
            var earlier = Changed(component, back, candidates).Values;
            for (var area = 0; area < latest.Length; area++)
            {
                latest[area] = double.IsNaN(latest[area]) ? earlier[area] : latest[area];
            }
        }

        return latest;
    }

    private double[] OfAbove(IndexComponent component)
    {
        int[] all = [.. Enumerable.Range(0, tree.Count)];
        var values = Changed(component with { IsShrunk = false }, 0, all).Values;
        return [.. candidates.Select(area => tree.Ancestors(area).Select(above => values[above]).FirstOrDefault(value => !double.IsNaN(value), double.NaN))];
    }

    private string Group(int area, AreaAttribute attribute) => attribute switch
    {
        AreaAttribute.Settlement => tree.Areas[area].Settlement,
        AreaAttribute.Severity => tree.Areas[area].Severity,
        AreaAttribute.Operator => tree.Areas[area].Operator,
        _ => tree.Areas[area].Parent ?? "",
    };
}
