using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Every operation of the description, asked wrongly in every parameter: the answer names it, says what is allowed and says both in Persian too.</summary>
public sealed class WrongQuestionWalkTests : IClassFixture<ApiService>
{
    private const string Wrong = "¿";
    private readonly ApiService _service;
    private readonly Dictionary<string, string> _right;

    public WrongQuestionWalkTests(ApiService service, BuiltSample sample)
    {
        _service = service;
        service.Store.Publish(Audience.Public, sample.Snapshot);
        service.Store.Shelve(Audience.Public, Variants.Before(sample.Snapshot));
        _right = RightValues(sample.Snapshot);
    }

    [Fact]
    public async Task Every_operation_answers_the_question_that_the_others_are_made_of()
    {
        foreach (var operation in await Operations())
        {
            using var response = await _service.Client.GetAsync(Ask(operation), TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{Ask(operation)}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_operation_refuses_a_parameter_that_it_does_not_have_and_says_which_it_has()
    {
        foreach (var operation in await Operations())
        {
            var problem = await Refused(With(Ask(operation), "Nothing=1"), "unknown-parameter", "Nothing");
            Assert.Equal(operation.Names.Order(), problem.GetProperty("allowed").EnumerateArray().Select(name => name.GetString()!).Order());
            Assert.All(operation.Names, name => Assert.Contains(name, problem.GetProperty("detail_fa").GetString(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_operation_refuses_every_parameter_that_stands_twice()
    {
        foreach (var (operation, name) in await Parameters())
        {
            await Refused(With(Ask(operation, name), $"{name}={Right(operation.Path, name)}&{name}={Right(operation.Path, name)}"), "repeated-parameter", name);
        }
    }

    [Fact]
    public async Task Every_operation_refuses_a_wrong_value_of_every_parameter_and_says_what_is_allowed()
    {
        foreach (var (operation, name) in await Parameters())
        {
            var problem = await Refused(With(Ask(operation, name), $"{name}={Uri.EscapeDataString(Wrong)}"), "bad-parameter", name);
            Assert.True(problem.GetProperty("allowed").GetArrayLength() > 0, $"{operation.Path} {name}");
            Assert.Contains($"«{Wrong}»", problem.GetProperty("detail_fa").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_operation_says_which_parameter_is_missing()
    {
        foreach (var operation in await Operations())
        {
            foreach (var name in operation.Needed)
            {
                var problem = await Refused(Ask(operation, name), "missing-parameter", name);
                Assert.True(problem.GetProperty("allowed").GetArrayLength() > 0, $"{operation.Path} {name}");
            }
        }
    }

    [Fact]
    public async Task Every_operation_takes_an_empty_parameter_as_not_given()
    {
        foreach (var (operation, name) in await Parameters())
        {
            if (!operation.Needed.Contains(name) && !(name == "period" && operation.Path.Contains("/explanations/", StringComparison.Ordinal)))
            {
                using var response = await _service.Client.GetAsync(With(Ask(operation, name), name + "="), TestContext.Current.CancellationToken);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{operation.Path} {name}=: {response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_cursor_of_another_question_is_refused_by_every_table()
    {
        // Of two releases that say the same nothing was revised, so that there is no second page.
        var tables = (await Operations()).Where(operation => operation.Names.Contains("cursor") && !operation.Path.EndsWith("/revisions", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, tables.Length);
        foreach (var operation in tables)
        {
            var first = await _service.Json(With(Ask(operation), "limit=1"));
            var cursor = Regex.Match(first.GetProperty("links").GetProperty("next").GetString()!, "[?&]cursor=([^&]+)").Groups[1].Value;
            using var own = await _service.Client.GetAsync(With(Ask(operation), $"limit=1&cursor={cursor}"), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, own.StatusCode);
            await Refused(With(Ask(operation), $"level=province&limit=1&cursor={cursor}"), "bad-parameter", "cursor");
        }
    }

    [Fact]
    public async Task Digits_of_a_Persian_keyboard_are_read_in_every_parameter_that_has_them()
    {
        foreach (var (operation, name) in await Parameters())
        {
            if (name is "period" or "limit" or "width" or "last" or "firstNObservations" or "lastNObservations")
            {
                var persian = string.Concat(Right(operation.Path, name).Select(sign => char.IsAsciiDigit(sign) ? (char)(sign - '0' + '۰') : sign));
                using var response = await _service.Client.GetAsync(With(Ask(operation, name), $"{name}={Uri.EscapeDataString(persian)}"), TestContext.Current.CancellationToken);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{operation.Path} {name}={persian}: {response.StatusCode}");
            }
        }
    }

    // A value of every parameter and path code that the sample can answer, alone and with the others that are needed.
    private static Dictionary<string, string> RightValues(Snapshot snapshot)
    {
        var index = snapshot.Catalogue.Indices.Values.First(recipe => snapshot.Cells.Periods.Any(period => snapshot.Rank(recipe, period).Rows.Any(row => row.Rank == 1)));
        var period = snapshot.Cells.Periods.Last(period => period.Kind == PeriodKind.Half && snapshot.Rank(index, period).Rows.Any(row => row.Rank == 1));
        var first = snapshot.Areas.Areas[snapshot.Rank(index, period).Rows.First(row => row.Rank == 1).Area].Code;
        var province = snapshot.Areas.Areas[snapshot.Areas.Children(0).First()].Code;
        return new (string Name, string Value)[]
        {
            ("indicator", "coverage"), ("index", index.Code), ("area", first), ("areas", first), ("parent", snapshot.Areas.Areas[0].Code), ("within", snapshot.Areas.Areas[0].Code),
            ("level", "neighbourhood"), ("q", province), ("period", period.ToString()), ("from", period.SameLastYear.ToString()), ("to", period.ToString()), ("kind", "half"),
            ("breakdown", "total"), ("by", "sex"), ("groups", "female,male"), ("lang", "fa"), ("cursor", "AAAA"), ("limit", "20"), ("width", "400"), ("last", "2"), ("classes", "natural"),
            ("reference", "root"), ("boundaries", "as-was"), ("weights", $"{index.Indicators.First()}:2"), ("profile", snapshot.Catalogue.Poverty.Keys.First()), ("per_year", "true"),
            ("smooth", "pooled"), ("stand_ins", "true"), ("fields", "area_code,value"), ("release", snapshot.Manifest.Id), ("since", "fedcba9876543210"), ("format", "svg"),
            ("agency", "MAHALLEH"), ("id", "all"), ("version", "1.0"), ("flow", "MAHALLEH"), ("key", ".coverage.province.."), ("provider", "all"), ("references", "none"),
            ("detail", "full"), ("labels", "id"), ("startPeriod", "2024"), ("endPeriod", "2026"), ("updatedAfter", "2020-01-01"), ("dimensionAtObservation", "TIME_PERIOD"),
            ("firstNObservations", "1"), ("lastNObservations", "1"),
        }.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
    }

    private string Right(string path, string name) => name switch
    {
        "code" => path.Contains("/areas/", StringComparison.Ordinal) ? _right["area"] : path.Contains("/indices/", StringComparison.Ordinal) ? _right["index"] : _right["indicator"],
        "kind" when path.EndsWith("/quality", StringComparison.Ordinal) => "outliers",
        "format" when path.StartsWith("/sdmx/", StringComparison.Ordinal) => "csv",
        "detail" when path.Contains("/data/", StringComparison.Ordinal) => "dataonly",
        _ => _right[name],
    };

    private static string With(string address, string query) => address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;

    /// <summary>The address of an operation with the parameters that are needed.</summary>
    private string Ask(Operation operation, string without = "")
    {
        var path = string.Concat(operation.Path.Split('{', '}').Select((piece, at) => at % 2 == 0 ? piece : Right(operation.Path, piece)));
        // Not in every period is anything ranked.
        var needed = operation.Path.Contains("/explanations/", StringComparison.Ordinal) ? operation.Needed.Append("period") : operation.Needed;
        return needed.Where(name => name != without).Aggregate(path, (address, name) => With(address, $"{name}={Right(operation.Path, name)}"));
    }

    private async Task<Operation[]> Operations()
    {
        var description = await _service.Json("/api/v1/openapi.json");
        var operations = description.GetProperty("paths").EnumerateObject().Select(path =>
        {
            JsonElement[] parameters = path.Value.GetProperty("get").TryGetProperty("parameters", out var all) ? [.. all.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query")] : [];
            return new Operation(path.Name, Names(parameters), Names(parameters.Where(parameter => parameter.TryGetProperty("required", out var needed) && needed.GetBoolean())));
        }).ToArray();
        Assert.True(operations.Length > 35 && operations.Count(operation => operation.Needed.Length > 0) > 10);
        return operations;
    }

    private async Task<IEnumerable<(Operation Operation, string Name)>> Parameters() => (await Operations()).SelectMany(operation => operation.Names.Select(name => (operation, name)));

    private static string[] Names(IEnumerable<JsonElement> parameters) => [.. parameters.Select(parameter => parameter.GetProperty("name").GetString()!)];

    private async Task<JsonElement> Refused(string address, string type, string parameter)
    {
        using var response = await _service.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{address}: {response.StatusCode}");
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.True(problem.GetProperty("type").GetString() == "/problems/" + type && problem.GetProperty("parameter").GetString() == parameter, $"{address}: {body}");
        Assert.DoesNotMatch("[a-z]+ [a-z]+ [a-z]+", problem.GetProperty("detail_fa").GetString());
        return problem;
    }

    private sealed record Operation(string Path, string[] Names, string[] Needed);
}
