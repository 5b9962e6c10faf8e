using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>Reads the targets of a package for its release, after disclosure control.</summary>
internal static class TargetReader
{
    public static List<StatedTarget> Read(SourcePackage package, IndicatorCatalogue catalogue, IReadOnlyDictionary<CellKey, CellColumn> cells)
    {
        var targets = new List<StatedTarget>();
        var (store, observed) = (new CellStore(cells), new Dictionary<(string, Period), ObservationColumn>());
        using var rows = package.Engine.Query("select area, indicator, baseline_period, baseline, target_period, target from targets where area is not null and target is not null order by area, indicator, target_period");
        while (rows.Read())
        {
            if (!catalogue.Indicators.TryGetValue(rows.Text(1), out var indicator))
            {
                continue;
            }

            var (area, period) = (rows.WholeInt(0), rows.Text(2).Length > 0 ? Parse(rows.Text(2)) : (Period?)null);
            var baseline = rows.IsNull(3) || IsProtected(indicator, area, period) ? double.NaN : rows.Number(3);
            targets.Add(new StatedTarget(area, indicator.Code, period, baseline, Parse(rows.Text(4)), rows.Number(5)));
        }

        return targets;

        // A baseline that is known to somebody is still a count of persons: where its value may not be published, it is not either.
        bool IsProtected(Indicator indicator, int area, Period? period)
        {
            if (period is not { } at)
            {
                return false;
            }

            if (!observed.TryGetValue((indicator.Code, at), out var column))
            {
                column = IndicatorEvaluator.Evaluate(indicator, store, at, package.Areas.Count);
                observed.Add((indicator.Code, at), column);
            }

            return column.Status[area] == ObservationStatus.Protected;
        }
    }

    private static Period Parse(string code) => Period.Parse(code, CultureInfo.InvariantCulture);
}
