using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Pages.Maps;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Embeds;

/// <summary>One area of the table that stands for a map where it cannot be seen.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Status">Why there is or is not a value.</param>
/// <param name="Value">Value; NaN when there is none.</param>
/// <param name="Low">Lower end of the 95 % interval; NaN when there is none.</param>
/// <param name="High">Upper end of the 95 % interval; NaN when there is none.</param>
public sealed record EmbedRow(int Area, ObservationStatus Status, double Value, double Low, double High)
{
    /// <summary>The areas of a level inside an area.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    /// <param name="level">Index of the level.</param>
    /// <param name="within">Number of the area to stay within.</param>
    public static IReadOnlyList<EmbedRow> Of(Snapshot snapshot, Indicator indicator, Period period, int level, int within)
    {
        var column = snapshot.Observe(indicator, period);
        return [.. MapExtent.Areas(snapshot.Areas, level, within).Select(area => new EmbedRow(area, column.Status[area], column.Values[area], column.Low[area], column.High[area]))];
    }
}
