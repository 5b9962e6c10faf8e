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
    /// <param name="rings">How rings are looked for; null for as usual, without a memory.</param>
    /// <param name="progress">Told the measures being protected, how many are done and how many there are; may be null.</param>
    /// <param name="cancellation">Stops between measures; <paramref name="rings"/> say what stops within one.</param>
    public static GateResult Protect(
        AreaTree areas, IndicatorCatalogue catalogue, Dictionary<CellKey, CellColumn> cells, IReadOnlyDictionary<CellKey, LargestAmounts> largest,
        DisclosureKey key, ReaderKnowledge knowledge, RingSettings? rings = null,
        IProgress<(string Measure, int Done, int All)>? progress = null, CancellationToken cancellation = default)
    {
        var byMeasure = cells.GroupBy(cell => cell.Key.Measure, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToDictionary(), StringComparer.Ordinal);
        var bounds = new PublishedBounds(catalogue, cells, new MeasureContainment(catalogue));
        var (lines, total) = (new List<MeasureProtectionLine>(), default(MeasureTally));
        var (audits, refused) = (new TableAudits(), new List<(string, string)>());
        var extended = new HashSet<string>(StringComparer.Ordinal);
        var groups = LinkedMeasures.Of(catalogue);
        var done = 0;
        foreach (var unit in ProtectionOrder.Of(catalogue, bounds.Containment, groups).Where(unit => unit.Any(byMeasure.ContainsKey)))
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report((unit[0], done, byMeasure.Count));
            done += unit.Count(byMeasure.ContainsKey);
            var protections = new List<MeasureProtection>();
            foreach (var code in unit.Where(byMeasure.ContainsKey))
            {
                var (measure, columns) = (catalogue.Measures[code], byMeasure[code]);
                if (Least(catalogue, measure) == 0)
                {
                    Pass(columns.Values);
                    continue;
                }

                protections.Add(new MeasureProtection(areas, measure, Limits(catalogue, measure, bounds.Containment), key, columns, bounds, largest, knowledge, rings));
            }

            LinkedProtection.Select(protections, groups, bounds.Containment);
            foreach (var protection in protections)
            {
                var tally = protection.Hide();
                bounds.Finish(protection.Code);
                total += tally;
                audits.Add(protection.Audits);
                lines.Add(Line(protection.Code, Least(catalogue, catalogue.Measures[protection.Code]), tally));
                extended.UnionWith(protection.IsExtended ? [protection.Code] : []);
                refused.AddRange(protection.Refused.Select(table => (protection.Code, table)));
            }
        }

        return new GateResult(new DisclosureReport(catalogue.Disclosure, audits.Report, Line("", 0, total) with { Measure = "all" }, lines), refused, extended);
    }

    /// <summary>Fewest cases of a measure: its policy's, or what an indicator of it asks for.</summary>
    private static int Least(IndicatorCatalogue catalogue, Measure measure) => Math.Max(
        catalogue.Disclosure.MinimumCases(measure),
        catalogue.Indicators.Values.Where(indicator => indicator.Numerator.Any(term => term.Measure == measure.Code)).Select(indicator => indicator.MinimumCases).DefaultIfEmpty().Max());

    // What a measure may be must reach as far as what it contains: a child at work is one of the children.
    private static PrimaryLimits Limits(IndicatorCatalogue catalogue, Measure measure, MeasureContainment containment)
    {
        var least = Least(catalogue, measure);
        return new PrimaryLimits(least) { Reach = containment.Parts(measure.Code).Select(part => Least(catalogue, catalogue.Measures[part])).Append(least).Max() };
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
