using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>A reader with nothing but the release and a pencil: total less the other parts, over areas, periods and breakdowns.</summary>
public sealed class PublishedCellsTests(BuiltSample sample)
{
    private static readonly string[] Additive =
        ["unemployed-persons", "volunteers", "funding-rial", "homeless-persons", "working-children", "harmed-persons", "satisfaction-score", "households-with-power"];

    private Snapshot Release => sample.Snapshot;

    [Fact]
    public void No_total_has_a_single_hidden_area()
    {
        var hidden = 0;
        foreach (var (key, column) in Additive.SelectMany(ColumnsOf))
        {
            for (var area = 0; area < column.AreaCount; area++)
            {
                if (column.Status[area].HasValue() && !Release.Areas.IsLeaf(area))
                {
                    var parts = Release.Areas.Children(area).ToArray().Count(child => column.Status[child] == ObservationStatus.Protected);
                    hidden += parts;
                    Assert.True(parts != 1, $"{key} of {Release.Areas.Areas[area].Code} less the other parts is a hidden figure");
                }
            }
        }

        Assert.True(hidden > 0, "nothing was hidden under a total");
    }

    [Fact]
    public void Periods_of_a_published_longer_one_are_published_together_or_not_at_all() => OnePart(
        key => key.Period.Kind is not (PeriodKind.Year or PeriodKind.Half) ? []
            : Release.Cells.Periods.Where(part => part.Calendar == key.Period.Calendar && part.Kind == key.Period.Kind + 1 && key.Period.Contains(part.Start)).Select(part => key with { Period = part }));

    [Fact]
    public void Parts_of_a_breakdown_are_published_together_or_not_at_all() => OnePart(
        key => key.Breakdown.Length > 0 ? [] : Release.Cells.Keys.Where(part => part.Measure == key.Measure && part.Period == key.Period && part.Breakdown.StartsWith("sex=", StringComparison.Ordinal)));

    [Fact]
    public void The_report_counts_what_was_hidden_and_names_no_area()
    {
        var report = Release.Disclosure!;
        Assert.All(report.Measures, line => Assert.True(line.FewestCases > 0 && line.Cells >= line.Primary + line.Complementary && line.HiddenShare is >= 0 and <= 1, line.ToString()));
        Assert.Equal(report.All.Primary, report.Measures.Sum(line => line.Primary));
        Assert.True(report.All.Complementary > 0);
        var text = File.ReadAllText(Path.Combine(Release.Folder, ReleaseFiles.Disclosure));
        Assert.All(Release.Areas.Areas, area => Assert.DoesNotContain($"\"{area.Code}\"", text, StringComparison.Ordinal));
        Assert.DoesNotContain(TestKey.Value.Write(), text, StringComparison.OrdinalIgnoreCase);
    }

    private void OnePart(Func<CellKey, IEnumerable<CellKey>> partsOf)
    {
        var compared = 0;
        foreach (var (key, whole) in Additive.SelectMany(ColumnsOf))
        {
            var parts = partsOf(key).Select(Release.Cells.Find).OfType<CellColumn>().ToArray();
            for (var area = 0; parts.Length > 1 && area < whole.AreaCount; area++)
            {
                if (whole.Status[area].HasValue())
                {
                    var hidden = parts.Count(part => part.Status[area] == ObservationStatus.Protected);
                    compared += hidden;
                    Assert.True(hidden != 1 || parts.All(part => !part.Status[area].HasValue()), $"{key} of {Release.Areas.Areas[area].Code} less its published parts is a hidden figure");
                }
            }
        }

        Assert.True(compared > 0, "no part was hidden");
    }

    private IEnumerable<(CellKey Key, CellColumn Column)> ColumnsOf(string measure) =>
        Release.Cells.Keys.Where(key => key.Measure == measure).Select(key => (key, Release.Cells.Find(key)!));
}
