using Mahalleh.Web.Pages;

namespace Mahalleh.Web.Embeds;

/// <summary>The still picture that stands for a public embed where no script runs.</summary>
internal static class EmbedPicture
{
    /// <summary>Address of the picture of an embed that the page's address describes.</summary>
    /// <param name="context">The page.</param>
    /// <param name="kind">What the embed shows.</param>
    /// <returns>The address; null where there is none: of a tenant's figures, of a profile, without an indicator.</returns>
    public static string? Of(PageContext context, EmbedKind kind) => context.Asked("tenant") is not null
        ? null
        : Of(context, kind, [.. context.Query.Where(pair => pair.Value.Length > 0).Select(pair => (pair.Key, pair.Value))]);

    /// <summary>Address of the picture of an embed.</summary>
    /// <param name="context">The page.</param>
    /// <param name="kind">What the embed shows.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <returns>The address; null where there is none.</returns>
    public static string? Of(PageContext context, EmbedKind kind, IReadOnlyList<(string Name, string Value)> parameters)
    {
        string? Of(string name) => parameters.Where(pair => pair.Name == name).Select(pair => pair.Value).FirstOrDefault();
        if (kind == EmbedKind.Chart)
        {
            return OfChart(context, parameters, Of(EmbedChart.Parameter));
        }

        return kind == EmbedKind.Profile || Of("indicator") is not { } indicator ? null
            : kind is EmbedKind.Map or EmbedKind.Rank
                ? context.Href(kind == EmbedKind.Map ? "/charts/map.png" : "/charts/rank.png", ("indicator", indicator), ("level", Of("level")), ("parent", Of("area")), ("period", Of("period")))
                : context.Href("/charts/trend.png", ("indicator", indicator), ("area", Of("area")));
    }

    private static string? OfChart(PageContext context, IReadOnlyList<(string Name, string Value)> parameters, string? name)
    {
        if (EmbedChart.Of(name) is not { } chart || (chart.Needs.HasFlag(EmbedNeeds.Indicator) && parameters.All(pair => pair.Name != "indicator")))
        {
            return null;
        }

        var (path, query) = chart.Route(parameters);
        return context.Href(path + ".png", query);
    }
}
