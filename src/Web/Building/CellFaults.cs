using System.Globalization;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>
/// Tells <c>check</c> and <c>build</c> what was seen in the cells, as warnings: rules broken, figures to ask about, silent
/// reporters. Of a rule that a sensitive or protected cell breaks no number is told; all other figures told are published.
/// </summary>
internal sealed class CellFaults
{
    /// <summary>What stands for the file of a fault that was seen in the cells.</summary>
    public const string File = "cells";

    private const int ListedPerRule = 100;

    private readonly PackageCells _cells;
    private readonly ReleaseContent _content;
    private readonly FaultLog _faults;

    private CellFaults(PackageCells cells, ReleaseContent content, FaultLog faults) => (_cells, _content, _faults) = (cells, content, faults);

    /// <summary>Adds the warnings, of each rule the first and how many more there are.</summary>
    public static void Add(PackageCells cells, ReleaseContent content, FaultLog faults)
    {
        var told = new CellFaults(cells, content, faults);
        var quality = content.Quality;
        told.AddBreaches();
        told.AddImpossible(quality.Impossible);
        told.List("outlier", quality.Outliers.Total, quality.Outliers.Listed, figure => (figure.Indicator, told.Unusual(figure, "among the areas of its level")));
        told.List("unlike-before", quality.UnlikeBefore.Total, quality.UnlikeBefore.Listed, figure => (figure.Indicator, told.Unusual(figure, "of the area itself")));
        told.List("unchanged", quality.Unchanged.Total, quality.Unchanged.Listed, figure => (figure.Indicator, told.Unchanged(figure)));
        var late = quality.LateReporters.ToLookup(reporter => reporter.Kind);
        told.List("late-reporter", late[Silence.Late].Count(), late[Silence.Late], told.Late);
        told.List("silent-reporter", late[Silence.Silent].Count(), late[Silence.Silent], told.Late);
    }

    private void AddBreaches() => List("rule-broken", _cells.Breaches.Count, _cells.Breaches, breach =>
    {
        var (part, whole) = (breach.Rule.Measure, breach.Rule.AtMost);
        var place = Place(_content.Areas.Areas[breach.Area].Code, breach.Period.ToString());
        return (part, MayTell(breach)
            ? string.Create(CultureInfo.InvariantCulture, $"{place}: {part} is {Value(part, breach):N0} and more than {whole}, which is {Value(whole, breach):N0}.")
            : $"{place}: {part} is more than {whole}.");
    });

    private void AddImpossible(IReadOnlyList<ImpossibleFigures> impossible)
    {
        foreach (var figures in impossible.Where(figures => figures.OutsideRange > 0))
        {
            _faults.Warn(File, null, figures.Indicator, "rule-broken", $"{figures.OutsideRange:N0} figures of {figures.Indicator} cannot exist (status M): more cases than there are people.", figures.OutsideRange);
        }
    }

    private bool MayTell(RuleBreach breach) => RuleBreaches.IsPublished(breach, _cells.Cells)
        && new[] { breach.Rule.Measure, breach.Rule.AtMost }.All(code => !_cells.Package.Catalogue.Measures[code].IsSensitive);

    private double Value(string measure, RuleBreach breach) => _cells.Cells[new CellKey(measure, "", breach.Period)].Values[breach.Area];

    private string Unusual(UnusualFigure figure, string whose) => string.Create(
        CultureInfo.InvariantCulture, $"{Place(figure.Area, figure.Period)}: {Shown(figure.Indicator, figure.Value)}, where {Shown(figure.Indicator, figure.Usual)} is usual {whose} (z {figure.Z:F1}). A question, not a fault.");

    private string Unchanged(UnchangedFigure figure) => string.Create(
        CultureInfo.InvariantCulture, $"{Place(figure.Area, figure.Period)}: {Shown(figure.Indicator, figure.Value)}, the same {figure.Times} times in a row. A question, not a fault.");

    private (string Column, string Message) Late(LateReporter reporter) => ("area", reporter.LastPeriod.Length > 0
        ? $"{Name(reporter.Area)} has no record in {reporter.Table} since {reporter.LastPeriod}."
        : $"{Name(reporter.Area)} has no record in {reporter.Table} at all, though its programme or house has begun.");

    private string Shown(string indicator, double value)
    {
        var definition = _content.Catalogue.Indicators[indicator];
        return value.ToString("N" + definition.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + (definition.Unit.En == "%" ? "%" : " " + definition.Unit.En);
    }

    private string Place(string area, string period) => $"{Name(area)}, {period}";

    private string Name(string code) => _content.Areas.TryGetNumber(code, out var number) && _content.Areas.Areas[number] is { } area
        ? $"{(area.NameEn.Length > 0 ? area.NameEn : area.NameFa)} ({code})"
        : code;

    private void List<T>(string rule, int total, IEnumerable<T> items, Func<T, (string Column, string Message)> tell)
    {
        var listed = 0;
        foreach (var (column, message) in items.Take(ListedPerRule).Select(tell))
        {
            _faults.Warn(File, null, column, rule, message);
            listed++;
        }

        if (total > listed)
        {
            _faults.Warn(File, null, "", rule, string.Create(CultureInfo.InvariantCulture, $"{total - listed:N0} more are not listed."), total - listed);
        }
    }
}
