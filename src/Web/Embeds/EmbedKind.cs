namespace Mahalleh.Web.Embeds;

/// <summary>What an embed shows.</summary>
public enum EmbedKind
{
    /// <summary>A choropleth of one indicator over the areas inside an area.</summary>
    Map,

    /// <summary>A chart: one area's indicator over time, unless another kind is chosen.</summary>
    Chart,

    /// <summary>The areas inside an area by one indicator.</summary>
    Rank,

    /// <summary>All indicators of one area.</summary>
    Profile,

    /// <summary>One figure of one area.</summary>
    Figure,
}

/// <summary>Names of the kinds in addresses.</summary>
internal static class EmbedKinds
{
    /// <summary>The names, in the order of <see cref="EmbedKind"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["map", "chart", "rank", "profile", "figure"];

    /// <summary>The kind with a name; null for none.</summary>
    /// <param name="name">Name in an address.</param>
    public static EmbedKind? Of(string? name) => Names.Index().Where(pair => pair.Item == name).Select(pair => (EmbedKind?)pair.Index).FirstOrDefault();

    /// <summary>What a kind is asked with; of a chart that follows from the chart.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="chart">The chart.</param>
    public static EmbedNeeds Needs(this EmbedKind kind, EmbedChart chart) => kind switch
    {
        EmbedKind.Map or EmbedKind.Rank => EmbedNeeds.Spread,
        EmbedKind.Chart => chart.Needs,
        EmbedKind.Profile => EmbedNeeds.Area,
        _ => EmbedNeeds.Indicator | EmbedNeeds.Area | EmbedNeeds.Period,
    };

    /// <summary>The name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static string Name(this EmbedKind kind) => Names[(int)kind];
}
