using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Charts;

/// <summary>The weak entity tag of a chart: the release, the question as it was understood, and the program that draws it.</summary>
internal static class ChartTag
{
    private static readonly string Program = typeof(ChartTag).Module.ModuleVersionId.ToString("N");

    /// <summary>Makes the tag.</summary>
    /// <param name="release">Id of the release.</param>
    /// <param name="question">The question with all defaults filled in.</param>
    public static EntityTagHeaderValue Of(string release, string question)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Program}|{question}"));
        return new EntityTagHeaderValue($"\"{release}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}\"", isWeak: true);
    }

    /// <summary>Whether a request already holds the chart with this tag.</summary>
    /// <param name="ifNoneMatch">The request's <c>If-None-Match</c>.</param>
    /// <param name="tag">The tag.</param>
    public static bool IsHeld(StringValues ifNoneMatch, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out var held)
        && held.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
}
