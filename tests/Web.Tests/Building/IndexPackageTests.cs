using System.Globalization;
using Mahalleh.Indicators.Composites;
using Mahalleh.Web.CommandLine;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Indices of foreign packages, from files to ranks. Reference/make-indices.py works the scores out apart from the program.</summary>
public sealed class IndexPackageTests
{
    private const string Wards = """
        {"name": "wards", "title": {"en": "Wards"}, "licence": "CC0-1.0", "calendar": "gregorian", "levels": ["ward"]}
        """;

    [Theory]
    [InlineData("development")]
    [InlineData("deprivation")]
    [InlineData("connectivity")]
    public void The_scores_are_those_worked_out_elsewhere_and_so_are_the_ranks(string name)
    {
        using var package = Reference(name);
        var release = package.Open();
        var result = release.Rank(release.Catalogue.Indices[name], release.Cells.Periods.Single());
        var expected = File.ReadLines(System.IO.Path.Combine(Folder(name), "scores.txt")).Select(line => line.Split(' ')).ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
        Assert.Equal(expected.Count, result.Rows.Count(row => row.Rank > 0));
        Assert.All(result.Rows, row => Assert.Equal(expected[release.Areas.Areas[row.Area].Code], row.Score, 1e-11));
        Assert.All(result.Rows, row => Assert.Equal(1 + expected.Values.Count(other => other > expected[release.Areas.Areas[row.Area].Code] + 1e-9), row.Rank));
    }

    [Fact]
    public async Task The_command_ranks_a_release_and_refuses_what_is_not_there()
    {
        using var package = Reference("development");
        package.Build();
        Assert.Equal(Verbs.Done, await Run("--index", "development", "--format", "json", "--draws", "100"));
        Assert.Equal(Verbs.Done, await Run("--index", "development", "--level", "world", "--weights", "health:2"));
        Assert.Equal(Verbs.WrongUse, await Run("--index", "nothing"));
        Assert.Equal(Verbs.WrongUse, await Run("--draws", "10"));
        Assert.Equal(Verbs.WrongUse, await Run("--weights", "health:-1"));
        Assert.Equal(Verbs.WrongUse, await Run("--period", "1999"));

        Task<int> Run(params string[] options) => Verbs.Root().Parse(["rank", package.Releases, .. options]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("a,W1,2020,5\na,W2,2020,5\na,W3,2020,5\na,W4,2020,5\n", "normalisation: min-max", "", "step normalisation", "'a'")]
    [InlineData("a,W1,2020,5\na,W2,2020,0\na,W3,2020,7\na,W4,2020,9\n", "normalisation: {method: min-max, from: 1, to: 2}", ", transform: log", "step transform, area 'W2'", "logarithm")]
    [InlineData("a,W1,2020,5\na,W2,2020,0\na,W3,2020,7\na,W4,2020,9\n", "normalisation: none, aggregation: geometric", "", "step aggregation, area 'W2'", "geometric")]
    [InlineData("b,W1,2020,5\n", "normalisation: min-max", "", "without any figure", "a")]
    public void A_check_says_which_step_indicator_and_area_stops_an_index(string rows, string steps, string more, string place, string what)
    {
        using var package = new PackageFolder();
        package.Write("datapackage.json", Wards);
        package.Write("areas.csv", "code,level,name_en\nW1,ward,One\nW2,ward,Two\nW3,ward,Three\nW4,ward,Four\n");
        package.Write("statistics.csv", "measure,area,period,value\n" + rows);
        package.Write("catalogue/own.yaml", $$"""
            indicators:
              - {code: a, name_en: A, direction: up, statistic: a}
              - {code: b, name_en: B, direction: up, statistic: b}
            indices: [{code: x, name_en: X, level: ward, {{steps}}, missing: {policy: drop, availability: 0.5}, components: [{indicator: a, positive: true{{more}}}]}]
            """);
        var faults = new FaultLog();
        Assert.Null(package.TryBuild(faults));
        var fault = Assert.Single(faults.Faults, fault => fault.Rule == "index-not-computable");
        Assert.Equal((Severity.Error, "x"), (fault.Severity, fault.Column));
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("statistic: a", "shrink: true", "not-a-proportion", "interval 'wilson'")]
    [InlineData("numerator: ill, denominator: all, interval: byar", "shrink: true", "not-a-proportion", "interval 'wilson'")]
    [InlineData("numerator: ill, denominator: all, interval: wilson", "shrink: true, transform: change", "wrong-key", "transform 'change'")]
    public void A_check_says_what_cannot_be_shrunk(string indicator, string component, string rule, string words)
    {
        using var package = Shrinking(indicator, component);
        var faults = new FaultLog();
        Assert.Null(package.TryBuild(faults));
        var fault = Assert.Single(faults.Faults, fault => fault.Rule == rule);
        Assert.Equal((Severity.Error, 5), (fault.Severity, fault.Row));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    // docs/methods/logit-shrinkage.md: the fourth ward is lower than the first once both are shrunk, and the sixth holds the first place.
    [Fact]
    public void A_proportion_is_shrunk_from_its_published_cases_and_persons()
    {
        using var package = Shrinking("numerator: ill, denominator: all, interval: wilson", "shrink: true");
        var release = package.Open();
        var result = release.Rank(release.Catalogue.Indices["x"], release.Cells.Periods.Single());
        Assert.Equal([0.018003, 0.031682, 0.040518, 0.016749, 0.066495, 0.085504], result.Rows.OrderBy(row => row.Area).Select(row => Math.Round(row.Score, 6)));
        Assert.Equal(["W6", "W5", "W3", "W2", "W1", "W4"], result.Rows.OrderBy(row => row.Rank).Select(row => release.Areas.Areas[row.Area].Code));
    }

    private static PackageFolder Shrinking(string indicator, string component)
    {
        var package = new PackageFolder();
        package.Write("datapackage.json", """{"name": "wards", "title": {"en": "Wards"}, "licence": "CC0-1.0", "calendar": "gregorian", "levels": ["city", "ward"]}""");
        package.Write("areas.csv", "code,level,name_en,parent\nC,city,City,\n" + string.Concat(Enumerable.Range(1, 6).Select(ward => $"W{ward},ward,Ward {ward},C\n")));
        (int Ill, int All)[] wards = [(2, 200), (15, 500), (40, 1000), (5, 400), (60, 900), (9, 100)];
        package.Write("statistics.csv", "measure,area,period,value\n" + string.Concat(wards.Select((ward, at) => $"ill,W{at + 1},2020,{ward.Ill}\nall,W{at + 1},2020,{ward.All}\na,W{at + 1},2020,{ward.Ill}\n")));
        package.Write("catalogue/own.yaml", $$"""
            measures:
              - {code: ill, name_en: Ill, counts: none, roll_up: stated, table: statistics}
              - {code: all, name_en: All, counts: none, roll_up: stated, table: statistics}
            indicators: [{code: a, name_en: A, direction: down, {{indicator}}}]
            indices: [{code: x, name_en: X, level: ward, normalisation: none, missing: {policy: reject}, components: [{indicator: a, positive: true, {{component}}}]}]
            """);
        return package;
    }

    [Fact]
    public void Two_areas_are_too_few_to_rank()
    {
        using var package = new PackageFolder();
        package.Write("datapackage.json", Wards);
        package.Write("areas.csv", "code,level,name_en\nW1,ward,One\nW2,ward,Two\n");
        package.Write("statistics.csv", "measure,area,period,value\na,W1,2020,5\na,W2,2020,6\n");
        package.Write("catalogue/own.yaml", "indicators: [{code: a, name_en: A, direction: up, statistic: a}]\nindices: [{code: x, name_en: X, level: ward, normalisation: min-max, missing: {policy: reject}, components: [{indicator: a, positive: true}]}]\n");
        var faults = new FaultLog();
        Assert.Null(package.TryBuild(faults));
        Assert.Contains("step areas", Assert.Single(faults.Faults, fault => fault.Severity == Severity.Error).Message, StringComparison.Ordinal);
    }

    private static string Folder(string name) => System.IO.Path.Combine(Repository.Root, "tests", "Web.Tests", "Building", "Reference", name);

    private static PackageFolder Reference(string name)
    {
        var package = new PackageFolder();
        foreach (var file in Directory.GetFiles(Folder(name), "*.*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".txt", StringComparison.Ordinal)))
        {
            package.Write(System.IO.Path.GetRelativePath(Folder(name), file), File.ReadAllBytes(file));
        }

        return package;
    }
}
