using Mahalleh.Web.Access;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Charts;

/// <summary>A question as it was understood.</summary>
/// <param name="Key">Everything that the drawing depends on besides release, scope, kind and language, with all defaults filled in.</param>
/// <param name="Draw">Draws the scene in a width, the usual one of its kind when null; not called when the question was wrong or the asker holds the answer.</param>
internal sealed record ChartQuestion(string Key, Func<double?, Scene> Draw);

/// <summary>The way of every chart, from its question to its answer. A kind adds how its question is read and drawn.</summary>
internal static class ChartRoute
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the route of a kind.</summary>
    /// <typeparam name="TQuery">What may be asked of it.</typeparam>
    /// <param name="routes">Where to map it.</param>
    /// <param name="answer">Writes the answers.</param>
    /// <param name="kind">Its name in the address.</param>
    /// <param name="summary">What it shows, in a sentence.</param>
    /// <param name="read">Reads a question in a language; what is wrong with it the reader remembers.</param>
    public static void MapChart<TQuery>(
        this IEndpointRouteBuilder routes, ChartAnswer answer, string kind, string summary, Func<TQuery, QuestionReader, Language, ChartQuestion> read)
        where TQuery : ChartQuery =>
        routes.MapMethods($"/charts/{kind}.{{format}}", Methods, (string format, [AsParameters] TQuery query, HttpContext context, ScopedRelease release) =>
                AnswerAsync(kind, format, query, context, release, answer, read))
            .WithMetadata(AccessPolicy.Scoped, ReleaseName.InQuery).WithName($"Get{char.ToUpperInvariant(kind[0])}{kind[1..]}Chart").WithTags("Charts").WithSummary(summary);

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync<TQuery>(
        string kind, string format, TQuery query, HttpContext context, ScopedRelease release, ChartAnswer answer, Func<TQuery, QuestionReader, Language, ChartQuestion> read)
        where TQuery : ChartQuery
    {
        if (ClosedSet.Check(context.Request.Query, ChartQuery.NamesOf<TQuery>()) is { } fault)
        {
            return fault;
        }

        query = ChartQuery.WithoutEmpty(query);
        var reader = new QuestionReader(release);
        var language = reader.Language(query.Lang);
        var width = reader.Width(query.Width);
        var question = read(query, reader, language);
        return ChartAnswer.Refuse(format, reader.Fault) is { } problem
            ? problem
            : await answer.WriteAsync(context, format, release.Snapshot.Manifest.Id, $"{release.Scope.Mark}{kind}|{question.Key}|{language}", width, () => question.Draw(null));
    }
}
