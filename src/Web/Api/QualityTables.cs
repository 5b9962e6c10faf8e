using System.Text.Json;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>One list of the quality report: as rows of its own, and as a member of the whole.</summary>
/// <param name="Kind">Name of the list.</param>
/// <param name="Answer">Answers with its rows.</param>
/// <param name="Write">Writes it as the value of a member: total and rows.</param>
internal sealed record QualityTable(string Kind, Func<QuestionReader, Answer> Answer, Action<Utf8JsonWriter, Snapshot> Write);

/// <summary>The lists of the quality report, in the order of the page.</summary>
internal static class QualityTables
{
    public static IReadOnlyList<QualityTable> All { get; } =
    [
        Of("tables", QualityRows.Tables, static quality => Whole(quality.Tables)),
        Of("completeness", QualityRows.Completeness, static quality => Whole(quality.Reporters)),
        Of("late", QualityRows.Late, static quality => new(Math.Max(quality.LateTotal, quality.LateReporters.Count), quality.LateReporters)),
        Of("warnings", QualityRows.Warnings, static quality => Whole(quality.Warnings)),
        Of("rules", QualityRows.Rules, static quality => quality.BrokenRules),
        Of("impossible", QualityRows.Impossible, static quality => Whole(quality.Impossible)),
        Of("outliers", QualityRows.Unusual, static quality => quality.Outliers),
        Of("unlike-before", QualityRows.Unusual, static quality => quality.UnlikeBefore),
        Of("unchanged", QualityRows.Unchanged, static quality => quality.Unchanged),
        Of("disagreements", QualityRows.Disagreements, static quality => Whole(quality.Disagreements)),
    ];

    /// <summary>Writes the object of all lists.</summary>
    public static void WriteAll(Utf8JsonWriter json, Snapshot snapshot)
    {
        json.WriteStartObject();
        foreach (var table in All)
        {
            json.WritePropertyName(table.Kind.Replace('-', '_'));
            table.Write(json, snapshot);
        }

        json.WriteEndObject();
    }

    private static QualityTable Of<T>(string kind, IReadOnlyList<Column<QualityRow<T>>> columns, Func<QualityReport, Listing<T>> read) => new(
        kind,
        reader => TableAnswer.Of(reader, PageOf(kind, columns, read, reader.Snapshot)),
        (json, snapshot) =>
        {
            var page = PageOf(kind, columns, read, snapshot);
            json.WriteStartObject();
            json.WriteNumber("total", page.Total);
            json.WriteObjects("rows", page.Rows, (writer, row) => JsonRows.WriteMembers(writer, columns, row));
            json.WriteEndObject();
        });

    private static Page<QualityRow<T>> PageOf<T>(string kind, IReadOnlyList<Column<QualityRow<T>>> columns, Func<QualityReport, Listing<T>> read, Snapshot snapshot)
    {
        var list = read(snapshot.Quality);
        return new Page<QualityRow<T>>(columns, list.Listed.Select(item => new QualityRow<T>(snapshot, item)), list.Total) { FileStem = "quality-" + kind };
    }

    private static Listing<T> Whole<T>(IReadOnlyList<T> items) => new(items.Count, items);
}
