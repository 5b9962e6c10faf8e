using System.Text;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

/// <summary>A record that contradicts itself is warned of with file, row, column and rule, and never with a value.</summary>
public sealed class RecordRuleTests
{
    [Fact]
    public void Each_planted_contradiction_is_found_at_its_place_and_nothing_else()
    {
        using var package = PackageFolder.Sound();
        package.Write("households.csv", "id,assessed,area,members,children_5_17,child_workers,labour_force,unemployed\nh1,1404-01-01,A1,4,2,1,2,1\nh2,1404-01-01,A1,4,2,3,2,1\nh3,1404-01-01,A1,3,2,,1,2\nh4,1404-01-01,A1,1,3,0,1,1\n");
        package.Write("problems.csv", "id,area,opened,closed\np1,A1,1404-02-01,1404-01-31\np2,A1,1404-02-01,1404-02-01\np3,A1,1404-02-01,\n");
        package.Write("projects.csv", "id,area,status,planned_start,planned_end,started,completed\nr1,A1,completed,1403-01-01,1402-12-29,1403-01-01,1404-01-01\nr2,A1,completed,1403-01-01,1403-12-29,1404-01-02,1404-01-01\n");
        package.Write("meetings.csv", "id,area,body,held,members_present,seats,seats_filled\nm1,A1,council,1404-01-05,9,7,8\n");
        (string, long?, string, string)[] expected =
        [
            ("households.csv", 3, "child_workers", "part-above-whole"), ("households.csv", 4, "unemployed", "part-above-whole"), ("households.csv", 5, "children_5_17", "part-above-whole"),
            ("meetings.csv", 2, "members_present", "part-above-whole"), ("meetings.csv", 2, "seats_filled", "part-above-whole"),
            ("problems.csv", 2, "closed", "date-order"), ("projects.csv", 2, "planned_end", "date-order"), ("projects.csv", 3, "completed", "date-order"),
        ];
        var found = package.Check();
        Assert.All(found, fault => Assert.Equal(Severity.Warning, fault.Severity));
        Assert.Equal(expected.Order(), found.Select(fault => (fault.File, fault.Row, fault.Column, fault.Rule)).Order());
        Assert.Equal("'child_workers' is more than 'children_5_17' of the same record.", found.First(fault => fault.Column == "child_workers").Message);
        Assert.Equal("'closed' is before 'opened' of the same record.", found.First(fault => fault.Column == "closed").Message);
    }

    [Fact]
    public void A_sound_package_has_no_finding()
    {
        using var package = PackageFolder.Sound();
        Assert.Empty(package.Check());
    }

    [Fact]
    public void A_rule_whose_column_is_missing_is_not_asked()
    {
        using var package = PackageFolder.Sound();
        package.Write("households.csv", "id,assessed,area,members,child_workers\nh1,1404-01-01,A1,1,3\n");
        Assert.Empty(package.Check());
    }

    [Fact]
    public void The_first_thousand_are_listed_and_the_rest_counted()
    {
        using var package = PackageFolder.Sound();
        var text = new StringBuilder("id,area,opened,closed\n");
        for (var at = 0; at < 1_234; at++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"p{at},A1,1404-02-01,1404-01-01\n");
        }

        package.Write("problems.csv", text.ToString());
        var found = package.Check();
        Assert.Equal(1_001, found.Count);
        Assert.Equal((null, 234L), (found[^1].Row, found[^1].Count));
        Assert.Contains("234 more", found[^1].Message, StringComparison.Ordinal);
    }
}
