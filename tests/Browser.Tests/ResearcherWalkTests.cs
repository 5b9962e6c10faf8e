using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Mahalleh.Browser.Tests;

/// <summary>A researcher's day: a question is built, its first rows are looked at, and the table is taken home.</summary>
public sealed class ResearcherWalkTests(ServiceFixture service)
{
    [Theory]
    [InlineData("", 1440)]
    [InlineData("", 390)]
    [InlineData("?lang=en", 1440)]
    [InlineData("?lang=en", 390)]
    public async Task A_researcher_builds_a_question_and_takes_the_table(string language, int width)
    {
        await using var visit = await service.OpenAsync("/data" + language, width);
        await visit.Page.SelectOptionAsync("select[name=indicator]", ["unemployment", "out-of-school"]);
        await visit.Page.FillAsync("input[name=area]", "IR-09");
        await visit.Page.SelectOptionAsync("select[name=level]", "neighbourhood");
        await visit.Page.SelectOptionAsync("select[name=times]", "half");
        await visit.Page.ClickAsync(".data-pickers button[type=submit]");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("indicator=unemployment.*level=neighbourhood.*times=half"));
        await Expect(visit.Page.Locator("table.plain tbody tr").First).ToBeVisibleAsync();
        visit.AssertNoFaults();

        var link = await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "CSV", Exact = true }).First.GetAttributeAsync("href");
        var answer = await visit.Page.APIRequest.GetAsync(service.Address + link);
        Assert.StartsWith("text/csv", answer.Headers["content-type"], StringComparison.Ordinal);
        var lines = (await answer.TextAsync()).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var head = lines[0].TrimEnd('\r').Split(',');
        Assert.All(new[] { "area_code", "indicator", "period", "value", "ci_low", "ci_high", "status" }, column => Assert.Contains(column, head));

        // 66 neighbourhoods, two indicators, every half-year that either has.
        var periods = service.Snapshot.PeriodsOf(service.Snapshot.Catalogue.Indicators["unemployment"]).Count(period => period.Kind == Indicators.Periods.PeriodKind.Half);
        Assert.Equal(66 * 2 * periods, lines.Length - 1);
        Assert.All(lines.Skip(1), line => Assert.Contains("IR-09.", line, StringComparison.Ordinal));
    }
}
