using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Relations;

/// <summary>
/// The windows of the programme in an area, whose first day is public, beside the calendar: whoever was counted on the days of a period was counted on
/// those of every period around it, and of each group of periods that leaves none of its days out.
/// </summary>
internal static class WindowRelations
{
    public static IEnumerable<AttackRow> Of(AttackedCells cells)
    {
        foreach (var totals in cells.Keys.Where(key => key.Breakdown.Length == 0).GroupBy(key => key.Measure).Where(totals => totals.Any(key => key.Period.IsWindow)))
        {
            var rollUp = cells.Catalogue.Measures[totals.Key].RollUp;
            for (var area = 0; area < cells.Areas.Count && rollUp is RollUp.Sum or RollUp.Distinct or RollUp.Moments; area++)
            {
                if (cells.Areas.IsLeaf(area) && cells.Areas.Areas[area].ProgrammeStart is { } start)
                {
                    var here = area;
                    Line[] all = [.. totals.Select(key => new CellAddress(key, here)).Where(cell => cells.IsHidden(cell) || cells.IsShown(cell)).Select(cell => Line.Of(cell, start))];
                    foreach (var row in Rows(all, adds: rollUp is RollUp.Sum))
                    {
                        yield return row;
                    }
                }
            }
        }
    }

    // Months hold all that longer periods do, as far as records add up.
    private static IEnumerable<AttackRow> Rows(Line[] all, bool adds)
    {
        Line[] windows = [.. all.Where(line => line.Cell.Key.Period.IsWindow).OrderBy(line => line.First)];
        foreach (var kind in all.Except(windows).GroupBy(line => line.Cell.Key.Period.Kind))
        {
            Line[] periods = [.. kind.OrderBy(line => line.First)];
            foreach (var run in Runs(windows, adds ? windows.Length : 1).Concat(Runs(periods, 1)))
            {
                var others = run[0].Cell.Key.Period.IsWindow ? periods : windows;
                foreach (var row in Around(run, others, adds))
                {
                    yield return row;
                }
            }
        }
    }

    private static IEnumerable<AttackRow> Around(Line[] run, Line[] others, bool adds)
    {
        var (first, after) = (run[0].First, run[^1].After);
        Line[] inside = [.. others.Where(other => other.First >= first && other.After <= after)];
        Line[] touched = [.. others.Where(other => other.First < after && other.After > first)];
        foreach (var part in adds ? [] : inside)
        {
            yield return AttackRow.AtMost("windows", part.Cell, run[0].Cell);
        }

        if (adds && inside.Length > 0)
        {
            yield return new AttackRow("windows", [.. inside.Select(part => (1.0, part.Cell)), .. run.Select(part => (-1.0, part.Cell))], false);
        }

        if (touched.Sum(other => Math.Min(other.After, after) - Math.Max(other.First, first)) == after - first)
        {
            yield return new AttackRow("windows", [.. run.Select(part => (1.0, part.Cell)), .. touched.Select(part => (-1.0, part.Cell))], false);
        }
    }

    private static IEnumerable<Line[]> Runs(Line[] lines, int longest)
    {
        for (var first = 0; first < lines.Length; first++)
        {
            for (var length = 1; length <= longest && first + length <= lines.Length && (length == 1 || lines[first + length - 1].First == lines[first + length - 2].After); length++)
            {
                yield return lines[first..(first + length)];
            }
        }
    }

    private sealed record Line(CellAddress Cell, int First, int After)
    {
        public static Line Of(CellAddress cell, DateOnly start)
        {
            var days = cell.Key.Period.RangeFrom(start)!.Value;
            return new Line(cell, days.Start.DayNumber, days.End.DayNumber);
        }
    }
}
