using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts.Spine;

/// <summary>Where the columns of a spine stand: name, value, interval and parent in the order of reading, then the axis. A narrow one has the axis below the words.</summary>
internal sealed class SpineLayout
{
    /// <summary>Size of names and values.</summary>
    public const double Size = 13;

    /// <summary>Size of units, intervals and heads.</summary>
    public const double SmallSize = 11.5;

    private const double Gap = 14;
    private const double MostName = 210;

    /// <summary>Measures the columns.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="head">Name of the parent, which heads its column.</param>
    /// <param name="words">Words of the rows.</param>
    /// <param name="set">The page.</param>
    public SpineLayout(IReadOnlyList<SpineRow> rows, string head, SpineWords words, Typesetter set)
    {
        IsNarrow = set.Room < 520;
        var values = Widest(rows.Select(row => TextWidth.Of(words.Value(row), Size)).Append(TextWidth.Of(words.Own, SmallSize)));
        var parents = Widest(rows.Select(row => TextWidth.Of(words.Parent(row), SmallSize)).Append(Math.Min(72, TextWidth.Of(head, SmallSize))));
        if (IsNarrow)
        {
            Parent = new RowColumn(set.Room - parents, parents);
            Value = new RowColumn(Parent.Start - Gap - values, values);
            Interval = new RowColumn(Value.Start, 0);
            Name = new RowColumn(0, Value.Start - Gap);
            (AxisStart, AxisWidth, RowHeight, AxisDrop) = (0, set.Room, 46, 23);
            return;
        }

        var intervals = set.Room >= 640 ? Widest(rows.Select(row => TextWidth.Of(words.Interval(row), SmallSize))) : 0;
        var names = Widest(rows.Select(row => TextWidth.Of(row.Indicator.Name.In(words.IsPersian), Size) + 6 + TextWidth.Of(words.Unit(row), SmallSize)));
        Name = new RowColumn(0, Math.Min(MostName, names));
        Value = new RowColumn(Name.End + Gap, values);
        Interval = new RowColumn(Value.End + (intervals > 0 ? Gap : 0), intervals);
        Parent = new RowColumn(Interval.End + Gap, parents);
        AxisStart = Parent.End + Gap + 2;
        (AxisWidth, RowHeight, AxisDrop) = (set.Room - AxisStart, 27, 0);
    }

    /// <summary>Whether the axis stands below the words.</summary>
    public bool IsNarrow { get; }

    /// <summary>Names and units.</summary>
    public RowColumn Name { get; }

    /// <summary>Values of the area.</summary>
    public RowColumn Value { get; }

    /// <summary>Intervals; without width when they are left to the whiskers.</summary>
    public RowColumn Interval { get; }

    /// <summary>Values of the parent.</summary>
    public RowColumn Parent { get; }

    /// <summary>Distance of the axis from the start.</summary>
    public double AxisStart { get; }

    /// <summary>Length of the axis.</summary>
    public double AxisWidth { get; }

    /// <summary>Height of a row.</summary>
    public double RowHeight { get; }

    /// <summary>How far the middle of the axis is below the middle of the words.</summary>
    public double AxisDrop { get; }

    private static double Widest(IEnumerable<double> widths) => widths.DefaultIfEmpty(0).Max();
}
