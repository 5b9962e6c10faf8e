using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>Where the columns of a ranked list stand: rank, name, value and interval in the order of reading, then the bars.</summary>
internal sealed class RankLayout
{
    /// <summary>Size of the type.</summary>
    public const double Size = 13.5;

    /// <summary>Size of the intervals' type.</summary>
    public const double SmallSize = 12;

    private const double Gap = 14;

    /// <summary>Measures the columns.</summary>
    /// <param name="selection">The areas.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="words">The language.</param>
    /// <param name="set">The page.</param>
    public RankLayout(RankSelection selection, Snapshot snapshot, Indicator indicator, ChartWords words, Typesetter set)
    {
        var names = selection.Rows.Select(row => TextWidth.Of(words.Name(snapshot.Areas.Areas[row.Area]), Size));
        var ranks = TextWidth.Of(Numerals.Plain(selection.Total, words.IsPersian), Size);
        var nameWidth = Math.Min(names.DefaultIfEmpty(0).Max(), set.Room * 0.34);
        var values = selection.Rows.Select(row => selection.Column.Status[row.Area] is var status && status.HasValue()
            ? TextWidth.Of(words.Number(selection.Column.Values[row.Area], indicator), Size)
            : TextWidth.Of(words.Absence(status), SmallSize));
        var intervals = selection.Rows.Select(row => TextWidth.Of(words.Range(selection.Column, row.Area, indicator), SmallSize)).DefaultIfEmpty(0).Max();
        var intervalWidth = set.Room >= 480 ? intervals : 0;
        Rank = new RowColumn(0, ranks);
        Name = new RowColumn(ranks + 10, nameWidth);
        Value = new RowColumn(Name.End + Gap, values.DefaultIfEmpty(0).Max());
        Interval = new RowColumn(Value.End + (intervalWidth > 0 ? Gap : 0), intervalWidth);
        Bars = Interval.End + Gap + 6;
        BarWidth = Math.Max(60, set.Room - Bars - 10);
    }

    /// <summary>The ranks.</summary>
    public RowColumn Rank { get; }

    /// <summary>The names.</summary>
    public RowColumn Name { get; }

    /// <summary>The values.</summary>
    public RowColumn Value { get; }

    /// <summary>The intervals; without width when they are left to the whiskers.</summary>
    public RowColumn Interval { get; }

    /// <summary>Distance of the bars from the start.</summary>
    public double Bars { get; }

    /// <summary>Length of the bars' axis.</summary>
    public double BarWidth { get; }
}

/// <summary>A column of a list.</summary>
/// <param name="Start">Its distance from the start of the line.</param>
/// <param name="Width">Its width.</param>
internal readonly record struct RowColumn(double Start, double Width)
{
    /// <summary>Distance of its end from the start of the line.</summary>
    public double End => Start + Width;
}
