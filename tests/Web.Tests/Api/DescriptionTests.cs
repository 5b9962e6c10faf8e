using System.Text.RegularExpressions;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

public sealed class DescriptionTests(ApiService service) : IClassFixture<ApiService>
{
    [Fact]
    public async Task Every_operation_has_summary_id_described_parameters_and_a_4xx()
    {
        var document = await service.Json("/api/v1/openapi.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToArray();
        Assert.Equal(25, document.GetProperty("paths").EnumerateObject().Count(path => path.Name.StartsWith("/api/v1/", StringComparison.Ordinal)));
        Assert.All(operations, operation => Assert.Equal("get", operation.Name));
        Assert.All(operations, operation => Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!));
        Assert.All(operations, operation => Assert.Contains(operation.Value.GetProperty("responses").EnumerateObject(), response => response.Name.StartsWith('4')));
        Assert.Equal(operations.Length, operations.Select(operation => operation.Value.GetProperty("operationId").GetString()).Distinct().Count());
        Assert.Equal(
            document.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).Order(StringComparer.Ordinal),
            operations.SelectMany(operation => operation.Value.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())).Distinct().Order(StringComparer.Ordinal));
        var parameters = operations.Where(operation => operation.Value.TryGetProperty("parameters", out _)).SelectMany(operation => operation.Value.GetProperty("parameters").EnumerateArray());
        Assert.All(parameters, parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
    }

    [Fact]
    public async Task The_description_says_how_a_key_is_sent_and_what_a_bad_one_gets()
    {
        var document = await service.Json("/api/v1/openapi.json");
        var schemes = document.GetProperty("components").GetProperty("securitySchemes").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetProperty("scheme").GetString());
        Assert.Equal(["basic", "bearer"], schemes.Values.Order());
        var named = document.GetProperty("security").EnumerateArray().SelectMany(one => one.EnumerateObject().Select(scheme => scheme.Name)).ToArray();
        Assert.Equal(schemes.Keys.Order(), named.Order());
        Assert.Contains(document.GetProperty("security").EnumerateArray(), one => !one.EnumerateObject().Any());
        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.All(["401", "403", "429", "503"], status =>
            Assert.True(path.Value.GetProperty("get").GetProperty("responses").TryGetProperty(status, out _), $"{path.Name} {status}")));
    }

    [Fact]
    public void Every_problem_is_documented_and_nothing_else()
    {
        var made = typeof(Problem).GetMethods().Where(method => method.ReturnType == typeof(ProblemHttpResult)).Select(method =>
        {
            var arguments = method.GetParameters().Select(parameter => (object)(parameter.ParameterType == typeof(int) ? 400 : parameter.ParameterType == typeof(long) ? 400L : parameter.ParameterType == typeof(string) ? "x" : parameter.ParameterType == typeof(IEnumerable<Text>) ? Array.Empty<Text>() : Array.Empty<string>()));
            return ((ProblemHttpResult)method.Invoke(null, [.. arguments])!).ProblemDetails;
        }).ToArray();
        Assert.All(made, problem => Assert.True(problem.Extensions.ContainsKey("title_fa") && problem.Extensions.ContainsKey("detail_fa")));
        var written = File.ReadAllText(Path.Combine(ApiService.Root(), "docs", "problems.md"));
        var documented = Regex.Matches(written, "^## `(/problems/[a-z-]+)`$", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        Assert.Equal(made.Select(problem => problem.Type).Distinct().Order(), documented.Order());
    }

    [Fact]
    public async Task Every_parameter_and_resource_is_in_the_guide()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(ApiService.Root(), "docs", "api.md"), TestContext.Current.CancellationToken);
        var document = await service.Json("/api/v1/openapi.json");
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(path => path.Name.StartsWith("/api/v1/", StringComparison.Ordinal)))
        {
            Assert.Contains($"`{path.Name["/api/v1/".Length..]}`", guide, StringComparison.Ordinal);
            if (path.Value.GetProperty("get").TryGetProperty("parameters", out var parameters))
            {
                Assert.All(parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query"), parameter => Assert.Contains($"`{parameter.GetProperty("name").GetString()}`", guide, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Every_chart_is_described_to_programs_and_to_people_with_its_parameters()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(ApiService.Root(), "docs", "charts.md"), TestContext.Current.CancellationToken);
        var document = await service.Json("/api/v1/openapi.json");
        var charts = document.GetProperty("paths").EnumerateObject().Where(path => path.Name.StartsWith("/charts/", StringComparison.Ordinal)).ToArray();
        foreach (var chart in charts)
        {
            var line = guide.Split('\n').Single(line => line.StartsWith($"| `{chart.Name["/charts/".Length..^".{format}".Length]}` |", StringComparison.Ordinal));
            Assert.All(chart.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()).Except(["format", "lang", "width", "release"]), name =>
                Assert.Contains($"`{name}`", line, StringComparison.Ordinal));
        }

        Assert.Equal(Regex.Count(guide, "^\\| `([a-z]+)` \\|", RegexOptions.Multiline), charts.Length);
    }
}
