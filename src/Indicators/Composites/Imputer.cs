using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>Fills gaps of a column from what is published, and says how far the fill may be off (docs/methods/missing-values.md).</summary>
internal static class Imputer
{
    /// <summary>Fills a column.</summary>
    /// <param name="step">The null policy.</param>
    /// <param name="input">The column.</param>
    /// <param name="groups">The group of each area; an empty text is no group.</param>
    /// <param name="own">What each area would be filled with of its own: its latest value, or that of the area above; NaN for nothing. Read by those methods only.</param>
    public static IndexInput Fill(MissingStep step, IndexInput input, IReadOnlyList<string> groups, double[] own)
    {
        if (step.Policy != MissingPolicy.Impute)
        {
            return input;
        }

        var (values, errors, isImputed) = ((double[])input.Values.Clone(), (double[])input.Errors.Clone(), new bool[input.Values.Length]);
        var fill = FillOf(step, input.Values, groups, own);
        for (var area = 0; area < values.Length; area++)
        {
            if (double.IsNaN(values[area]) && !double.IsNaN(fill(area).Value))
            {
                (values[area], errors[area]) = fill(area);
                isImputed[area] = true;
            }
        }

        return new IndexInput(values, errors) { IsImputed = isImputed };
    }

    private static Func<int, (double Value, double Error)> FillOf(MissingStep step, double[] values, IReadOnlyList<string> groups, double[] own)
    {
        var all = SampleMoments.Present(values);
        switch (step.Method)
        {
            case Imputation.Mean or Imputation.Median:
                var middle = (Middle(step.Method == Imputation.Median, all), SampleMoments.Deviation(all));
                return _ => middle;
            case Imputation.GroupMean or Imputation.GroupMedian:
                var byGroup = Enumerable.Range(0, values.Length).Where(area => groups[area].Length > 0 && !double.IsNaN(values[area]))
                    .GroupBy(area => groups[area], area => values[area], StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => (Middle(step.Method == Imputation.GroupMedian, [.. group]), Spread([.. group], all)), StringComparer.Ordinal);
                return area => byGroup.TryGetValue(groups[area], out var found) ? found : (double.NaN, double.NaN);
            default:
                double[] gaps = [.. Enumerable.Range(0, values.Length).Select(area => values[area] - own[area]).Where(double.IsFinite)];
                var spread = gaps.Length == 0 ? SampleMoments.Deviation(all) : Math.Sqrt(gaps.Sum(gap => gap * gap) / gaps.Length);
                return area => (own[area], spread);
        }
    }

    private static double Middle(bool isMedian, double[] values) => values.Length == 0 ? double.NaN : isMedian ? SampleMoments.Median(values) : SampleMoments.Mean(values);

    // One value has no spread of its own.
    private static double Spread(double[] group, double[] all) => SampleMoments.Deviation(group.Length < 2 ? all : group);
}
