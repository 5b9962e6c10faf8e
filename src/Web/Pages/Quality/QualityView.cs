using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Quality;

/// <summary>The quality report, arranged for reading.</summary>
public sealed record QualityView
{
    /// <summary>The report.</summary>
    public required QualityReport Report { get; init; }

    /// <summary>Printed figures that compete, by area and subject.</summary>
    public required IReadOnlyList<IReadOnlyList<Disagreement>> Disputes { get; init; }

    /// <summary>The reporting periods, in order.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Reporting tables.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>Warnings by rule, the most frequent rule first.</summary>
    public required IReadOnlyList<IGrouping<string, QualityWarning>> Warnings { get; init; }

    /// <summary>Rules between measures that are broken, in the order of the catalogue.</summary>
    public required IReadOnlyList<IGrouping<string, BrokenRule>> Rules { get; init; }

    /// <summary>Figures far from the others, by area and indicator.</summary>
    public required IReadOnlyList<QuestionLine> Outliers { get; init; }

    /// <summary>Figures far from the area's own past.</summary>
    public required IReadOnlyList<QuestionLine> UnlikeBefore { get; init; }

    /// <summary>Figures that stand unchanged.</summary>
    public required IReadOnlyList<QuestionLine> Unchanged { get; init; }

    /// <summary>Whether the release says nothing of its quality.</summary>
    public bool IsEmpty => Report.Tables.Count == 0 && Disputes.Count == 0 && Tables.Count == 0;

    /// <summary>How many figures are asked about, listed or not.</summary>
    public int Questions => Report.Outliers.Total + Report.UnlikeBefore.Total + Report.Unchanged.Total;

    /// <summary>How many reporters are late or silent, listed or not.</summary>
    public int LateTotal => Math.Max(Report.LateTotal, Report.LateReporters.Count);

    /// <summary>Arranges the report of the release.</summary>
    /// <param name="context">The page.</param>
    public static QualityView Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var report = context.Snapshot.Quality;
        return new QualityView
        {
            Report = report,
            Disputes = [.. report.Disagreements.GroupBy(row => (row.Area, Subject: row.Subject)).Select(group => group.ToArray())],
            Periods = [.. report.Reporters.Select(row => row.Period).Distinct(StringComparer.Ordinal).Select(code => Period.Parse(code, null)).Order()],
            Tables = [.. report.Reporters.Select(row => row.Table).Distinct(StringComparer.Ordinal)],
            Warnings = [.. report.Warnings.GroupBy(warning => warning.Rule, StringComparer.Ordinal).OrderByDescending(rule => rule.Sum(warning => warning.Count))],
            Rules = [.. report.BrokenRules.Listed.GroupBy(broken => broken.Rule, StringComparer.Ordinal)],
            Outliers = QuestionLine.Of(context.Snapshot, report.Outliers.Listed),
            UnlikeBefore = QuestionLine.Of(context.Snapshot, report.UnlikeBefore.Listed),
            Unchanged = QuestionLine.Of(context.Snapshot, report.Unchanged.Listed),
        };
    }

    /// <summary>How much of a table came in a period; null when it was not due.</summary>
    /// <param name="table">Table name.</param>
    /// <param name="period">The period.</param>
    public ReporterShare? Share(string table, Period period) =>
        Report.Reporters.FirstOrDefault(row => row.Table == table && row.Period == period.ToString() && row.Expected > 0);

    /// <summary>Share of all reports due in the last period that came, 0–1; NaN when none was due.</summary>
    public double LastShare
    {
        get
        {
            var last = Report.Reporters.Where(row => Periods.Count > 0 && row.Period == Periods[^1].ToString()).ToArray();
            var expected = last.Sum(row => row.Expected);
            return expected == 0 ? double.NaN : (double)last.Sum(row => row.Reporting) / expected;
        }
    }

    /// <summary>A period for people; its code where it is none of a calendar's years, halves and quarters.</summary>
    /// <param name="code">Period code.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static string PeriodText(string code, bool persian) =>
        Period.TryParse(code, null, out var period) && period.Kind <= PeriodKind.Quarter ? PeriodNames.Brief(period, persian) : code;

    /// <summary>Name of a rule between measures; its code where the release does not define it.</summary>
    /// <param name="context">The page.</param>
    /// <param name="code">Code of the rule.</param>
    public static string RuleName(PageContext context, string code)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Snapshot.Catalogue.Rules.TryGetValue(code, out ValidationRule? rule) ? context.Say(rule.Name) : code;
    }
}
