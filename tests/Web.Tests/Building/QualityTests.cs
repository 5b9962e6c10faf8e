using System.Globalization;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>What was planted is found, told and published, and what is protected is told by nothing.</summary>
public sealed class QualityTests : IClassFixture<QualityTests.Built>
{
    private readonly Built _built;

    public QualityTests(Built built) => _built = built;

    private QualityReport Quality => _built.Snapshot.Quality;

    [Fact]
    public void A_rule_that_published_cells_break_is_published_without_a_number()
    {
        Assert.Equal([("served-are-residents", "N03"), ("working-children-are-children", "N04")], Quality.BrokenRules.Listed.Select(broken => (broken.Rule, broken.Area)).Distinct().Order());
        Assert.Equal(Quality.BrokenRules.Total, Quality.BrokenRules.Listed.Count);
        Assert.Contains(Quality.BrokenRules.Listed, broken => broken.Period == "1404-H1");
        Assert.Equal(0, Quality.Impossible.Single(figures => figures.Indicator == "coverage").ZeroDenominators);
        Assert.True(Quality.Impossible.Single(figures => figures.Indicator == "coverage").OutsideRange > 0);
    }

    [Fact]
    public void A_figure_far_from_the_others_or_from_its_past_is_asked_about()
    {
        Assert.Contains(Quality.Outliers.Listed, figure => figure is { Area: "N02", Indicator: "coverage", Period: "1404-H1", Direction: Deviation.Above } && figure.Z > 3.5 && figure.Value > 9 * figure.Usual);
        Assert.Contains(Quality.Outliers.Listed, figure => figure is { Area: "N01", Indicator: "unemployment", Period: "1404-H1" });
        Assert.Contains(Quality.UnlikeBefore.Listed, figure => figure is { Area: "N02", Indicator: "coverage", Direction: Deviation.Above });
        Assert.Contains(Quality.Unchanged.Listed, figure => figure is { Area: "N00", Indicator: "unemployment", Times: 5 });
        Assert.DoesNotContain(Quality.Unchanged.Listed, figure => figure is { Area: "N01", Indicator: "unemployment" });
        Assert.DoesNotContain(Quality.Outliers.Listed, figure => figure.Area is "N00" or "N09" or "N10");
    }

    [Fact]
    public void Late_and_silent_reporters_are_told_apart() => Assert.Equal(
        [("N05", "1403-Q1", Silence.Silent), ("N06", "1404-Q1", Silence.Late), ("N07", "", Silence.Silent)],
        Quality.LateReporters.Where(late => late.Table == "services").Select(late => (late.Area, late.LastPeriod, late.Kind)));

    [Fact]
    public void The_files_warnings_are_told_by_rule_and_no_row_of_them()
    {
        using var package = PackageFolder.Sound();
        package.Write("meetings.csv", "id,area,body,held,seats,seats_filled\nm1,A1,works,1404-01-05,7,8\nm2,A1,works,1404-01-06,7,9\n");
        var warning = Assert.Single(package.Open().Quality.Warnings);
        Assert.Equal(("meetings.csv", "part-above-whole", 2L), (warning.File, warning.Rule, warning.Count));
    }

    // How many households contradict themselves follows from persons whose cells may be protected.
    [Fact]
    public void What_counts_of_persons_contradict_is_told_to_the_builder_alone()
    {
        Assert.Empty(Quality.Warnings);
        Assert.Equal(400, _built.Faults.Where(fault => fault is { File: "households.csv", Rule: "part-above-whole" }).Sum(fault => fault.Count));
    }

    [Fact]
    public void The_builder_is_told_the_same_as_warnings_in_the_cells()
    {
        var told = _built.Faults.Where(fault => fault.File == "cells").ToLookup(fault => fault.Rule);
        Assert.Equal(["late-reporter", "outlier", "rule-broken", "silent-reporter", "unchanged", "unlike-before"], told.Select(rule => rule.Key).Order(StringComparer.Ordinal));
        Assert.All(_built.Faults, fault => Assert.Equal(Severity.Warning, fault.Severity));
        Assert.Contains(told["rule-broken"], fault => fault.Message.StartsWith("Neighbourhood 3 (N03), 1404-H1: served-persons is 3", StringComparison.Ordinal) && fault.Message.Contains("population, which is 20", StringComparison.Ordinal));
        Assert.All(told.SelectMany(rule => rule.Take(100)), fault => Assert.Null(fault.Row));
    }

    [Fact]
    public void Of_a_rule_broken_in_sensitive_cells_no_number_is_told()
    {
        var told = _built.Faults.Where(fault => fault is { Rule: "rule-broken", Column: "working-children" }).ToArray();
        Assert.NotEmpty(told);
        Assert.All(told, fault => Assert.Matches(@"^Neighbourhood 4 \(N04\), [0-9QHMWD-]+: working-children is more than children-5-17\.$", fault.Message));
        Assert.DoesNotContain(_built.Faults, fault => fault.Column == "coverage" && fault.Message.Contains("N08", StringComparison.Ordinal));
    }

    [Fact]
    public void A_protected_cell_that_breaks_a_rule_is_told_to_the_builder_alone()
    {
        using var package = PackageFolder.Sound();
        package.Write("population.csv", "area,date,persons\nA1,1403-01-01,1000\nA2,1403-01-01,2\nB1,1403-01-01,1500\nB2,1403-01-01,500\n");
        var faults = new FaultLog();
        var built = package.TryBuild(faults);
        Assert.Equal(0, ReleaseReader.Open(built!.Folder).Quality.BrokenRules.Total);
        var told = faults.Faults.Where(fault => fault.Rule == "rule-broken").ToArray();
        Assert.NotEmpty(told);
        Assert.All(told, fault => Assert.Matches(@"^A2 \(A2\), 1404[-HQ12]*: served-persons is more than population\.$", fault.Message));
    }

    [Fact]
    public void Everything_that_is_named_has_a_published_value()
    {
        AllPublished(_built.Snapshot);
        Assert.DoesNotContain(Quality.Outliers.Listed.Concat(Quality.UnlikeBefore.Listed), figure => figure is { Area: "N08", Indicator: "coverage" });
    }

    [Fact]
    public void The_report_is_the_same_to_the_byte_whenever_it_is_made()
    {
        var path = Path.Combine(_built.Snapshot.Folder, ReleaseFiles.Quality);
        var first = File.ReadAllBytes(path);
        using var again = TroubledPackage.Create();
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(again.Build().Folder, ReleaseFiles.Quality)));
    }

    [Fact]
    public void A_sound_package_has_nothing_to_tell()
    {
        using var package = PackageFolder.Sound();
        var faults = new FaultLog();
        var quality = ReleaseReader.Open(package.TryBuild(faults)!.Folder).Quality;
        Assert.Empty(quality.Warnings);
        Assert.Equal((0, 0, 0, 0), (quality.BrokenRules.Total, quality.Outliers.Total, quality.UnlikeBefore.Total, quality.Unchanged.Total));
        Assert.DoesNotContain(faults.Faults, fault => fault.Rule != "late-reporter");
    }

    internal static void AllPublished(Snapshot snapshot)
    {
        var quality = snapshot.Quality;
        foreach (var figure in quality.Outliers.Listed.Concat(quality.UnlikeBefore.Listed))
        {
            Assert.Equal(figure.Value, Value(snapshot, figure.Area, figure.Indicator, figure.Period));
            Assert.True(Math.Abs(figure.Z) >= 3.5);
        }

        Assert.All(quality.Unchanged.Listed, figure => Assert.Equal(figure.Value, Value(snapshot, figure.Area, figure.Indicator, figure.Period)));
        foreach (var broken in quality.BrokenRules.Listed)
        {
            snapshot.Areas.TryGetNumber(broken.Area, out var area);
            Assert.All(new[] { broken.Measure, broken.AtMost }, measure => Assert.True(snapshot.Cells.Find(new CellKey(measure, "", Parse(broken.Period)))!.Status[area].HasValue()));
        }
    }

    private static double Value(Snapshot snapshot, string area, string indicator, string period)
    {
        Assert.True(snapshot.Areas.TryGetNumber(area, out var number));
        var column = snapshot.Observe(snapshot.Catalogue.Indicators[indicator], Parse(period));
        Assert.True(column.Status[number].HasValue());
        return column.Values[number];
    }

    private static Period Parse(string period) => Period.Parse(period, CultureInfo.InvariantCulture);

    /// <summary>The troubled package, built once for all tests of the class.</summary>
    public sealed class Built : IDisposable
    {
        private readonly PackageFolder _package = TroubledPackage.Create();

        public Built()
        {
            var faults = new FaultLog();
            var result = _package.TryBuild(faults) ?? throw new InvalidOperationException(string.Join('\n', faults.Faults.Take(5)));
            (Faults, Snapshot) = (faults.Faults, ReleaseReader.Open(result.Folder));
        }

        public IReadOnlyList<SourceFault> Faults { get; }

        public Snapshot Snapshot { get; }

        public void Dispose() => _package.Dispose();
    }
}
