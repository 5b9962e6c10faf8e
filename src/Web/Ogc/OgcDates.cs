using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Ogc;

/// <summary>Checks a <c>datetime</c>. Outlines have no time, so every feature meets every time (requirement core/fc-time-response).</summary>
internal static class OgcDates
{
    private const string Open = "..";
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
    private static readonly Text[] Allowed =
    [
        new("تاریخ و ساعت، مانند 2024-03-20T00:00:00Z", "a date-time such as 2024-03-20T00:00:00Z"),
        new("بازه‌ای از دو تا، که یکی می‌تواند .. یا تهی باشد", "an interval of two, one of which may be .. or empty"),
    ];

    /// <summary>The problem with a value; null when there is none.</summary>
    public static ProblemHttpResult? Check(string text)
    {
        var parts = text.Split('/');
        var isGood = parts switch
        {
            [""] => true,
            [var instant] => TryInstant(instant, out _),
            [var from, var to] => (IsOpen(from) || IsOpen(to) ? (IsOpen(from) || TryInstant(from, out _)) && (IsOpen(to) || TryInstant(to, out _))
                : TryInstant(from, out var begin) && TryInstant(to, out var end) && begin <= end) && !(IsOpen(from) && IsOpen(to)),
            _ => false,
        };
        return isGood ? null : Problem.BadParameter("datetime", text, Allowed);
    }

    private static bool IsOpen(string end) => end.Length == 0 || end == Open;

    private static bool TryInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
}
