using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts.Tartan;

/// <summary>Draws the cells of a rug: an indicator a row, an area a column, the first one where reading starts.</summary>
internal sealed class TartanPlot
{
    private const double Size = 13;
    private const double SmallSize = 11.5;
    private const double RangeSize = 10.5;
    private const double RowHeight = 36;
    private const double GroupHeight = 30;
    private static readonly Paint OnBlue = new("#ffffff");
    private static readonly Paint OnLight = new("#1c2733");
    private readonly ChartFrame _frame;
    private readonly TartanSelection _selection;
    private readonly TartanWords _text;
    private readonly ChartWords _words;
    private readonly double _names;
    private readonly double _step;

    /// <summary>Measures the plot.</summary>
    /// <param name="frame">The chart around it.</param>
    /// <param name="selection">The rows.</param>
    /// <param name="text">Their words.</param>
    /// <param name="words">The language.</param>
    public TartanPlot(ChartFrame frame, TartanSelection selection, TartanWords text, ChartWords words)
    {
        (_frame, _selection, _text, _words) = (frame, selection, text, words);
        var widest = selection.Rows.Select(row => Math.Max(TextWidth.Of(row.Indicator.Name.In(words.IsPersian), Size), TextWidth.Of(text.Unit(row), SmallSize))).DefaultIfEmpty(0).Max();
        _names = Math.Min(widest + 14, frame.Set.Room * (selection.Areas.Count > 3 ? 0.25 : 0.4));
        _step = Math.Min(190, (frame.Set.Room - _names) / selection.Areas.Count);
    }

    /// <summary>Draws heads, groups and rows.</summary>
    public void Draw()
    {
        Heads();
        foreach (var group in _selection.Rows.GroupBy(row => row.Indicator.Group.In(_words.IsPersian)))
        {
            _frame.Y += GroupHeight;
            _frame.Add(_frame.Set.Words(_frame.Set.Start, _frame.Y - 8, group.Key.Length > 0 ? group.Key : _words.Of("دیگر", "Other"), Size) with { IsStrong = true, Fill = Palette.Deep });
            foreach (var row in group)
            {
                Row(row);
            }
        }

        _frame.Y += 6;
    }

    private void Heads()
    {
        var lines = _selection.Areas.Select(area => TextWidth.Wrap(_text.Name(area), SmallSize, _step - 8)).ToArray();
        var height = Math.Min(3, lines.Max(line => line.Count)) * 16.0;
        for (var at = 0; at < lines.Length; at++)
        {
            for (var line = 0; line < Math.Min(3, lines[at].Count); line++)
            {
                var text = TextWidth.Fit(lines[at][line], SmallSize, _step - 4);
                _frame.Add(new TextMark(Left(at) + (_step / 2), _frame.Y + 12 + (16 * line), text, SmallSize, Anchor.Middle) { IsRightToLeft = Typesetter.IsPersianText(text), IsStrong = true });
            }
        }

        _frame.Y += height;
    }

    private void Row(TartanRow row)
    {
        var (set, y) = (_frame.Set, _frame.Y);
        _frame.Add(
            set.Words(set.Start, y + 15.5, TextWidth.Fit(row.Indicator.Name.In(_words.IsPersian), Size, _names - 8), Size),
            set.Words(set.Start, y + 30, TextWidth.Fit(_text.Unit(row), SmallSize, _names - 8), SmallSize) with { Fill = Palette.Mute });
        for (var at = 0; at < _selection.Areas.Count; at++)
        {
            _frame.Add(new GroupMark([.. Cell(row, at, Left(at) + 1, y + 1)], _text.Hint(row, at)));
        }

        _frame.Y += RowHeight;
    }

    private IEnumerable<Mark> Cell(TartanRow row, int at, double left, double top)
    {
        var (area, width) = (_selection.Areas[at], _step - 2);
        var (status, middle) = (row.Column.Status[area], left + (width / 2));
        if (!status.HasValue())
        {
            var word = _words.Absence(status);
            yield return new RectMark(left, top, width, RowHeight - 2, status == ObservationStatus.Protected ? Paint.Hatch : Palette.NoData) { Radius = 2 };
            if (TextWidth.Of(word, SmallSize) <= width)
            {
                yield return new TextMark(middle, top + 21, word, SmallSize, Anchor.Middle) { IsRightToLeft = _words.IsPersian, Fill = OnLight };
            }

            yield break;
        }

        var verdict = row.Verdicts[at];
        var ink = verdict is null or Verdict.Different ? Palette.Ink : verdict == Verdict.Better ? OnBlue : OnLight;
        yield return new RectMark(left, top, width, RowHeight - 2, VerdictMark.Fill(verdict)) { Radius = 2, Stroke = verdict is null ? Palette.Line : null };
        var value = _words.Marked(row.Column, area, row.Decimals);
        var (hasSign, isNarrow) = (verdict is not null, width < 64);
        yield return Typesetter.Number(middle + (hasSign && !isNarrow ? 7 : 0), top + (RowHeight * 0.42), value, TextWidth.Of(value, Size) + (hasSign && !isNarrow ? 30 : 2) > width ? 10.5 : Size, Anchor.Middle) with { IsStrong = true, Fill = ink };
        if (hasSign)
        {
            yield return isNarrow ? VerdictMark.Sign(verdict, middle, top + (RowHeight * 0.7), 8, ink) : VerdictMark.Sign(verdict, left + 9, top + (RowHeight * 0.3), 8, ink);
        }

        // A narrow cell has its sign where a wide one has its interval, which the table and the hint still say.
        if (!isNarrow && _words.Range(row.Column, area, row.Decimals) is { Length: > 0 } range && TextWidth.Of(range, RangeSize) < width - 2)
        {
            yield return Typesetter.Number(middle, top + (RowHeight * 0.82), range, RangeSize, Anchor.Middle) with { Fill = ink };
        }
    }

    private double Left(int at) => _frame.Set.BoxFromStart(_names + (_step * at), _step);
}
