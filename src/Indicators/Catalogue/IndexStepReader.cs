using System.Globalization;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads the steps of an index: each is a word, or a mapping of the word and its parameters.</summary>
internal static class IndexStepReader
{
    private const string Method = "method";

    public static NormalisationStep? Normalisation(YamlEntry entry, string key)
    {
        if (!entry.Has(key))
        {
            return null;
        }

        return entry.IsMapping(key) && entry.Entry(key) is { } step
            ? Normalisation(step)
            : new NormalisationStep(entry.Choice(key, null, IndexWords.Normalisations));
    }

    public static NormalisationStep MissingNormalisation(YamlEntry entry) =>
        new(entry.Choice("normalisation", null, IndexWords.Normalisations));

    public static AggregationStep? Aggregation(YamlEntry entry, string key)
    {
        if (!entry.Has(key))
        {
            return null;
        }

        return entry.IsMapping(key) && entry.Entry(key) is { } step ? Aggregation(step) : Checked(entry, key, new AggregationStep(entry.Choice(key, null, IndexWords.Aggregations)));
    }

    public static Weighting? Weighting(YamlEntry entry) => entry.Has("weights") ? entry.Choice("weights", null, IndexWords.Weightings) : null;

    public static OutlierStep Outliers(YamlEntry entry) =>
        entry.IsMapping("outliers") && entry.Entry("outliers") is { } step ? OutliersOf(step) : new OutlierStep(entry.Choice("outliers", "none", IndexWords.Treatments));

    public static (MissingStep Step, double Availability) Missing(YamlEntry entry)
    {
        if (entry.Entry("missing") is not { } missing)
        {
            entry.Fault(entry.Line, "missing-key", "The key 'missing' has no default: say {policy: drop, availability: 0.6}, {policy: reject} or {policy: impute, method: median, availability: 0.6}.");
            return (new MissingStep(MissingPolicy.Drop), 1);
        }

        var step = MissingOf(missing, IndexWords.Policies);
        var availability = step.Policy == MissingPolicy.Reject ? 1 : missing.Number("availability", double.NaN);
        if (!(availability is > 0 and <= 1))
        {
            missing.Fault(missing.LineOf("availability"), "out-of-range", "'availability' is above 0 and at most 1: the least share of the weights with a published value.");
        }

        missing.Finish();
        return (step, availability);
    }

    public static Alternatives Alternatives(YamlEntry entry)
    {
        if (entry.Entry("uncertainty") is not { } plan)
        {
            return new Alternatives();
        }

        var read = new Alternatives
        {
            Weights = plan.Number("weights", 0, 0, 1),
            Normalisations = [.. plan.Entries("normalisations").Select(Normalisation)],
            Aggregations = [.. plan.Entries("aggregations").Select(Aggregation)],
            Outliers = [.. plan.Entries("outliers").Select(OutliersOf)],
            Missing = [.. plan.Entries("missing").Select(OtherMissing)],
        };
        plan.Finish();
        return read;
    }

    private static NormalisationStep Normalisation(YamlEntry step)
    {
        var method = step.Choice(Method, null, IndexWords.Normalisations);
        var read = new NormalisationStep(method);
        if (method == Catalogue.Normalisation.ZScore)
        {
            var mean = step.Number("mean", 0);
            read = read with { From = mean, To = mean + step.Number("deviation", 1) };
        }
        else if (method is Catalogue.Normalisation.MinMax or Catalogue.Normalisation.Goalposts or Catalogue.Normalisation.Scaled or Catalogue.Normalisation.PercentileRank)
        {
            read = read with { From = step.Number("from", 0), To = step.Number("to", 1) };
        }

        read = method switch
        {
            Catalogue.Normalisation.TargetDistance => read with { IsCapped = step.Flag("capped") },
            Catalogue.Normalisation.Bands => read with { Bands = (int)step.Whole("bands", 5, 2, 1000) },
            Catalogue.Normalisation.AroundMean => read with { Margin = step.Number("margin", 0.2, 0, 1) },
            _ => read,
        };
        if (!(read.To > read.From))
        {
            var (low, high) = method == Catalogue.Normalisation.ZScore ? ("0", "deviation") : ("from", "to");
            step.Fault(step.LineOf(high), "out-of-range", string.Create(CultureInfo.InvariantCulture, $"'{high}' is above '{low}'."));
        }

        step.Finish();
        return read;
    }

    private static AggregationStep Aggregation(YamlEntry step)
    {
        var method = step.Choice(Method, null, IndexWords.Aggregations);
        var read = Checked(step, "power", new AggregationStep(method, method == Catalogue.Aggregation.Generalised ? step.Number("power", 0) : 1));
        step.Finish();
        return read;
    }

    private static AggregationStep Checked(YamlEntry entry, string key, AggregationStep step)
    {
        if (step.Method == Catalogue.Aggregation.Generalised && (step.Power == 0 || step is { Power: 1 } && key != "power"))
        {
            entry.Fault(entry.LineOf(key), "out-of-range", "A generalised mean needs a 'power' that is not 0: say {method: generalised, power: 0.5}. The limit at 0 is geometric.");
        }

        return step;
    }

    private static OutlierStep OutliersOf(YamlEntry step)
    {
        var method = step.Choice(Method, null, IndexWords.Treatments);
        var read = new OutlierStep(method);
        if (method == OutlierTreatment.Winsorise)
        {
            int? most = step.Has("most") ? (int)step.Whole("most", 5, 0, 1000) : null;
            read = new OutlierStep(method, most, step.Number("skew", 2, 0, 100), step.Number("kurtosis", 3.5, 0, 1000));
        }

        step.Finish();
        return read;
    }

    // Draws are of the ranked areas, so none of them can be refused in one.
    private static MissingStep OtherMissing(YamlEntry step)
    {
        var read = MissingOf(step, IndexWords.FillingPolicies);
        step.Finish();
        return read;
    }

    private static MissingStep MissingOf(YamlEntry step, IReadOnlyDictionary<string, MissingPolicy> policies)
    {
        var policy = step.Choice("policy", null, policies);
        if (policy != MissingPolicy.Impute)
        {
            return new MissingStep(policy);
        }

        var method = step.Choice(Method, null, IndexWords.Imputations);
        return method is Imputation.GroupMean or Imputation.GroupMedian
            ? new MissingStep(policy, method, step.Choice("group", null, IndexWords.Attributes))
            : new MissingStep(policy, method);
    }
}
