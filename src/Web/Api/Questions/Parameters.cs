using Mahalleh.Indicators.Classes;
using Mahalleh.Web.Figures;

namespace Mahalleh.Web.Api.Questions;

/// <summary>The parameters of the resources, so that one name means one thing everywhere.</summary>
internal static class Parameters
{
    public const int DefaultLimit = 1_000;

    public static Parameter Indicator { get; } = new("indicator", "Indicator codes, separated by commas.", "coverage", ParameterShape.List) { IsRequired = true };

    public static Parameter Areas { get; } = new("area", "Area codes, separated by commas. Naming areas asks for their levels.", "IR-09", ParameterShape.List);

    public static Parameter Level { get; } = new(
        "level", "Level codes, separated by commas. Without area, level and parent: the first level below the root.", "province", ParameterShape.List);

    public static Parameter AreaLevel { get; } = new("level", "Level codes, separated by commas; all levels when not given.", "province", ParameterShape.List);

    public static Parameter OneLevel { get; } = new("level", "Level code; the first level below the root when not given.", "province");

    public static Parameter Classes { get; } = new(
        "classes", "How the classes are made: quantiles with about as many values each, natural with the least spread within them, equal in width; as the indicator's definition says when not given.", "natural")
    { Allowed = [.. ClassMethodWords.Methods.Keys] };

    public static Parameter Parent { get; } = new(
        "parent", "Area code. Alone: its children, of the highest level among them. With level: everything of that level inside it.", "IR");

    public static Parameter AreaParent { get; } = new("parent", "Area code. Alone: its children. With level: everything of that level inside it.", "IR");

    public static Parameter Within { get; } = new("within", "Area code: rank only the areas inside it. The scores are of these areas among themselves.", "IR-09");

    public static Parameter Periods { get; } = new(
        "period", "Period codes, separated by commas, in any of the three digit sets. When not given: the years, halves and quarters that the indicator has.", "1404-H1", ParameterShape.List);

    public static Parameter Period { get; } = new("period", "Period code; when not given, the last half-year that has values, or the last period when there are no half-years.", "1404-H1");

    public static Parameter From { get; } = new("from", "Keeps periods that start no earlier than this one.", "1403");

    public static Parameter To { get; } = new("to", "Keeps periods that end no later than this one.", "1404");

    public static Parameter Breakdown { get; } = new(
        "breakdown", "Breakdown values, separated by commas; total is the whole, and what is meant when not given.", "total", ParameterShape.List);

    public static Parameter Profile { get; } = new("profile", "Code of the poverty profile; the first of the catalogue when not given.", "multidimensional");

    public static Parameter Kind { get; } = new(
        "kind", "Kinds of period, separated by commas, where no period is named: year, half, quarter, month, window. When not given: years, halves and quarters.", "half", ParameterShape.List);

    public static Parameter AvailablePeriods { get; } = new(
        "period", "Period codes, separated by commas, in any of the three digit sets. When not given: all that the indicator has.", "1404-H1", ParameterShape.List);

    public static Parameter AnyKind { get; } = new(
        "kind", "Kinds of period, separated by commas, where no period is named: year, half, quarter, month, window; all when not given.", "half", ParameterShape.List);

    public static Parameter PerYear { get; } = new(
        "per_year", "With true, amounts of periods of different length become comparable: value and interval are taken per day × 365. Only for what is summed over time.", "false")
    { Allowed = ["false", "true"] };

    public static Parameter Smooth { get; } = new(
        "smooth", "Steadies the values of small areas: pooled adds earlier periods, eb draws rates towards the mean of their level, spatial-eb towards that of the neighbours. Such values have status E and are not the published ones.", "none")
    { Allowed = ["none", "pooled", "eb", "spatial-eb"] };

    public static Parameter Boundaries { get; } = new(
        "boundaries", "With as-is, earlier periods are told of the areas of today: what became one area is added, what was split is shared out by the crosswalk and has status E. as-was has each period in the areas of its time.", "as-was")
    { Allowed = ["as-was", "as-is"] };

    public static Parameter StandIns { get; } = new(
        "stand_ins", "With true, the columns stand_in_… come too: beside each protected value what is published near it, the same place over a longer time or a wider place. Naming them in fields does the same.", "false")
    { Allowed = ["false", "true"] };

    public static Parameter AnyIndicator { get; } = new("indicator", "Indicator codes, separated by commas; all when not given.", "coverage", ParameterShape.List);

    public static Parameter Before { get; } = new("from", "Period before; when not given, the period of the same kind just before to.", "1403-H2");

    public static Parameter After { get; } = new("to", "Period after; when not given, the last half-year that has values.", "1404-H1");

    public static Parameter Fields { get; } = new("fields", "Names of the wanted columns, separated by commas; they come in the order of the table.", "area_code,period,value,status", ParameterShape.List);

    public static Parameter Lang { get; } = new("lang", "Language of the name columns; unit is in Persian for fa and in English otherwise.", "both") { Allowed = ["both", "fa", "en"] };

    public static Parameter Search { get; } = new("q", "Part of a Persian or English name; spelling variants, half-spaces and digit sets do not matter.", "Razavi");

    public static Parameter Limit { get; } = new("limit", "Greatest number of rows in the answer.", "100", ParameterShape.Count) { Default = DefaultLimit, Maximum = RowLimit.Most };

    public static Parameter Weights { get; } = new(
        "weights", "Other weights: codes of pillars or indicators of the index with a number from 0 on, such as poverty:2,harm:1. They count among the parts of the same parent; what is not named keeps its weight. Ranks, ranges and probabilities are computed anew.", "", ParameterShape.List);

    public static Parameter WiderLevel { get; } = new("level", "Code of the level to sum up for; the first level below the root when not given.", "province");

    public static Parameter RankedArea { get; } = new("area", "Code of an area that the index ranks.", "IR-09") { IsRequired = true };

    public static Parameter RankLimit { get; } = new("limit", "Greatest number of rows in the answer, from the first rank on.", "10", ParameterShape.Count) { Default = RowLimit.Most, Maximum = RowLimit.Most };

    public static Parameter Release { get; } = new("release", "Id of a release, as in releases; the one now served when not given.", "");

    public static Parameter Since { get; } = new("since", "Id of an earlier release, as in releases; when not given, the one that came just before.", "");

    public static Parameter Cursor { get; } = new("cursor", "Where the next page begins, as the answer before it said; good for the same question and release only.", "");
}
