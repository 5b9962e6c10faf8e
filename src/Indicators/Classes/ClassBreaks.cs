namespace Mahalleh.Indicators.Classes;

/// <summary>Classes of a legend: n classes have n + 1 edges, the lower edge inclusive, the last class closed.</summary>
/// <param name="Edges">Edges, rising; fewer than two when there is nothing to classify.</param>
public sealed record ClassBreaks(IReadOnlyList<double> Edges)
{
    /// <summary>Number of classes.</summary>
    public int Count => Math.Max(0, Edges.Count - 1);

    /// <summary>
    /// Goodness of variance fit of the classes to the values they were made from: the share of the squared error that lies between the
    /// classes, 0–1 (docs/methods/class-breaks.md); NaN when it was not measured or all values are equal.
    /// </summary>
    public double Fit { get; init; } = double.NaN;

    /// <summary>Class of a value, from 0; −1 for NaN or when there are no classes. Values beyond the ends fall in the end classes.</summary>
    /// <param name="value">The value.</param>
    public int ClassOf(double value)
    {
        if (double.IsNaN(value) || Count == 0)
        {
            return -1;
        }

        var index = 0;
        while (index < Count - 1 && value >= Edges[index + 1])
        {
            index++;
        }

        return index;
    }

    /// <summary>Quantile classes (type 7) with equal edges merged.</summary>
    /// <param name="values">Values of all areas in all periods of a series, so that colours do not move between periods; NaN is left out.</param>
    /// <param name="classes">Wanted number of classes, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one class is wanted.</exception>
    public static ClassBreaks Quantiles(IEnumerable<double> values, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        var sorted = values.Where(double.IsFinite).Order().ToArray();
        if (sorted.Length == 0)
        {
            return new ClassBreaks([]);
        }

        var edges = new List<double>();
        for (var edge = 0; edge <= classes; edge++)
        {
            var value = Quantile(sorted, (double)edge / classes);
            if (edges.Count == 0 || value > edges[^1])
            {
                edges.Add(value);
            }
        }

        return new ClassBreaks(edges.Count == 1 ? [edges[0], edges[0]] : edges);
    }

    /// <summary>Classes of equal width from the least value to the greatest; some may be empty.</summary>
    /// <param name="values">Values of all areas in all periods of a series; NaN is left out.</param>
    /// <param name="classes">Wanted number of classes, 1 or more; one when all values are equal.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one class is wanted.</exception>
    public static ClassBreaks EqualIntervals(IEnumerable<double> values, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(double.IsFinite))
        {
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        }

        if (!(greatest > least))
        {
            return new ClassBreaks(greatest < least ? [] : [least, greatest]);
        }

        var inner = Enumerable.Range(1, classes - 1).Select(edge => least + ((greatest - least) / classes * edge));
        return new ClassBreaks([least, .. inner.Where(edge => edge > least && edge < greatest).Distinct(), greatest]);
    }

    /// <summary>The same classes with their <see cref="Fit"/> to the values.</summary>
    /// <param name="values">The values they were made from; NaN is left out.</param>
    public ClassBreaks Measure(IReadOnlyCollection<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var whole = Spread(values.Where(double.IsFinite));
        var within = values.Where(double.IsFinite).GroupBy(ClassOf).Sum(Spread);
        return this with { Fit = whole > 0 ? 1 - (within / whole) : double.NaN };
    }

    private static double Spread(IEnumerable<double> values)
    {
        var errors = new SquaredErrors(values);
        return errors.Count == 0 ? 0 : errors.Within(0, errors.Count - 1);
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below]));
    }
}
