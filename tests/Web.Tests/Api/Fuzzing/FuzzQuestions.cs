using System.Globalization;
using System.Text;
using System.Text.Json;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Api.Fuzzing;

/// <summary>One made question.</summary>
/// <param name="Path">Path of the description that it is of.</param>
/// <param name="Address">What is asked.</param>
/// <param name="Accept">Header <c>Accept</c>; empty for none.</param>
/// <param name="IsConditional">Whether it asks for what has changed only.</param>
internal sealed record FuzzQuestion(string Path, string Address, string Accept, bool IsConditional);

/// <summary>Makes questions out of the OpenAPI description: words that the release has, words that it has not, and what nobody should send.</summary>
internal sealed class FuzzQuestions
{
    private static readonly string[] Rubbish =
    [
        "", " ", ",", ",,", "0", "-1", "1e9", "NaN", "99999999999999999999", "true", "null", "۱۴۰۴", "١٤٠٤-H1", "1404-H3", "1399/12/30", "D110-99", "%", "'", "\"", "<script>", "a\u0000b", "\u202e", "\ud83d\ude00",
        "' or 1=1 --", "../../etc/passwd", "{code}", "coverage,coverage", "coverage,,poverty", "IR,", "=1+1", "*", "latest", "بی‌خانمانی", new('x', 5000), string.Join(',', Enumerable.Range(0, 1000).Select(at => $"c{at}")),
    ];

    private static readonly string[] Raw = ["%", "%zz", "%FF%FE", "a=b=c", "&&", "=", "limit", "%00", "+", "%2F", "limit=1&limit=2", "unknown=1"];

    private readonly (string Path, string[] Names)[] _operations;
    private readonly Dictionary<string, string[]> _words;
    private readonly string[] _suffixes = [.. Enum.GetValues<AnswerFormat>().Select(format => format.Suffix())];

    /// <summary>Reads a description.</summary>
    /// <param name="description">The OpenAPI description.</param>
    /// <param name="snapshot">The release that is served.</param>
    /// <param name="releases">Ids of the releases that can be asked, that one first.</param>
    public FuzzQuestions(JsonElement description, Snapshot snapshot, IReadOnlyList<string> releases)
    {
        var paths = description.GetProperty("paths").EnumerateObject().ToArray();
        JsonElement[] parameters = [.. paths.SelectMany(Parameters)];
        _operations = [.. paths.Select(path => (path.Name, Parameters(path).Where(parameter => parameter.GetProperty("in").GetString() == "query").Select(parameter => parameter.GetProperty("name").GetString()!).ToArray()))];
        string[] areas = [.. snapshot.Areas.Areas.Select(area => area.Code)];
        string[] indicators = [.. snapshot.Catalogue.Indicators.Keys];
        _words = parameters.GroupBy(parameter => parameter.GetProperty("name").GetString()!).ToDictionary(group => group.Key, group => group.SelectMany(Stated).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        foreach (var (name, words) in new[]
        {
            ("indicator", indicators), ("code", [.. indicators, .. areas, .. snapshot.Catalogue.Indices.Keys]), ("index", [.. snapshot.Catalogue.Indices.Keys]), ("area", areas), ("areas", areas), ("parent", areas), ("within", areas),
            ("level", snapshot.Areas.Levels.Select(level => level.Code).ToArray()), ("period", snapshot.Cells.Periods.Select(period => period.ToString()).ToArray()), ("from", ["1403", "1404-H1"]), ("to", ["1404", "1404-H2"]),
            ("limit", ["1", "3", "17"]), ("release", [.. releases]), ("since", [.. releases.Skip(1)]), ("breakdown", ["total", .. snapshot.Cells.Keys.Select(key => key.Breakdown).Where(part => part.Length > 0).Distinct().Take(20)]), ("by", ["sex", "age_group"]), ("groups", ["female,male", "female"]), ("profile", [.. snapshot.Catalogue.Poverty.Keys]), ("last", ["1", "2", "7"]), ("width", ["200", "640"]), ("kind", ["half", "year,quarter", "tables", "outliers"]), ("fields", ["value", "area_code,period,value,status", "made_of"]), ("weights", ["poverty:2", "coverage:0,poverty:1"]),
            ("flow", ["MAHALLEH", "MAHALLEH", "MAHALLEH,MAHALLEH,1.0"]), ("agency", ["MAHALLEH", "all"]), ("id", ["all", "MAHALLEH", "CL_AREA", "CS_MAHALLEH", "CL_FREQ+CL_BREAKDOWN"]), ("version", ["1.0", "latest", "all"]), ("provider", ["all", "MAHALLEH"]),
            ("key", ["all", "S....", "S.coverage+poverty.province..", ".satisfaction..IR-09_N01._T", "A...IR.", "S..neighbourhood..sex@female", "S.coverage.province", "Z...."]), ("updatedAfter", ["2026-03-20", "2026-03-20T08:30:00+03:30", "1405-01-01"]), ("startPeriod", ["2024", "1403", "2024-03-20/P186D"]), ("endPeriod", ["2025-S1", "2026-03-20"]), ("firstNObservations", ["1"]), ("lastNObservations", ["2"]),
        })
        {
            _words[name] = [.. _words.GetValueOrDefault(name, []), .. words];
        }
    }

    /// <summary>The next question of a random sequence.</summary>
    /// <param name="random">The sequence.</param>
    public FuzzQuestion Next(Random random)
    {
        var (path, names) = _operations[random.Next(_operations.Length)];
        var address = new StringBuilder();
        foreach (var piece in path.Split('/').Skip(1))
        {
            address.Append('/').Append(piece.Contains('{', StringComparison.Ordinal) ? InPath(random, piece) : piece);
        }

        if (path.StartsWith("/api/", StringComparison.Ordinal) && !path.EndsWith(".json", StringComparison.Ordinal) && !path.EndsWith(".jsonld", StringComparison.Ordinal) && random.Next(2) == 0 && FormatsOf(path) is { Length: > 0 } suffixes)
        {
            address.Append(suffixes[random.Next(suffixes.Length)]);
        }

        var mark = '?';
        foreach (var name in names.Where(name => random.Next(100) < (name == "limit" ? 90 : name == "indicator" ? 85 : 25)))
        {
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(Value(random, name)));
            mark = '&';
        }

        if (random.Next(15) == 0)
        {
            address.Append(mark).Append(Raw[random.Next(Raw.Length)]);
        }

        string[] accepts = ["", "", "", "*/*", "text/csv", "application/vnd.sdmx.structurespecificdata+xml;version=2.1", "application/vnd.sdmx.data+csv;labels=both", "application/json;q=0.1, text/*", "application/vnd.apache.parquet", "image/png", "\u0001", ";;;q=x"];
        return new FuzzQuestion(path, address.ToString(), accepts[random.Next(accepts.Length)], random.Next(20) == 0);
    }

    // Any suffix, so that those a resource does not have are asked too, where the rest of the path is its own code.
    private string[] FormatsOf(string path) => path.EndsWith('}') ? _suffixes : [".json"];

    private string InPath(Random random, string piece)
    {
        var (from, to) = (piece.IndexOf('{', StringComparison.Ordinal), piece.IndexOf('}', StringComparison.Ordinal));
        var name = piece[(from + 1)..to];
        // Before any code of ours the server refuses a path with a null.
        var value = Value(random, name).Replace("\0", "", StringComparison.Ordinal);
        return piece[..from] + (name == "format" ? random.Next(2) == 0 ? "svg" : "png" : value.Trim(' ', '.', '/').Length == 0 || value.Contains('/', StringComparison.Ordinal) ? "none" : Uri.EscapeDataString(value)) + piece[(to + 1)..];
    }

    private string Value(Random random, string name)
    {
        var words = _words.GetValueOrDefault(name, []);
        return random.Next(100) switch
        {
            < 8 => Rubbish[random.Next(Rubbish.Length)],
            < 11 => Letters(random),
            < 14 => _words.Values.ElementAt(random.Next(_words.Count)) is { Length: > 0 } others ? others[random.Next(others.Length)] : "",
            < 24 when words.Length > 1 => $"{words[random.Next(words.Length)]},{words[random.Next(words.Length)]}",
            _ => words.Length > 0 ? words[random.Next(words.Length)] : random.Next(100).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Letters(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)random.Next(0x20, 0x700)));

    private static IEnumerable<JsonElement> Parameters(JsonProperty path) =>
        path.Value.GetProperty("get").TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    private static IEnumerable<string> Stated(JsonElement parameter) =>
        parameter.GetProperty("schema").TryGetProperty("enum", out var words) ? words.EnumerateArray().Select(word => word.ToString())
        : parameter.TryGetProperty("example", out var example) ? [example.ToString()] : [];
}
