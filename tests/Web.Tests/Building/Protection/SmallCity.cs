using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>A city of a few neighbourhoods, and columns of counts for them, the city first.</summary>
internal static class SmallCity
{
    /// <summary>The areas.</summary>
    /// <param name="neighbourhoods">How many.</param>
    /// <param name="start">First day of the programme in them; null for none.</param>
    public static AreaTree Areas(int neighbourhoods, DateOnly? start = null) => AreaTree.Build(
        [new Level("city", "", "city", "", "city"), new Level("neighbourhood", "", "neighbourhood", "", "neighbourhood")],
        [new Area { Code = "C", Level = "city" }, .. Enumerable.Range(1, neighbourhoods).Select(part => new Area { Code = $"C{part}", Level = "neighbourhood", Parent = "C", ProgrammeStart = start })],
        _ => 0,
        out _)!;

    /// <summary>A column in which every area has its count; shape [areas].</summary>
    /// <param name="counts">The counts.</param>
    public static CellColumn Column(ReadOnlySpan<long> counts)
    {
        var column = new CellColumn(counts.Length, hasMoments: false);
        for (var area = 0; area < counts.Length; area++)
        {
            (column.Cases[area], column.Values[area], column.Status[area]) = (counts[area], counts[area], ObservationStatus.Normal);
        }

        return column;
    }

    /// <summary>A column of money, and the largest payments of each area; shape [areas].</summary>
    /// <param name="payments">The payments of each area.</param>
    public static (CellColumn Column, LargestAmounts Largest) Paid(IReadOnlyList<IReadOnlyList<long>> payments)
    {
        var (column, largest) = (Column([.. payments.Select(each => (long)each.Count)]), new LargestAmounts(payments.Count));
        for (var area = 0; area < payments.Count; area++)
        {
            var falling = payments[area].OrderDescending().ToArray();
            column.Values[area] = falling.Sum();
            (largest.First[area], largest.Second[area]) = (falling.FirstOrDefault(), falling.Skip(1).FirstOrDefault());
        }

        return (column, largest);
    }

    /// <summary>The protection of one measure in a city with windows of the programme.</summary>
    /// <param name="catalogue">Definitions with the measure alone.</param>
    /// <param name="limits">The numbers of the rules.</param>
    /// <param name="start">First day of the programme.</param>
    /// <param name="tables">Its tables: period and breakdown.</param>
    /// <param name="counts">Their counts, one after the other, the city first.</param>
    public static MeasureProtection Protection(IndicatorCatalogue catalogue, PrimaryLimits limits, DateOnly start, IReadOnlyList<(string Period, string Breakdown)> tables, long[] counts)
    {
        var (measure, width, containment) = (catalogue.Measures.Values.Single(), counts.Length / tables.Count, new MeasureContainment(catalogue));
        var columns = tables.Select((table, at) => (Key: new CellKey(measure.Code, table.Breakdown, Period.Parse(table.Period, null)), Column: Column(counts.AsSpan(at * width, width)))).ToDictionary();
        return new(Areas(width - 1, start), measure, limits, TestKey.Value, columns, new PublishedBounds(catalogue, columns, containment), new Dictionary<CellKey, LargestAmounts>(), ReaderKnowledge.None);
    }
}
