using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Which of all rows are asked for: a page of a table, or all of a cube.</summary>
/// <param name="Offset">Number of the first row.</param>
/// <param name="Limit">Greatest number of rows.</param>
/// <param name="IsWhole">Whether nothing may be left out.</param>
internal readonly record struct RowRange(long Offset, int Limit, bool IsWhole)
{
    /// <summary>Reads <c>limit</c> and <c>cursor</c>; a cube takes neither.</summary>
    public static RowRange Read(QuestionReader reader)
    {
        if (AnswerFormats.Of(reader.Request) != AnswerFormat.JsonStat)
        {
            return new(reader.Offset(Parameters.Cursor), reader.Count(Parameters.Limit), false);
        }

        foreach (var parameter in new[] { Parameters.Limit, Parameters.Cursor })
        {
            if (reader.Word(parameter) is { } value)
            {
                reader.Refuse(parameter, value, [Hint.WholeCube]);
            }
        }

        return new(0, RowLimit.Most, true);
    }

    /// <summary>The problem of a question that is too large, whole or in pages; null when it is not.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="rows">Number of rows of all pages.</param>
    /// <param name="places">Number of places of the cube.</param>
    public ProblemHttpResult? Refuse(Snapshot snapshot, long rows, long places)
    {
        var (asked, most) = IsWhole ? (places, Limit) : (rows, RowLimit.MostInPages);
        return asked > most ? Problem.TooLarge(asked, most, $"/release/{snapshot.Manifest.Id}/{ReleaseFiles.Cells}") : null;
    }
}
