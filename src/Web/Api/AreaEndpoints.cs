using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>The register of areas and the levels.</summary>
internal static class AreaEndpoints
{
    public static void MapAreas(this RouteGroupBuilder api)
    {
        api.MapAnswer("/areas", AccessPolicy.Scoped, GetAreas, new AnswerForm(
            "GetAreas", "Areas", "Areas in the order of the tree, found by level, parent or part of a name.",
            Parameters.AreaLevel, Parameters.AreaParent, Parameters.Search, Parameters.Limit, Parameters.Cursor)
        { Formats = AnswerFormats.Tables, Key = ["code"], Columns = AreaRows.Columns });
        api.MapAnswer("/areas/{code}", AccessPolicy.Scoped, GetArea, new AnswerForm("GetArea", "Areas", "One area with its place in the tree and on the map.") { PathCode = "Area code, e.g. IR-09.", Columns = AreaRows.Columns });
        api.MapAnswer("/levels", AccessPolicy.Scoped, GetLevels, new AnswerForm("GetLevels", "Areas", "The levels of the tree, root first, with the number of areas.") { Formats = AnswerFormats.Tables, Key = ["code"], Columns = LevelRows.Columns });
    }

    private static Results<Answer, ProblemHttpResult> GetAreas(HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var reader = new QuestionReader(request, release);
        var index = indexes.Of(reader.Snapshot);
        var key = SearchKey(reader);
        var (limit, offset) = (reader.Count(Parameters.Limit), reader.Offset(Parameters.Cursor));
        var areas = reader.AreasOfList();
        if (reader.Fault is { } fault)
        {
            return fault;
        }

        var found = key.Length == 0 ? areas : [.. areas.Where(area => index.Matches(area, key))];
        var rows = found.Skip((int)Math.Min(offset, found.Length)).Take(limit).Select(area => new AreaRow(reader.Snapshot, index, area));
        return TableAnswer.Of(reader, new Page<AreaRow>(AreaRows.Columns, rows, found.Length)
        {
            Next = reader.NextPage(offset + limit, found.Length),
            FileStem = "areas",
        });
    }

    private static Results<Answer, ProblemHttpResult> GetArea(string code, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var snapshot = release.Snapshot;
        if (!snapshot.Areas.TryGetNumber(code, out var area))
        {
            return Problem.NotFound("area", "ناحیه", code);
        }

        if (!release.Shows(area))
        {
            return Problem.OutOfScope("area", "ناحیه", code);
        }

        var row = new AreaRow(snapshot, indexes.Of(snapshot), area);
        return Envelope.Of(request, snapshot, json =>
        {
            json.WriteStartObject();
            JsonRows.WriteMembers(json, AreaRows.Columns, row);
            json.WriteWords("ancestors", snapshot.Areas.Ancestors(area).Reverse().Select(above => snapshot.Areas.Areas[above].Code));
            json.WriteWords("children", snapshot.Areas.Children(area).Where(release.Shows).Select(child => snapshot.Areas.Areas[child].Code));
            json.WriteEndObject();
        });
    }

    private static Answer GetLevels(HttpRequest request, ScopedRelease release)
    {
        var reader = new QuestionReader(request, release);
        var tree = reader.Snapshot.Areas;
        LevelRow[] rows = [.. Enumerable.Range(0, tree.Levels.Length).Where(release.ShowsLevel).Select(level => new LevelRow(tree.Levels[level], tree.OfLevel(level).Count()))];
        return TableAnswer.Of(reader, new Page<LevelRow>(LevelRows.Columns, rows, rows.Length) { FileStem = "levels" });
    }

    private static string SearchKey(QuestionReader reader)
    {
        if (reader.Word(Parameters.Search) is not { } text)
        {
            return "";
        }

        var key = text.Length <= 200 ? PersianText.SearchKey(text) : "";
        if (key.Length == 0)
        {
            reader.Refuse(Parameters.Search, text, [Hint.Name]);
        }

        return key;
    }
}
