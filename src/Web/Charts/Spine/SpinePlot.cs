using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts.Spine;

/// <summary>Draws the rows of a spine.</summary>
internal sealed class SpinePlot
{
    private const double BarHeight = 11;
    private const double Radius = 6.5;
    private const double Inset = 9;
    private const double GroupHeight = 30;
    private readonly ChartFrame _frame;
    private readonly SpineSelection _selection;
    private readonly SpineWords _text;
    private readonly ChartWords _words;
    private readonly SpineLayout _layout;
    private readonly double _left;
    private readonly LinearScale _scale;

    /// <summary>Measures the plot.</summary>
    /// <param name="frame">The chart around it.</param>
    /// <param name="selection">The rows.</param>
    /// <param name="text">Their words.</param>
    /// <param name="words">The language.</param>
    public SpinePlot(ChartFrame frame, SpineSelection selection, SpineWords text, ChartWords words)
    {
        (_frame, _selection, _text, _words) = (frame, selection, text, words);
        _layout = new SpineLayout(selection.Rows, text.ParentHead, text, frame.Set);
        _left = frame.Set.BoxFromStart(_layout.AxisStart, _layout.AxisWidth);
        _scale = new LinearScale(0, 1, _left + Inset, _left + _layout.AxisWidth - Inset);
    }

    /// <summary>Draws heads, groups and rows.</summary>
    public void Draw()
    {
        Heads();
        foreach (var group in _selection.Rows.GroupBy(row => row.Indicator.Group.In(_words.IsPersian)))
        {
            Group(group.Key.Length > 0 ? group.Key : _words.Of("دیگر", "Other"));
            foreach (var row in group)
            {
                Row(row);
            }
        }

        _frame.Y += 6;
    }

    private void Heads()
    {
        var y = _frame.Y + 12;
        _frame.Add(Head(_layout.Value, y, _text.Own));
        if (_layout.Interval.Width > 0)
        {
            _frame.Add(Head(_layout.Interval, y, _words.Interval));
        }

        _frame.Add(Head(_layout.Parent, y, TextWidth.Fit(_text.ParentHead, SpineLayout.SmallSize, _layout.Parent.Width + 8)));
        y += _layout.IsNarrow ? 21 : 0;
        var (worse, better) = (_words.Of("بدتر", "worse"), _words.Of("بهتر", "better"));
        var room = _layout.AxisWidth - TextWidth.Of(worse, SpineLayout.SmallSize) - TextWidth.Of(better, SpineLayout.SmallSize) - 34;
        _frame.Add(
            End(_left, y, worse, Anchor.Left),
            End(_left + _layout.AxisWidth, y, better, Anchor.Right),
            new TextMark(_scale.At(0.5), y, TextWidth.Fit(_text.Middle, SpineLayout.SmallSize, room), SpineLayout.SmallSize, Anchor.Middle)
            {
                IsRightToLeft = Typesetter.IsPersianText(_text.Middle),
                IsStrong = true,
                Fill = Palette.Deep,
            });
        _frame.Y = y + 6;
    }

    private TextMark End(double x, double y, string text, Anchor anchor) =>
        new(x, y, text, SpineLayout.SmallSize, anchor) { IsRightToLeft = _words.IsPersian, Fill = Palette.Mute };

    private TextMark Head(RowColumn column, double y, string text) =>
        new(RightOf(column), y, text, SpineLayout.SmallSize, Anchor.Right) { IsRightToLeft = Typesetter.IsPersianText(text), Fill = Palette.Mute };

    private void Group(string name)
    {
        _frame.Y += GroupHeight;
        _frame.Add(
            _frame.Set.Words(_frame.Set.Start, _frame.Y - 8, name, SpineLayout.Size) with { IsStrong = true, Fill = Palette.Deep },
            new LineMark(Typesetter.Margin, _frame.Y - 1, Typesetter.Margin + _frame.Set.Room, _frame.Y - 1, Palette.Line));
    }

    private void Row(SpineRow row)
    {
        var (top, y) = (_frame.Y, _frame.Y + (_layout.IsNarrow ? 14 : _layout.RowHeight / 2));
        List<Mark> marks = [new RectMark(Typesetter.Margin, top, _frame.Set.Room, _layout.RowHeight, Paint.Clear), .. Words(row, y), .. Axis(row, y + _layout.AxisDrop)];
        _frame.Add(
            new GroupMark([.. marks], _text.Hint(row)),
            new LineMark(Typesetter.Margin, top + _layout.RowHeight, Typesetter.Margin + _frame.Set.Room, top + _layout.RowHeight, Palette.Faint));
        _frame.Y = top + _layout.RowHeight;
    }

    private IEnumerable<Mark> Words(SpineRow row, double y)
    {
        var set = _frame.Set;
        var name = TextWidth.Fit(row.Indicator.Name.In(_words.IsPersian), SpineLayout.Size, _layout.Name.Width);
        yield return set.Words(set.Start, y + 4.5, name, SpineLayout.Size);
        var start = (TextWidth.Of(name, SpineLayout.Size) * 1.04) + 6;
        if (TextWidth.Fit(_text.Unit(row), SpineLayout.SmallSize, Math.Max(0, _layout.Name.Width - start)) is { Length: > 1 } or "٪" or "%")
        {
            yield return set.Words(set.FromStart(start), y + 4.5, TextWidth.Fit(_text.Unit(row), SpineLayout.SmallSize, _layout.Name.Width - start + 2), SpineLayout.SmallSize) with { Fill = Palette.Mute };
        }

        var isWord = !row.Status.HasValue();
        yield return Number(_layout.Value, y, _text.Value(row), isWord ? SpineLayout.SmallSize : SpineLayout.Size) with
        {
            IsStrong = !isWord,
            IsRightToLeft = isWord && _words.IsPersian,
            Fill = isWord ? Palette.Mute : Palette.Ink,
        };
        if (_layout.Interval.Width > 0 && _text.Interval(row) is { Length: > 0 } interval)
        {
            yield return Number(_layout.Interval, y, interval, SpineLayout.SmallSize) with { Fill = Palette.Mute };
        }

        if (_text.Parent(row) is { Length: > 0 } parent)
        {
            yield return Number(_layout.Parent, y, parent, SpineLayout.SmallSize) with { Fill = Palette.Mute };
        }
    }

    private IEnumerable<Mark> Axis(SpineRow row, double y)
    {
        if (!row.Status.HasValue())
        {
            return [Box(0, 1, y, row.Status == ObservationStatus.Protected ? Paint.Hatch : Palette.NoData)];
        }

        return row.Reading is { } reading ? Place(row, reading, y)
            : [new TextMark(_scale.At(0.5), y + 4, _text.Silence(row.Silence), 11, Anchor.Middle) { IsRightToLeft = _words.IsPersian, Fill = Palette.Mute }];
    }

    private IEnumerable<Mark> Place(SpineRow row, SpineReading reading, double y)
    {
        var scale = reading.Scale;
        yield return Box(reading.Whole.Left, reading.Whole.Right, y, Palette.PeerRange);
        yield return Box(reading.MiddleHalf.Left, reading.MiddleHalf.Right, y, Palette.PeerHalf);
        var half = _layout.IsNarrow ? BarHeight : _layout.RowHeight / 2;
        yield return new LineMark(_scale.At(0.5), y - half, _scale.At(0.5), y + half, Palette.Deep) { Width = 1.4 };
        var (low, high) = (scale.At(row.Column.Low[row.Area]), scale.At(row.Column.High[row.Area]));
        if (double.IsFinite(low) && double.IsFinite(high) && low != high)
        {
            var (from, to) = (Math.Min(low, high), Math.Max(low, high));
            yield return Whiskers.Across(_scale.Within(from), _scale.Within(to), y, from >= 0, to <= 1);
        }

        if (double.IsFinite(row.ParentValue))
        {
            yield return VerdictMark.Diamond(_scale.Within(scale.At(row.ParentValue)), y, 6.5, Palette.Deep);
        }

        foreach (var mark in VerdictMark.Circle(row.Verdict, _scale.Within(scale.At(row.Value)), y, Radius, row.IsPale))
        {
            yield return mark;
        }
    }

    private RectMark Box(double from, double to, double y, Paint fill) =>
        new(_scale.At(from), y - (BarHeight / 2), _scale.At(to) - _scale.At(from), BarHeight, fill);

    // Numbers end at the right in both languages, so that their last digits stand below each other.
    private TextMark Number(RowColumn column, double y, string text, double size) => Typesetter.Number(RightOf(column), y + 4.5, text, size, Anchor.Right);

    private double RightOf(RowColumn column) => _frame.Set.BoxFromStart(column.Start, column.Width) + column.Width;
}
