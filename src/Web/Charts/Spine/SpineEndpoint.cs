using System.ComponentModel.DataAnnotations;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Spine;

/// <summary>What may be asked of a spine.</summary>
public sealed record SpineQuery : ChartQuery
{
    /// <summary>Code of an area below the root.</summary>
    [FromQuery, Required]
    public string? Area { get; init; }

    /// <summary>Period such as 1404-H1; indicators without it are shown in their last one. The last period of the area unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }

    /// <summary>What the middle line is: parent or root; parent unless given.</summary>
    [FromQuery]
    public string? Reference { get; init; }
}

/// <summary>Reads questions to <c>/charts/spine</c>.</summary>
internal static class SpineEndpoint
{
    private static readonly (string Name, SpineReference Reference)[] References = [("parent", SpineReference.Parent), ("root", SpineReference.Root)];

    /// <summary>Reads a question.</summary>
    public static ChartQuestion Read(SpineQuery query, QuestionReader read, Language language)
    {
        var area = read.AreaBelowRoot("area", query.Area);
        var period = read.AnyPeriod(query.Period);
        var reference = read.Choice("reference", query.Reference, References);
        return new ChartQuestion($"{area}|{period}|{reference}", width => SpineChart.Draw(read.Snapshot, area, period, reference, language, width ?? SpineChart.UsualWidth, shows: read.Shows, isOpen: read.Shows));
    }
}
