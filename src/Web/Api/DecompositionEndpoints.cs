using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>What an area's poverty is made of: by dimension, and by the areas inside it.</summary>
internal static class DecompositionEndpoints
{
    public static void MapDecompositions(this RouteGroupBuilder api) => api.MapAnswer("/decompositions/{area}", AccessPolicy.Scoped, GetDecomposition, new AnswerForm(
        "GetDecomposition", "Profiles", "What the adjusted headcount M0 of an area is made of: its dimensions, and the areas inside it.",
        Parameters.Period, Parameters.Profile)
    {
        Description = "Shares of one kind add up to 1, but for parts that are not published. Only what the release publishes is used: a part is empty where it, or the whole, is protected.",
        PathCode = "Area code, e.g. IR-09.",
        Formats = AnswerFormats.Tables,
        Key = ["kind", "code"],
        Columns = DecompositionRows.Columns,
    });

    private static Results<Answer, ProblemHttpResult> GetDecomposition(string area, HttpRequest request, ScopedRelease release)
    {
        var reader = new QuestionReader(request, release);
        var snapshot = reader.Snapshot;
        if (!snapshot.Areas.TryGetNumber(area, out var number))
        {
            return Problem.NotFound("area", "ناحیه", area);
        }

        if (!release.Shows(number))
        {
            return Problem.OutOfScope("area", "ناحیه", area);
        }

        var profile = reader.Profile(Parameters.Profile);
        var period = reader.OnePeriod(Parameters.Period, PovertyBreakup.PeriodsOf(snapshot, profile));
        if (reader.Fault is { } fault)
        {
            return fault;
        }

        PovertyPartRow[] rows = [.. PovertyBreakup.Read(snapshot, profile, number, period).Where(part => IsOpen(release, part)).Select(part => new PovertyPartRow(area, period, profile, part))];
        return TableAnswer.Of(reader, new Page<PovertyPartRow>(DecompositionRows.Columns, rows, rows.Length) { FileStem = $"decomposition-{area}-{period}" });
    }

    private static bool IsOpen(ScopedRelease release, PovertyBreakupPart part) =>
        part.Kind != PovertyPartKind.Area || (release.Snapshot.Areas.TryGetNumber(part.Code, out var inside) && release.Shows(inside));
}
