using Mahalleh.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Tartan;

/// <summary>What may be asked of a rug.</summary>
public sealed record TartanQuery
{
    /// <summary>Codes of one to six areas, separated by commas.</summary>
    [FromQuery]
    public string? Areas { get; init; }

    /// <summary>Period such as 1404-H1; indicators without it are shown in their last one. The last period of the areas unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }

    /// <summary>Language, fa or en; fa unless given.</summary>
    [FromQuery]
    public string? Lang { get; init; }

    /// <summary>Width of a PNG in pixels, 200–2400; 1520 unless given.</summary>
    [FromQuery]
    public string? Width { get; init; }
}

/// <summary>Answers <c>/charts/tartan</c>.</summary>
internal static class TartanEndpoint
{
    /// <summary>Answers the question.</summary>
    public static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> GetTartan(
        string format, TartanQuery query, HttpContext context, ScopedRelease release, ChartAnswer answer)
    {
        var snapshot = release.Snapshot;
        var read = new QuestionReader(release);
        var language = read.Language(query.Lang);
        var width = read.Width(query.Width);
        var areas = read.Areas(query.Areas);
        var period = read.AnyPeriod(query.Period);
        return ChartAnswer.Refuse(format, read.Fault) is { } problem
            ? problem
            : await answer.WriteAsync(context, format, snapshot.Manifest.Id, $"{release.Scope.Mark}tartan|{string.Join(',', areas)}|{period}|{language}", width, () =>
                TartanRug.Draw(snapshot, areas, period, language, shows: release.Shows, isOpen: release.Shows));
    }
}
