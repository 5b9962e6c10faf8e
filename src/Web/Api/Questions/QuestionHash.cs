using System.Security.Cryptography;
using System.Text;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Questions;

/// <summary>SHA-256 of what is asked: release, scope, program, path without suffix, parameters in ordinal order.</summary>
internal static class QuestionHash
{
    // The same release may be written differently by the next version of the program.
    private static readonly string Program = typeof(QuestionHash).Module.ModuleVersionId.ToString("N");

    /// <summary>Hash of the whole question in a representation, for the entity tag.</summary>
    public static byte[] Whole(HttpRequest request, Snapshot snapshot, AnswerFormat format, string mark = "") =>
        Compute(request, snapshot, Program + format + mark, static _ => true);

    /// <summary>Hash of the question whatever the page and representation, for cursors.</summary>
    public static byte[] Paged(HttpRequest request, Snapshot snapshot) =>
        Compute(request, snapshot, "", static name => name is not ("cursor" or "limit"));

    private static byte[] Compute(HttpRequest request, Snapshot snapshot, string prefix, Func<string, bool> counts)
    {
        var text = new StringBuilder(prefix).Append('\n').Append(snapshot.Manifest.Id).Append('\n').Append(Resource(request))
            .Append(ScopedRelease.Of(request.HttpContext).Scope.Mark);
        foreach (var (name, value) in request.Query.Where(pair => counts(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(name).Append('=').Append(value.ToString());
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Resource(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        var suffix = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AnswerForm>()?.Suffix ?? "";
        return path.EndsWith(suffix, StringComparison.Ordinal) ? path[..^suffix.Length] : path;
    }
}
