using Mahalleh.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Spine;

/// <summary>What may be asked of a spine.</summary>
public sealed record SpineQuery
{
    /// <summary>Code of an area below the root.</summary>
    [FromQuery]
    public string? Area { get; init; }

    /// <summary>Period such as 1404-H1; indicators without it are shown in their last one. The last period of the area unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }

    /// <summary>What the middle line is: parent or root; parent unless given.</summary>
    [FromQuery]
    public string? Reference { get; init; }

    /// <summary>Language, fa or en; fa unless given.</summary>
    [FromQuery]
    public string? Lang { get; init; }

    /// <summary>Width of a PNG in pixels, 200–2400; 1520 unless given.</summary>
    [FromQuery]
    public string? Width { get; init; }
}

/// <summary>Answers <c>/charts/spine</c>.</summary>
internal static class SpineEndpoint
{
    private static readonly (string Name, SpineReference Reference)[] References = [("parent", SpineReference.Parent), ("root", SpineReference.Root)];

    /// <summary>Answers the question.</summary>
    public static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> GetSpine(
        string format, SpineQuery query, HttpContext context, ScopedRelease release, ChartAnswer answer)
    {
        var snapshot = release.Snapshot;
        var read = new QuestionReader(release);
        var language = read.Language(query.Lang);
        var width = read.Width(query.Width);
        var area = read.AreaBelowRoot("area", query.Area);
        var period = read.AnyPeriod(query.Period);
        var reference = read.Choice("reference", query.Reference, References);
        return ChartAnswer.Refuse(format, read.Fault) is { } problem
            ? problem
            : await answer.WriteAsync(context, format, snapshot.Manifest.Id, $"{release.Scope.Mark}spine|{area}|{period}|{reference}|{language}", width, () =>
                SpineChart.Draw(snapshot, area, period, reference, language, shows: release.Shows, isOpen: release.Shows));
    }
}
