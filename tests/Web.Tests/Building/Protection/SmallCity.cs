using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

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
}
