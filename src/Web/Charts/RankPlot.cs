using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>Draws the rows of a ranked list.</summary>
internal sealed class RankPlot
{
    /// <summary>Opacity of a value of low reliability.</summary>
    public const double PaleOpacity = 0.4;

    private const double RowHeight = 28;
    private const double BarHeight = 13;

    private readonly ChartFrame _frame;
    private readonly RankSelection _selection;
    private readonly Snapshot _snapshot;
    private readonly Indicator _indicator;
    private readonly ChartWords _words;
    private readonly RankLayout _layout;
    private readonly Ticks _ticks;
    private readonly LinearScale _scale;

    /// <summary>Measures the plot.</summary>
    /// <param name="frame">The chart around it.</param>
    /// <param name="selection">The areas.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="words">The language.</param>
    public RankPlot(ChartFrame frame, RankSelection selection, Snapshot snapshot, Indicator indicator, ChartWords words)
    {
        (_frame, _selection, _snapshot, _indicator, _words) = (frame, selection, snapshot, indicator, words);
        _layout = new RankLayout(selection, snapshot, indicator, words, frame.Set);
        var (low, high) = Range(selection);
        _ticks = ValueAxis.Across(low, high, _layout.BarWidth, words.IsPersian);
        var left = frame.Set.BoxFromStart(_layout.Bars, _layout.BarWidth);
        _scale = LinearScale.Over(_ticks, left, left + _layout.BarWidth);
    }

    /// <summary>Colour of an indicator's bars.</summary>
    /// <param name="indicator">The indicator.</param>
    public static Paint BarFill(Indicator indicator) => indicator.Direction == Direction.Down ? Palette.Burden : Palette.Amount;

    /// <summary>Draws axis, rows and reference line.</summary>
    /// <param name="reference">Label of the reference line; empty when there is none.</param>
    public void Draw(string reference)
    {
        var labelLine = _frame.Y + 12;
        var top = _frame.Y + (reference.Length > 0 ? 20 : 4);
        var bands = new BandScale(Math.Max(1, _selection.Rows.Count), top, top + (RowHeight * Math.Max(1, _selection.Rows.Count)));
        if (_selection.Reference is not null || _selection.Rows.Any(row => row.Rank > 0))
        {
            _frame.Add(ValueAxis.Horizontal(_scale, _ticks, top, bands.To, _words.IsPersian));
        }

        for (var at = 0; at < _selection.Rows.Count; at++)
        {
            Row(_selection.Rows[at], bands.Centre(at), isLast: at == _selection.Rows.Count - 1);
        }

        if (_selection.Reference is { } value)
        {
            Reference(_scale.Within(value), reference, labelLine, top, bands.To);
        }

        _frame.Y = bands.To + 24;
    }

    // One interval may be many times wider than all values; it must not squeeze the bars, so its whisker is left open.
    private static (double Low, double High) Range(RankSelection selection)
    {
        var column = selection.Column;
        var values = selection.Rows.Where(row => row.Rank > 0).Select(row => column.Values[row.Area]).Append(selection.Reference ?? 0).Append(0).ToArray();
        var (low, high) = (values.Min(), values.Max());
        var reach = 0.6 * (high - low);
        var ends = selection.Rows.SelectMany(row => new[] { column.Low[row.Area], column.High[row.Area] }).Where(double.IsFinite).ToArray();
        return (low < 0 ? Math.Max(low - reach, ends.Append(low).Min()) : 0, Math.Min(high + reach, ends.Append(high).Max()));
    }

    private void Row(RankRow row, double y, bool isLast)
    {
        var set = _frame.Set;
        var name = _words.Name(_snapshot.Areas.Areas[row.Area]);
        var shown = TextWidth.Fit(name, RankLayout.Size, _layout.Name.Width + 1);
        List<Mark> marks = [new RectMark(Typesetter.Margin, y - (RowHeight / 2), set.Room, RowHeight, Paint.Clear)];
        if (!isLast)
        {
            marks.Add(new LineMark(Typesetter.Margin, y + (RowHeight / 2), Typesetter.Margin + set.Room, y + (RowHeight / 2), Palette.Faint));
        }

        if (row.Rank > 0)
        {
            marks.Add(Number(_layout.Rank, y, Numerals.Plain(row.Rank, _words.IsPersian), RankLayout.Size) with { Fill = Palette.Mute });
        }

        marks.Add(set.Name(set.FromStart(_layout.Name.Start), y + 4.5, shown, RankLayout.Size));
        marks.AddRange(_selection.Column.Status[row.Area].HasValue() ? Valued(row.Area, y) : Absent(row.Area, y));
        _frame.Add(new GroupMark([.. marks], _words.Hint(name, _selection.Column, row.Area, _indicator)));
    }

    private IEnumerable<Mark> Valued(int area, double y)
    {
        var column = _selection.Column;
        var (zero, end) = (_scale.Within(0), _scale.Within(column.Values[area]));
        yield return Number(_layout.Value, y, _words.Number(column.Values[area], _indicator), RankLayout.Size) with { IsStrong = true };
        yield return new RectMark(Math.Min(zero, end), y - (BarHeight / 2), Math.Abs(end - zero), BarHeight, BarFill(_indicator))
        {
            Opacity = _selection.IsPale(area) ? PaleOpacity : 1,
        };
        if (_words.Range(column, area, _indicator) is { Length: > 0 } range)
        {
            var (low, high) = (column.Low[area], column.High[area]);
            yield return Whiskers.Across(_scale.Within(low), _scale.Within(high), y, low >= _scale.Low, high <= _scale.High);
            if (_layout.Interval.Width > 0)
            {
                yield return Number(_layout.Interval, y, range, RankLayout.SmallSize) with { Fill = Palette.Mute };
            }
        }
    }

    // The box of a protected value spans the axis: its length says nothing.
    private IEnumerable<Mark> Absent(int area, double y)
    {
        var status = _selection.Column.Status[area];
        var fill = status == ObservationStatus.Protected ? Paint.Hatch : Palette.NoData;
        yield return Number(_layout.Value, y, _words.Absence(status), RankLayout.SmallSize) with { IsRightToLeft = _words.IsPersian, Fill = Palette.Mute };
        yield return new RectMark(_scale.From, y - (BarHeight / 2), _scale.To - _scale.From, BarHeight, fill);
    }

    // Numbers end at the right in both languages, so that their last digits stand below each other.
    private TextMark Number(RowColumn column, double y, string text, double size) =>
        Typesetter.Number(_frame.Set.BoxFromStart(column.Start, column.Width) + column.Width, y + 4.5, text, size, Anchor.Right);

    private void Reference(double x, string label, double labelLine, double top, double bottom)
    {
        var half = TextWidth.Of(label, RankLayout.SmallSize) / 2;
        var middle = Math.Clamp(x, Math.Min(_scale.From + half - 8, _scale.To - half), Math.Max(_scale.From + half - 8, _scale.To - half + 8));
        _frame.Add(
            new LineMark(x, top - 3, x, bottom, Palette.Deep) { Width = 1.6, Dash = "4 3" },
            new TextMark(middle, labelLine, label, RankLayout.SmallSize, Anchor.Middle) { IsRightToLeft = _words.IsPersian, Fill = Palette.Deep, IsStrong = true });
    }
}
