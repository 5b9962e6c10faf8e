using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows.Arrow;
using Mahalleh.Web.Api.Rows.JsonStat;
using Mahalleh.Web.Api.Rows.Xlsx;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Turns rows into the representation that was asked for, page by page.</summary>
internal static class TableAnswer
{
    /// <summary>The answer of a page.</summary>
    /// <param name="reader">The question.</param>
    /// <param name="page">The page.</param>
    /// <param name="mark">What it follows from beside release and question; empty for nothing.</param>
    public static Answer Of<TRow>(QuestionReader reader, Page<TRow> page, string mark = "")
    {
        var (request, snapshot) = (reader.Request, reader.Snapshot);
        var form = request.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<AnswerForm>();
        var format = AnswerFormats.Of(request, form);
        return new Answer(snapshot, format, (body, cancellation) => format switch
        {
            AnswerFormat.Csv => CsvRows.WriteAsync(page, body, cancellation),
            AnswerFormat.CsvMetadata => CsvMetadata.WriteAsync(page, request, form, snapshot, body, cancellation),
            AnswerFormat.JsonStat when page.Cube is { } cube => JsonStatRows.WriteAsync(page, cube, request, snapshot, body, cancellation),
            AnswerFormat.Arrow => ArrowRows.WriteAsync(page, form, snapshot, body, cancellation),
            AnswerFormat.Xlsx => XlsxRows.WriteAsync(page, request.Query[Parameters.Lang.Name] != "en", snapshot, body, cancellation),
            AnswerFormat.Parquet => ParquetRows.WriteAsync(page, snapshot, body, cancellation),
            AnswerFormat.GeoJson when page.Place is { } place => GeoJsonRows.WriteAsync(page, place, request, snapshot, body, cancellation),
            _ => JsonRows.WriteAsync(page, request, snapshot, body, cancellation),
        })
        {
            Next = format == AnswerFormat.CsvMetadata ? "" : page.Next,
            Links = format == AnswerFormat.Csv ? [CsvMetadata.Link(request, form)] : [],
            Location = format == AnswerFormat.Csv ? CsvMetadata.CsvAddress(request, form) : "",
            Mark = mark,
            FileStem = FileStem(snapshot.Manifest.Name, page.FileStem, snapshot.Manifest.Id),
        };
    }

    /// <summary>Address of the page that begins at a row; empty past the end.</summary>
    /// <param name="reader">The question.</param>
    /// <param name="row">First row of the next page.</param>
    /// <param name="total">Number of rows of all pages.</param>
    public static string NextPage(this QuestionReader reader, long row, long total)
    {
        if (row >= total)
        {
            return "";
        }

        var request = reader.Request;
        var cursor = Cursor.Write(QuestionHash.Paged(request, reader.Snapshot), row);
        var query = request.Query.Where(pair => pair.Key != "cursor").Append(new("cursor", cursor));
        return request.PathBase + request.Path + QueryString.Create(query);
    }

    private static string FileStem(params ReadOnlySpan<string> parts)
    {
        var stem = string.Join('-', parts);
        return string.Concat(stem.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' ? letter : '-'));
    }
}
