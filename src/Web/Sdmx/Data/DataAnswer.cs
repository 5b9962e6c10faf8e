using System.IO.Pipelines;
using Mahalleh.Web.Api;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>Answers with data in the representation that was asked for.</summary>
internal static class DataAnswer
{
    private static readonly Dictionary<string, AnswerFormat> Words = new(StringComparer.Ordinal)
    {
        ["generic"] = AnswerFormat.SdmxGeneric,
        ["structurespecific"] = AnswerFormat.SdmxSpecific,
        ["csv"] = AnswerFormat.SdmxCsv,
    };

    /// <summary>The answer to a question.</summary>
    /// <param name="reader">Its parameters and release.</param>
    /// <param name="index">Index of the release's snapshot.</param>
    /// <param name="question">The question.</param>
    public static Answer Of(QuestionReader reader, SnapshotIndex index, DataQuestion question)
    {
        var (manifest, labels) = (reader.Snapshot.Manifest, LabelsOf(reader));
        var format = reader.Word(SdmxForms.Format) is { } word ? Words[word] : AnswerFormats.Of(reader.Request);
        return new Answer(reader.Snapshot, format, async (body, cancellation) =>
        {
            using var pieces = new PieceStream();
            using IDataWriter writer = format switch
            {
                AnswerFormat.SdmxCsv => new CsvWriter(question, new CodeLabels(labels, question.IsPersian, reader.Release, index), pieces),
                AnswerFormat.SdmxSpecific => new SpecificWriter(question, manifest, pieces),
                _ => new GenericWriter(question, manifest, pieces),
            };
            await WriteAsync(question, writer, pieces, body, cancellation);
        })
        {
            // The release that updatedAfter compares with is no part of the question.
            Mark = labels + question.Since,
            FileStem = $"{manifest.Name}-sdmx-{manifest.Id}",
        };
    }

    private static async Task WriteAsync(DataQuestion question, IDataWriter writer, PieceStream pieces, PipeWriter body, CancellationToken cancellation)
    {
        writer.Begin();
        foreach (var series in question.Series())
        {
            writer.Write(series);
            await pieces.SendAsync(body, isLast: false, cancellation);
        }

        writer.End();
        await pieces.SendAsync(body, isLast: true, cancellation);
    }

    // As the standard has it, Accept may say so too; the parameter wins.
    private static string LabelsOf(QuestionReader reader) => reader.Word(SdmxForms.Labels) ?? reader.Request.GetTypedHeaders().Accept
        .Where(range => string.Equals(range.MediaType.Value, AnswerFormat.SdmxCsv.MediaType(), StringComparison.OrdinalIgnoreCase))
        .SelectMany(range => range.Parameters).Where(parameter => parameter.Name.Equals(SdmxForms.Labels.Name, StringComparison.OrdinalIgnoreCase)).Select(parameter => parameter.Value.Value)
        .FirstOrDefault(SdmxForms.Labels.Allowed.Contains) ?? SdmxForms.Labels.Allowed[0];
}
