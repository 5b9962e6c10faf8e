using Mahalleh.Indicators.Areas;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>Areas that should have reported to a table in the last quarter and did not.</summary>
internal sealed class ReporterSilence
{
    private const int QuartersOfYear = 4;

    private readonly PackageCells _cells;
    private readonly string _table;
    private readonly Reporting _reporting;
    private readonly DateOnly _lastStart;

    private ReporterSilence(PackageCells cells, string table, Reporting reporting)
    {
        (_cells, _table, _reporting) = (cells, table, reporting);
        _lastStart = reporting.AllQuarters.Count == 0 ? DateOnly.MinValue : cells.Periods[reporting.AllQuarters[^1]].Start;
    }

    private AreaTree Tree => _cells.Package.Areas;

    /// <summary>The silent areas of one table, in area order.</summary>
    public static IEnumerable<LateReporter> Of(PackageCells cells, string table)
    {
        var reporting = cells.Reports[table];
        return reporting.AllQuarters.Count == 0 ? [] : new ReporterSilence(cells, table, reporting).List();
    }

    private IEnumerable<LateReporter> List()
    {
        var last = _reporting.AllQuarters[^1];
        var levels = LevelsThatReport();
        for (var area = 0; area < Tree.Count; area++)
        {
            if (HasLeft(area))
            {
                continue;
            }

            if (_reporting.ExpectedIn(area, last))
            {
                if (!_reporting.Reported(last, area))
                {
                    yield return FellSilent(area);
                }
            }
            else if (levels.Contains(Tree.Level[area]) && IsAtWork(area) && HasNoneInside(area))
            {
                yield return new LateReporter(Tree.Areas[area].Code, _table, "") { Kind = Silence.Silent };
            }
        }
    }

    private LateReporter FellSilent(int area)
    {
        var quarters = _reporting.AllQuarters;
        var heard = quarters.Count - 1;
        while (!_reporting.Reported(quarters[heard], area))
        {
            heard--;
        }

        var kind = quarters.Count - 1 - heard < QuartersOfYear ? Silence.Late : Silence.Silent;
        return new LateReporter(Tree.Areas[area].Code, _table, _cells.Periods[quarters[heard]].ToString()) { Kind = kind };
    }

    // Where a table is kept by city, its neighbourhoods owe nothing.
    private HashSet<int> LevelsThatReport() =>
        [.. Enumerable.Range(0, Tree.Count).Where(area => _reporting.First(area) is not null).Select(area => Tree.Level[area])];

    private bool HasLeft(int area) => (Tree.Areas[area].LeftList is { } left && left <= _lastStart) || !Tree.Areas[area].IsValidOn(_cells.AsOf.AddDays(-1));

    // Begun before the last quarter did: by its programme, or by the house that an agency runs there.
    private bool IsAtWork(int area) =>
        Tree.Areas[area].ProgrammeStart is { } start ? start <= _lastStart : Tree.Areas[area].Operator.Length > 0;

    private bool HasNoneInside(int area)
    {
        for (var inside = area; inside < Tree.End[area]; inside++)
        {
            if (_reporting.First(inside) is not null)
            {
                return false;
            }
        }

        return true;
    }
}
