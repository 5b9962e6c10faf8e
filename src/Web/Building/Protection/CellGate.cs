using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building.Protection;

/// <summary>The gate: every cell passes it once, between roll-up and release; what it hides is not in memory afterwards.</summary>
internal static class CellGate
{
    /// <summary>Protects the cells of all measures, changed in place.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="catalogue">The definitions, and the policy of the audience.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="largest">The largest contributions to sums of money.</param>
    /// <param name="key">The secret.</param>
    /// <param name="knowledge">What readers have besides the release.</param>
    public static GateResult Protect(
        AreaTree areas, IndicatorCatalogue catalogue, Dictionary<CellKey, CellColumn> cells, IReadOnlyDictionary<CellKey, LargestAmounts> largest,
        DisclosureKey key, ReaderKnowledge knowledge)
    {
        var byMeasure = cells.GroupBy(cell => cell.Key.Measure, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToDictionary(), StringComparer.Ordinal);
        var wholes = Wholes(catalogue);
        var (lines, total) = (new List<MeasureProtectionLine>(), default(MeasureTally));
        var (audits, refused) = (new TableAudits(), new List<(string, string)>());
        var groups = LinkedMeasures.Of(catalogue);
        foreach (var unit in LinkedProtection.Units(InOrder(catalogue, wholes), groups))
        {
            var protections = new List<MeasureProtection>();
            foreach (var code in unit.Where(byMeasure.ContainsKey))
            {
                var (measure, columns) = (catalogue.Measures[code], byMeasure[code]);
                if (Least(catalogue, measure) is var least && least == 0)
                {
                    Pass(columns.Values);
                    continue;
                }

                var whole = wholes.GetValueOrDefault(code);
                protections.Add(new MeasureProtection(
                    areas, measure, new PrimaryLimits(least), key, columns,
                    (period, breakdown) => whole is null ? null : cells.GetValueOrDefault(new CellKey(whole, breakdown, period)), largest, knowledge));
            }

            LinkedProtection.Select(protections, groups);
            foreach (var protection in protections)
            {
                var tally = protection.Hide();
                total += tally;
                audits.Add(protection.Audits);
                lines.Add(Line(protection.Code, Least(catalogue, catalogue.Measures[protection.Code]), tally));
                refused.AddRange(protection.Refused.Select(table => (protection.Code, table)));
            }
        }

        return new GateResult(new DisclosureReport(catalogue.Disclosure, audits.Report, Line("", 0, total) with { Measure = "all" }, lines), refused);
    }

    /// <summary>Fewest cases of a measure: its policy's, or what an indicator of it asks for.</summary>
    private static int Least(IndicatorCatalogue catalogue, Measure measure) => Math.Max(
        catalogue.Disclosure.MinimumCases(measure),
        catalogue.Indicators.Values.Where(indicator => indicator.Numerator.Any(term => term.Measure == measure.Code)).Select(indicator => indicator.MinimumCases).DefaultIfEmpty().Max());

    // Of a share the whole is published too, and whoever is nearly all of it is told by what is left.
    private static Dictionary<string, string> Wholes(IndicatorCatalogue catalogue)
    {
        var wholes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var indicator in catalogue.Indicators.Values)
        {
            if (indicator.Interval is IntervalMethod.Wilson or IntervalMethod.Bootstrap && indicator is { Numerator: [var above], Denominator: [var below] }
                && IsWhole(catalogue.Measures[above.Measure], catalogue.Measures[below.Measure]))
            {
                wholes.TryAdd(above.Measure, below.Measure);
            }
        }

        return wholes;
    }

    // The deprivation of the poor has the poor as its cases: they are no whole of which it could be nearly all.
    private static bool IsWhole(Measure part, Measure whole) => part.Code != whole.Code && part.Counts == whole.Counts
        && !(part.Poverty?.Count == PovertyCount.Deprivation && whole.Poverty?.Count == PovertyCount.Poor);

    // A whole is protected before its parts, so that only a published one counts.
    private static List<string> InOrder(IndicatorCatalogue catalogue, Dictionary<string, string> wholes)
    {
        var order = new List<string>();
        void Add(string code, int depth)
        {
            if (!order.Contains(code))
            {
                if (depth < wholes.Count && wholes.TryGetValue(code, out var whole))
                {
                    Add(whole, depth + 1);
                }

                order.Add(code);
            }
        }

        foreach (var code in catalogue.Measures.Keys)
        {
            Add(code, 0);
        }

        return [.. order.Distinct(StringComparer.Ordinal)];
    }

    private static void Pass(IEnumerable<CellColumn> columns)
    {
        foreach (var column in columns)
        {
            for (var area = 0; area < column.AreaCount; area++)
            {
                column.Cases[area] = Math.Max(0, column.Cases[area]);
            }
        }
    }

    private static MeasureProtectionLine Line(string code, int least, MeasureTally tally) => new(
        code, least, tally.Cells, tally.Primary, tally.Complementary, Math.Round(tally.HiddenShare, 4));
}
