using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Samples;

/// <summary>A quality report on the invented snapshot with one entry of each kind.</summary>
internal static class InventedQuality
{
    public static QualityReport Create() => new(
        [new TableCount("services", 12_345, true), new TableCount("statistics", 24, false)],
        [new QualityWarning("households.csv", "part-above-whole", 3, new Text("جزئی از رکورد از کل آن بیشتر است.", "'child_workers' is more than 'children_5_17' of the same record."))],
        [
            new Disagreement("IR-09", new Text("جمعیت", "Population"), "1000", new Text("نفر", "persons"), new Text("جدول ۱", "Table 1"), new Text("", "")),
            new Disagreement("IR-09", new Text("جمعیت", "Population"), "1200", new Text("نفر", "persons"), new Text("جدول ۲", "Table 2"), new Text("", "")),
        ],
        [new ReporterShare("services", "1404-Q3", 12, 12), new ReporterShare("services", "1404-Q4", 9, 12)],
        [new LateReporter("IR-09.N01", "services", "1404-Q3"), new LateReporter("IR-09.N02", "services", "") { Kind = Silence.Silent }])
    {
        LateTotal = 2,
        BrokenRules = new(1, [new BrokenRule("served-are-residents", "served-persons", "population", "IR-23.N01", "1404-H2")]),
        Impossible = [new ImpossibleFigures("coverage", 0, 2)],
        Outliers = new(2, [new UnusualFigure("IR-23.N02", "poverty", "1404-H2", 61.5, 24.25, 7.31, Deviation.Above), new UnusualFigure("IR-07.N03", "coverage", "1404-H2", 2.5, 33.75, -4.02, Deviation.Below)]),
        UnlikeBefore = new(1, [new UnusualFigure("IR-07.N01", "satisfaction", "1404-H2", 71, 48, 5.5, Deviation.Above)]),
        Unchanged = new(1, [new UnchangedFigure("IR-07.N02", "poverty", "1404-H2", 20, 4)]),
    };
}
