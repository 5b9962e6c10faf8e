namespace Mahalleh.Indicators.Catalogue;

/// <summary>The words by which a catalogue names the methods of an index.</summary>
internal static class IndexWords
{
    public static readonly IReadOnlyDictionary<string, Normalisation> Normalisations = new OrderedDictionary<string, Normalisation>(StringComparer.Ordinal)
    {
        ["min-max"] = Normalisation.MinMax,
        ["goalposts"] = Normalisation.Goalposts,
        ["percentile-rank"] = Normalisation.PercentileRank,
        ["z-score"] = Normalisation.ZScore,
        ["robust-z-score"] = Normalisation.RobustZScore,
        ["target-distance"] = Normalisation.TargetDistance,
        ["reference-distance"] = Normalisation.ReferenceDistance,
        ["share-of-maximum"] = Normalisation.ShareOfMaximum,
        ["scaled"] = Normalisation.Scaled,
        ["rank"] = Normalisation.Rank,
        ["borda"] = Normalisation.Borda,
        ["normal-score"] = Normalisation.NormalScore,
        ["exponential"] = Normalisation.Exponential,
        ["bands"] = Normalisation.Bands,
        ["categories"] = Normalisation.Categories,
        ["around-mean"] = Normalisation.AroundMean,
        ["none"] = Normalisation.None,
    };

    public static readonly IReadOnlyDictionary<string, Aggregation> Aggregations = new OrderedDictionary<string, Aggregation>(StringComparer.Ordinal)
    {
        ["arithmetic"] = Aggregation.Arithmetic,
        ["geometric"] = Aggregation.Geometric,
        ["harmonic"] = Aggregation.Harmonic,
        ["generalised"] = Aggregation.Generalised,
        ["copeland"] = Aggregation.Copeland,
    };

    public static readonly IReadOnlyDictionary<string, Weighting> Weightings = new OrderedDictionary<string, Weighting>(StringComparer.Ordinal)
    {
        ["given"] = Weighting.Given,
        ["equal"] = Weighting.Equal,
        ["principal-components"] = Weighting.PrincipalComponents,
        ["balanced"] = Weighting.Balanced,
    };

    public static readonly IReadOnlyDictionary<string, Transform> Transforms = new OrderedDictionary<string, Transform>(StringComparer.Ordinal)
    {
        ["none"] = Transform.None,
        ["log"] = Transform.Log,
        ["rate"] = Transform.Rate,
        ["change"] = Transform.Change,
    };

    public static readonly IReadOnlyDictionary<string, OutlierTreatment> Treatments = new OrderedDictionary<string, OutlierTreatment>(StringComparer.Ordinal)
    {
        ["none"] = OutlierTreatment.None,
        ["winsorise"] = OutlierTreatment.Winsorise,
    };

    public static readonly IReadOnlyDictionary<string, MissingPolicy> Policies = new OrderedDictionary<string, MissingPolicy>(StringComparer.Ordinal)
    {
        ["drop"] = MissingPolicy.Drop,
        ["reject"] = MissingPolicy.Reject,
        ["impute"] = MissingPolicy.Impute,
    };

    public static readonly IReadOnlyDictionary<string, MissingPolicy> FillingPolicies = new OrderedDictionary<string, MissingPolicy>(StringComparer.Ordinal)
    {
        ["drop"] = MissingPolicy.Drop,
        ["impute"] = MissingPolicy.Impute,
    };

    public static readonly IReadOnlyDictionary<string, Imputation> Imputations = new OrderedDictionary<string, Imputation>(StringComparer.Ordinal)
    {
        ["mean"] = Imputation.Mean,
        ["median"] = Imputation.Median,
        ["group-mean"] = Imputation.GroupMean,
        ["group-median"] = Imputation.GroupMedian,
        ["series"] = Imputation.Series,
        ["parent"] = Imputation.Parent,
    };

    public static readonly IReadOnlyDictionary<string, AreaAttribute> Attributes = new OrderedDictionary<string, AreaAttribute>(StringComparer.Ordinal)
    {
        ["parent"] = AreaAttribute.Parent,
        ["settlement"] = AreaAttribute.Settlement,
        ["severity"] = AreaAttribute.Severity,
        ["operator"] = AreaAttribute.Operator,
    };
}
