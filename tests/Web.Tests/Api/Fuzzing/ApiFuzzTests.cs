using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Api.Fuzzing;

/// <summary>Whatever is asked, the answer is one that the description of the API describes, and no fault of the service.</summary>
public sealed class ApiFuzzTests(ApiService service, BuiltSample sample, ITestOutputHelper output) : IClassFixture<ApiService>
{
    private const int Seed = 1_404;
    private const int Batch = 2_500;
    private static readonly string Log = Path.Combine(Repository.Root, "benchmarks", "results", "api-fuzz.md");

    [Fact]
    public Task Ten_thousand_made_questions_are_answered_as_described() => AskAsync(10_000);

    /// <summary>The same with a million, or as many as <c>MAHALLEH_FUZZ</c> says; writes down what was answered.</summary>
    [Fact(Explicit = true)]
    public async Task A_million_made_questions_are_answered_as_described()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("MAHALLEH_FUZZ"), CultureInfo.InvariantCulture, out var stated) ? stated : 1_000_000;
        var watch = Stopwatch.StartNew();
        var fuzz = await AskAsync(count);
        await File.WriteAllLinesAsync(Log, fuzz.Lines(count, Seed, watch.Elapsed), TestContext.Current.CancellationToken);
    }

    // A check that finds nothing wrong in anything would pass too.
    [Fact]
    public async Task An_answer_that_is_not_described_is_found()
    {
        using var file = await Description();
        var good = new JsonObject { ["ask"] = "good", ["path"] = "/api/v1/levels", ["status"] = 200, ["type"] = "application/json", ["body"] = """{"data":[{"code":"province","areas":3}],"meta":{},"links":{}}""" };
        JsonObject With(string name, JsonNode value) => new(good.Select(pair => KeyValuePair.Create(pair.Key, pair.Key == name ? value : pair.Value?.DeepClone())));
        Assert.Empty(Check(file.Path, [good]));
        Assert.Single(Check(file.Path, [With("status", 418)]));
        Assert.Single(Check(file.Path, [With("type", "text/html")]));
        Assert.Single(Check(file.Path, [With("body", """{"data":[{"code":"province","areas":"3"}],"meta":{},"links":{}}""")]));
        Assert.Single(Check(file.Path, [With("body", """{"data":[]}""")]));
    }

    private async Task<FuzzTally> AskAsync(int count)
    {
        using var file = await Description();
        using var description = JsonDocument.Parse(await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken));
        var tally = new FuzzTally();
        for (var from = 0; from < count; from += Batch)
        {
            var questions = from / Batch % 4 == 1
                ? Serve(sample.Snapshot, Variants.Before(sample.Snapshot), description.RootElement)
                : Serve(InventedSnapshot.Create(), Variants.WithWomen(), description.RootElement);
            var answers = new ConcurrentBag<JsonObject>();
            await Parallel.ForAsync(from, Math.Min(count, from + Batch), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (at, _) =>
            {
                var answer = await Answer(questions.Next(new Random(SeedOf(at))));
                tally.Add((string)answer["path"]!, (int)answer["status"]!, answer["body"] is not null);
                answers.Add(answer);
            });
            Assert.Equal([], answers.Where(answer => (int)answer["status"]! >= 500).Select(answer => $"{answer["ask"]}: {answer["status"]}").Take(20));
            Assert.Equal([], Check(file.Path, answers).Take(20));
        }

        output.WriteLine(tally.Statuses);

        // Both sides of every rule are met: questions that are answered and questions that are refused.
        Assert.True(tally.Of(200) > count / 5 && tally.Of(400) > count / 5 && tally.Of(404) > 0 && tally.Of(304) > 0, "The questions are one-sided.");
        return tally;
    }

    // With a release before it, revisions and older releases are asked too. One batch of four is of the built sample, which has profiles and groups.
    private FuzzQuestions Serve(Snapshot snapshot, Snapshot before, JsonElement description)
    {
        service.Store.Publish(Audience.Public, snapshot);
        service.Store.Retain(Audience.Public, known => known == snapshot);
        service.Store.Shelve(Audience.Public, before);
        return new FuzzQuestions(description, snapshot, service.Store.Ids(Audience.Public));
    }

    // Neighbouring seeds begin alike; multiplied by the golden ratio they are far from each other.
    private static int SeedOf(int at) => unchecked((int)((uint)(Seed + at) * 2_654_435_769u));

    private async Task<JsonObject> Answer(FuzzQuestion question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, question.Address);
        if (question.Accept.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Accept", question.Accept);
        }

        if (question.IsConditional)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        }

        using var response = await service.Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        return new JsonObject
        {
            ["ask"] = question.Address.Length > 300 ? question.Address[..300] : question.Address,
            ["path"] = question.Path,
            ["status"] = (int)response.StatusCode,
            ["type"] = type,
            ["body"] = type.Contains("json", StringComparison.Ordinal) && response.StatusCode != HttpStatusCode.NotModified ? System.Text.Encoding.UTF8.GetString(bytes) : null,
        };
    }

    private async Task<BodyFile> Description() => new(await service.Client.GetByteArrayAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken));

    private static string[] Check(string description, IEnumerable<JsonObject> answers) => Processes.Run(
        "node", string.Join('\n', answers.Select(answer => answer.ToJsonString())), Path.Combine(Repository.Root, "tests", "readers", "check-answers.mjs"), description)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
