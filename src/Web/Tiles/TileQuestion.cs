using Mahalleh.Web.Access;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Tiles;

/// <summary>Reads the query of tiles with figures: <c>indicator</c>, <c>period</c>, and <c>release</c>, an id, for an answer that never changes.</summary>
internal static class TileQuestion
{
    private const string ReleaseName = "release";
    private static readonly string[] Known = [FigureQuestion.IndicatorName, FigureQuestion.PeriodName, ReleaseName];

    /// <summary>Whether a query asks for figures at all.</summary>
    public static bool IsAsked(IQueryCollection query) => Known.Any(query.ContainsKey);

    /// <summary>Whether a question names the release, so that its answer never changes.</summary>
    public static bool IsFixed(IQueryCollection query) => query.ContainsKey(ReleaseName);

    /// <summary>Reads a question against a release.</summary>
    /// <param name="query">The query.</param>
    /// <param name="release">The release, with what may be seen of it.</param>
    /// <param name="question">The question; null when it cannot be answered.</param>
    /// <returns>The problem; null when there is none.</returns>
    public static ProblemHttpResult? Read(IQueryCollection query, ScopedRelease release, out FigureQuestion? question)
    {
        question = null;
        return ClosedSet.Check(query, Known) ?? (query[ReleaseName].ToString() is { Length: > 0 } id && id != release.Snapshot.Manifest.Id
            ? Problem.NotFound("release", "انتشار", id)
            : FigureQuestion.Read(query, release, out question));
    }
}
