using System.CommandLine;
using System.IO.Pipelines;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh rank [DIR]</c>: the ranking that the API answers with, to the output, for scripts.</summary>
internal static class RankVerb
{
    private const int FewestDraws = 100;
    private const int MostDraws = 100_000;

    private static readonly Option<string> Index = new("--index") { Description = "Code of the index; the first of the release when left out." };
    private static readonly Option<string> Period = new("--period") { Description = "Period, e.g. 1404-H1; the last half-year with values when left out." };
    private static readonly Option<string> Level = new("--level") { Description = "A level wider than that of the index: sum the ranking up for its areas." };
    private static readonly Option<string> Within = new("--within") { Description = "Code of an area: rank only the areas inside it." };
    private static readonly Option<string> Weights = new("--weights") { Description = "Other weights, e.g. poverty:2,harm:1." };
    private static readonly Option<int?> Draws = new("--draws") { Description = $"Draws for the ranges, {FewestDraws} to {MostDraws}; those of the recipe when left out." };
    private static readonly Option<string> Format = new("--format") { Description = "csv or json.", DefaultValueFactory = _ => "csv" };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("csv", "json");
        var folder = new Argument<string>("releases") { Description = "Folder that holds the releases.", DefaultValueFactory = _ => BundledData.Releases };
        var verb = new Command("rank", "Rank areas by an index of the newest public release and print the rows that the API answers with.") { folder, Index, Period, Level, Within, Weights, Draws, Format };
        verb.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetValue(folder)!, cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string folder, CancellationToken cancellation)
    {
        if (ReleaseFolder.OpenNewest(folder, Audience.Public, (name, reason) => Terminal.Error($"Release {name} is refused: {reason}")) is not { } opened
            || new SnapshotStore(opened.Snapshot).Open(Scope.Public) is not { } release)
        {
            Terminal.Error($"There is no release in {folder}. / انتشاری در این پوشه نیست.");
            return Verbs.FoundFaults;
        }

        var index = parsed.GetValue(Index) ?? release.Snapshot.Catalogue.Indices.Keys.FirstOrDefault() ?? "";
        var question = IndexQuestion.Read(index, Request(parsed), release, new SnapshotIndexes());
        var level = parsed.GetValue(Level) is null ? -1 : question.Reader.OneLevel(Parameters.WiderLevel);
        var draws = parsed.GetValue(Draws);
        if (question.Fault is { } fault)
        {
            return Refuse(fault);
        }

        if (draws is < FewestDraws or > MostDraws)
        {
            Terminal.Error($"--draws is {draws}; it is {FewestDraws} to {MostDraws}.");
            return Verbs.WrongUse;
        }

        question = draws is { } count && question.Recipe is { } recipe ? question with { Recipe = recipe with { Draws = count } } : question;
        var result = question.Rank();
        if (result.Fault is { } stopped)
        {
            Terminal.Error($"{index}, {stopped.Step}: {stopped.Message.En} / {stopped.Message.Fa}");
        }

        var isSummary = level >= 0 && release.Snapshot.Areas.Levels[level].Code != result.Recipe.Level;
        await (isSummary
            ? WriteAsync(SummaryTable.Page(release, result, level, question.Period), question, parsed.GetValue(Format), cancellation)
            : WriteAsync(new RankingTable(release, result, question.Period, question.Within).Page(int.MaxValue), question, parsed.GetValue(Format), cancellation));
        return result.Fault is null ? Verbs.Done : Verbs.FoundFaults;
    }

    private static async Task WriteAsync<TRow>(Page<TRow> page, IndexQuestion question, string? format, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        var body = PipeWriter.Create(output);
        await (format == "json" ? JsonRows.WriteAsync(page, question.Reader.Request, question.Reader.Snapshot, body, cancellation) : CsvRows.WriteAsync(page, body, cancellation));
        await body.CompleteAsync();
    }

    // The options are the parameters of the API, so both say the same and refuse the same.
    private static HttpRequest Request(ParseResult parsed)
    {
        var options = new (string Name, string? Value)[] { ("period", parsed.GetValue(Period)), ("level", parsed.GetValue(Level)), ("within", parsed.GetValue(Within)), ("weights", parsed.GetValue(Weights)) };
        var request = new DefaultHttpContext().Request;
        request.Path = "/api/v1/rankings/" + parsed.GetValue(Index);
        request.QueryString = QueryString.Create(options.Where(option => option.Value is not null).Select(option => KeyValuePair.Create(option.Name, option.Value)));
        return request;
    }

    private static int Refuse(ProblemHttpResult fault)
    {
        Terminal.Error(fault.ProblemDetails.Detail ?? fault.ProblemDetails.Title ?? "");
        foreach (var (name, value) in fault.ProblemDetails.Extensions.Where(pair => pair.Key is "detail_fa" or "allowed"))
        {
            Terminal.Error($"{name}: {(value is IEnumerable<string> many ? string.Join(", ", many) : value)}");
        }

        return Verbs.WrongUse;
    }
}
