using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>All indicators of one area, with baseline, target, status and trend.</summary>
internal static class ProfileEndpoints
{
    public static void MapProfiles(this RouteGroupBuilder api) => api.MapAnswer("/profiles/{area}", AccessPolicy.Scoped, GetProfile, new AnswerForm(
        "GetProfile", "Profiles", "Every indicator of one area in one period: value, interval, completeness, baseline, target, status and trend.",
        Parameters.Period, Parameters.Lang)
    {
        Description = "An indicator that is not published in the period has the row of its last period of any kind that has a value; its own period says so. "
            + "progress judges the probability that the true value meets the straight path from baseline to target: on-track from 0.9, off-track to 0.1, else uncertain.",
        PathCode = "Area code, e.g. IR-09.",
        Formats = AnswerFormats.Cubes,
        Key = ["indicator"],
        Columns = ProfileRows.Columns,
    });

    private static Results<Answer, ProblemHttpResult> GetProfile(string area, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var reader = new QuestionReader(request, release);
        var (snapshot, index) = (reader.Snapshot, indexes.Of(reader.Snapshot));
        if (!snapshot.Areas.TryGetNumber(area, out var number))
        {
            return Problem.NotFound("area", "ناحیه", area);
        }

        if (!release.Shows(number))
        {
            return Problem.OutOfScope("area", "ناحیه", area);
        }

        var available = snapshot.Catalogue.Indicators.Values.SelectMany(indicator => index.Of(indicator).Periods).Distinct().Order().ToArray();
        var period = reader.OnePeriod(Parameters.Period, available);
        var lang = reader.Choice(Parameters.Lang);
        if (reader.Fault is { } fault)
        {
            return fault;
        }

        ProfileRow[] rows = [.. release.Indicators.Select(indicator => ProfileRow.Of(release, indicator, number, period, lang == "fa"))];
        return TableAnswer.Of(reader, new Page<ProfileRow>(ObservationRows.InLanguage(ProfileRows.Columns, lang), rows, rows.Length)
        {
            FileStem = $"profile-{area}-{period}",
            Indicators = [.. release.Indicators],
            Cube = ProfileRows.Cube(snapshot, number, release.Indicators, lang),
            Meta = json =>
            {
                DefinitionJson.WritePeriod(json, period);
                json.WriteString("area_code", area);
                json.WriteText("area_name", new(snapshot.Areas.Areas[number].NameFa, snapshot.Areas.Areas[number].NameEn));
            },
        });
    }
}
