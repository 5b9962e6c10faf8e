using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Crosswalks;

/// <summary>Faults of a crosswalk have a file, a row and a column, in both languages.</summary>
public sealed class CrosswalkCheckTests
{
    [Theory]
    [InlineData("A,M,1403-07-01,1,x\nX,M,1403-07-01,1,x", "unknown-area", 3, "from")]
    [InlineData("A,M,1403-07-01,0.5,x\nB,M,1403-07-01,1,x", "crosswalk-weights", 2, "weight")]
    [InlineData("S,S1,1403-07-01,0.7,x\nS,S2,1403-07-01,0.29,x", "crosswalk-weights", 3, "weight")]
    [InlineData("A,M,1403-07-02,1,x", "crosswalk-date", 2, "date")]
    [InlineData("A,M,1403-06-31,1,x", "crosswalk-date", 2, "date")]
    [InlineData("A,C,1403-07-01,1,x", "crosswalk-level", 2, "to")]
    [InlineData("K,M,1403-07-01,1,x", "crosswalk-overlap", 2, "from")]
    [InlineData("A,K,1403-07-01,1,x", "crosswalk-overlap", 2, "to")]
    [InlineData("A,M,1403-07-01,1,x\nM,A,1403-07-01,1,x", "crosswalk-cycle", 3, "to")]
    [InlineData("A,M,1403-07-01,1,x\nA,M,1403-07-01,1,x", "duplicate-row", 3, "from")]
    [InlineData("A,M,1403-07-01,1.2,x", "out-of-range", 2, "weight")]
    [InlineData("A,M,2024-09-22,1,x", "gregorian-date", 2, "date")]
    [InlineData("A,M,1403-07-01,1,", "missing-value", 2, "source")]
    [InlineData("A,M,1403-07-01,NaN,x", "not-a-number", 2, "weight")]
    public void A_fault_is_told_where_it_is(string rows, string rule, long row, string column)
    {
        using var package = CrosswalkPackage.Create("from,to,date,weight,source\n" + rows + "\n");
        Assert.Contains(package.Check(), fault => (fault.Severity, fault.File, fault.Row, fault.Column, fault.Rule) == (Severity.Error, "crosswalk.csv", row, column, rule));
        Assert.NotEqual(rule, FaultWords.InPersian(rule));
    }

    [Fact]
    public void The_sound_one_has_none_and_thirds_may_be_rounded()
    {
        using var package = CrosswalkPackage.Create();
        Assert.DoesNotContain(package.Check(), fault => fault.Severity == Severity.Error);
        package.Write("crosswalk.csv", CrosswalkPackage.Links.Replace("0.7", "0.697", StringComparison.Ordinal));
        Assert.DoesNotContain(package.Check(), fault => fault.Severity == Severity.Error);
    }

    [Fact]
    public void A_record_of_an_area_that_was_not_there_is_a_warning()
    {
        using var package = CrosswalkPackage.Create();
        package.Write("population.csv", "area,date,persons\nA,1403-01-01,1000\nM,1403-01-01,1500\nA,1404-01-01,900\n");
        Assert.Equal([3L, 4L], package.Check().Where(fault => fault is { File: "population.csv", Column: "date", Rule: "outside-validity", Severity: Severity.Warning }).Select(fault => fault.Row!.Value));
    }

    [Fact]
    public void An_area_that_ends_before_it_begins_is_a_warning()
    {
        using var package = CrosswalkPackage.Create();
        package.Write("areas.csv", package.Read("areas.csv").Replace("District K,,", "District K,1403-07-01,1402-01-01", StringComparison.Ordinal));
        Assert.Contains(package.Check(), fault => fault is { File: "areas.csv", Rule: "date-order" });
    }
}
