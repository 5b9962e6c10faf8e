using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts.Gap;

/// <summary>Draws the rows of a gap chart: name and gap in the order of reading, then the groups on an axis that runs left to right.</summary>
internal sealed class GapPlot
{
    /// <summary>Opacity of the interval of a group.</summary>
    public const double IntervalOpacity = 0.35;

    private const double Size = 13.5;
    private const double SmallSize = 12;
    private const double LanesHeight = 18;
    private const double Between = 14;
    private const double Narrow = 420;
    private const double SignWidth = 11;
    private const double Reach = 0.6;
    private readonly ChartFrame _frame;
    private readonly GapSelection _selection;
    private readonly GapWords _text;
    private readonly ChartWords _words;
    private readonly RowColumn _name;
    private readonly RowColumn _value;
    private readonly RowColumn _range;
    private readonly Ticks _ticks;
    private readonly LinearScale _scale;
    private readonly double _rowHeight;
    private readonly double _textAbove;

    /// <summary>Measures the plot.</summary>
    /// <param name="frame">The chart around it.</param>
    /// <param name="selection">The areas.</param>
    /// <param name="text">Their words.</param>
    /// <param name="words">The language.</param>
    public GapPlot(ChartFrame frame, GapSelection selection, GapWords text, ChartWords words)
    {
        (_frame, _selection, _text, _words) = (frame, selection, text, words);
        double Widest(Func<GapRow, string> cell, double size) => selection.Rows.Select(row => TextWidth.Of(cell(row), size)).DefaultIfEmpty(0).Max();
        var room = frame.Set.Room;
        var isStacked = room < Narrow;
        (_rowHeight, _textAbove) = isStacked ? (46, 14) : (30, 0);
        var value = Math.Max(Widest(text.Value, Size), TextWidth.Of(text.Gap, SmallSize));
        var range = room >= 480 ? Widest(text.Range, SmallSize) : 0;
        _name = new RowColumn(0, Math.Min(Widest(row => text.Name(row.Area), Size), isStacked ? room - value - Between : room * 0.34));
        _value = new RowColumn(isStacked ? room - value : _name.End + Between, value);
        _range = new RowColumn(_value.End + (range > 0 ? Between : 0), range);
        var before = isStacked ? 10 : _range.End + Between + 6;
        var axis = room - before - 10;
        var (low, high) = Ends(selection);
        _ticks = ValueAxis.Across(low, high, axis, words.IsPersian);
        var left = frame.Set.BoxFromStart(before, axis);
        _scale = LinearScale.Over(_ticks, left, left + axis);
    }

    /// <summary>The colour of the line between the groups.</summary>
    /// <param name="isClear">Whether the gap is clear; null where that cannot be told.</param>
    public static Paint Stroke(bool? isClear) => isClear == true ? Palette.Ink : Palette.Comparison;

    /// <summary>The dashes of the line between the groups.</summary>
    /// <param name="isClear">Whether the gap is clear; null where that cannot be told.</param>
    public static string Dash(bool? isClear) => isClear == false ? "3 3" : "";

    /// <summary>Draws the axis and the rows.</summary>
    public void Draw()
    {
        if (_selection.Rows.IsEmpty)
        {
            _frame.Note(_words.NoData);
            return;
        }

        var top = _frame.Y + 20;
        var bands = new BandScale(_selection.Rows.Length, top, top + (_rowHeight * _selection.Rows.Length));
        _frame.Add(Cell(_value, _frame.Y + 12, _text.Gap, SmallSize) with { IsRightToLeft = _words.IsPersian, Fill = Palette.Mute });
        if (_selection.Any(status => status.HasValue()))
        {
            _frame.Add(ValueAxis.Horizontal(_scale, _ticks, top, bands.To, _words.IsPersian));
        }

        for (var at = 0; at < _selection.Rows.Length; at++)
        {
            Row(_selection.Rows[at], bands.Centre(at), isLast: at == _selection.Rows.Length - 1);
        }

        _frame.Y = bands.To + 24;
    }

    // On narrow charts the words of a row stand above its axis.
    private void Row(GapRow row, double middle, bool isLast)
    {
        var (set, text, y) = (_frame.Set, middle - (_textAbove * 0.7) + 4.5, middle + (_textAbove * 0.7));
        List<Mark> marks = [new RectMark(Typesetter.Margin, middle - (_rowHeight / 2), set.Room, _rowHeight, Paint.Clear)];
        if (!isLast)
        {
            marks.Add(new LineMark(Typesetter.Margin, middle + (_rowHeight / 2), Typesetter.Margin + set.Room, middle + (_rowHeight / 2), Palette.Faint));
        }

        marks.Add(set.Name(set.FromStart(_name.Start), text, TextWidth.Fit(_text.Name(row.Area), Size, _name.Width + 1), Size) with { HasHalo = _textAbove > 0 });
        marks.AddRange(Numbers(row, text));
        var groups = Enumerable.Range(0, _selection.Groups.Length).ToArray();
        marks.AddRange(groups.SelectMany(group => Lane(group, row, y)));
        if (row.Gap is { } gap)
        {
            marks.Add(new LineMark(Across(row, gap.Before), y, Across(row, gap.After), y, Stroke(row.IsClear)) { Width = row.IsClear == true ? 2.2 : 1.6, Dash = Dash(row.IsClear) });
        }

        marks.AddRange(groups.Where(group => IsDrawn(group, row)).Select(group => Sign(group, row, y)));
        _frame.Add(new GroupMark([.. marks], _text.Hint(row)));
    }

    private IEnumerable<Mark> Numbers(GapRow row, double y)
    {
        var isThere = row.Gap is not null;
        yield return isThere
            ? Cell(_value, y, _text.Value(row), Size) with { IsStrong = row.IsClear != false, Fill = row.IsClear == false ? Palette.Mute : Palette.Ink }
            : Cell(_value, y, _text.Value(row), SmallSize) with { IsRightToLeft = _words.IsPersian, Fill = Palette.Mute };
        if (_range.Width > 0 && isThere)
        {
            var range = _text.Range(row);
            yield return Cell(_range, y, range, SmallSize) with { IsRightToLeft = Typesetter.IsPersianText(range), Fill = Palette.Mute };
        }
    }

    // Each group has a lane of its own, so that intervals do not cover each other. The box of a protected figure spans the axis: its length says nothing.
    private IEnumerable<Mark> Lane(int group, GapRow row, double y)
    {
        var (column, height) = (_selection.Columns[group], LanesHeight / _selection.Groups.Length);
        var top = y - (LanesHeight / 2) + (height * group);
        if (!HasValue(group, row.Area))
        {
            var fill = column.Status[row.Area] == ObservationStatus.Protected ? Paint.Hatch : Palette.NoData;
            yield return new GroupMark([new RectMark(_scale.From, top + 0.5, _scale.To - _scale.From, height - 1, fill)], _text.Hint(group, row.Area));
        }
        else if (IsDrawn(group, row) && double.IsFinite(column.Low[row.Area]) && double.IsFinite(column.High[row.Area]))
        {
            var (low, high) = (Across(row, column.Low[row.Area]), Across(row, column.High[row.Area]));
            yield return new RectMark(low, top + (height * 0.2), high - low, height * 0.6, GapMark.Colour(group)) { Opacity = IntervalOpacity };
        }
    }

    // Signs that would cover each other stand in their lanes.
    private GroupMark Sign(int group, GapRow row, double y)
    {
        double At(int of) => Across(row, _selection.Columns[of].Values[row.Area]);
        var x = At(group);
        var isCovered = Enumerable.Range(0, _selection.Groups.Length).Any(other => other != group && IsDrawn(other, row) && Math.Abs(At(other) - x) < SignWidth);
        var lane = isCovered ? (LanesHeight / _selection.Groups.Length * (group + 0.5)) - (LanesHeight / 2) : 0;
        return new([GapMark.Sign(group, x, y + lane, _selection.IsUnreliable(group, row.Area))], _text.Hint(group, row.Area));
    }

    private double Across(GapRow row, double value) => _scale.Within(value - _selection.Origin(row));

    private bool HasValue(int group, int area) => _selection.Columns[group].Status[area].HasValue();

    // From the lowest group, a figure has no place where that group is not told; its row says so, and its number stands in the table.
    private bool IsDrawn(int group, GapRow row) => HasValue(group, row.Area) && double.IsFinite(_selection.Origin(row));

    // Numbers end at the right in both languages, so that their last digits stand below each other.
    private TextMark Cell(RowColumn column, double y, string text, double size) =>
        Typesetter.Number(_frame.Set.BoxFromStart(column.Start, column.Width) + column.Width, y, text, size, Anchor.Right) with { HasHalo = _textAbove > 0 };

    // An interval may be many times wider than all values; it must not squeeze the gaps, so it is cut off.
    private static (double Low, double High) Ends(GapSelection selection)
    {
        var figures = selection.Rows
            .Where(row => double.IsFinite(selection.Origin(row)))
            .SelectMany(row => selection.Columns.Where(column => column.Status[row.Area].HasValue()).Select(column => (Column: column, row.Area, Origin: selection.Origin(row)))).ToArray();
        if (figures.Length == 0)
        {
            return (0, 1);
        }

        double[] values = [.. figures.Select(figure => figure.Column.Values[figure.Area] - figure.Origin)];
        double[] ends = [.. figures.SelectMany(figure => new[] { figure.Column.Low[figure.Area], figure.Column.High[figure.Area] }.Select(end => end - figure.Origin)).Where(double.IsFinite)];
        var (low, high) = (values.Min(), values.Max());
        var reach = Reach * (high - low);
        return (Math.Max(low - reach, ends.Append(low).Min()), Math.Min(high + reach, ends.Append(high).Max()));
    }
}
