using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Slope;

/// <summary>Draws the lines of a slope chart; the earlier period is at the left in both languages.</summary>
internal sealed class SlopePlot
{
    private const double Height = 280;
    private const double Size = 12.5;
    private const double LineApart = 17;
    private readonly ChartFrame _frame;
    private readonly SlopeSelection _selection;
    private readonly SlopeWords _text;
    private readonly ChartWords _words;
    private readonly SlopeLine[] _drawn;
    private readonly double _left;
    private readonly double _right;
    private readonly double _room;
    private readonly LinearScale _scale;

    /// <summary>Measures the plot.</summary>
    /// <param name="frame">The chart around it.</param>
    /// <param name="width">Width of the chart.</param>
    /// <param name="selection">The areas.</param>
    /// <param name="text">Their words.</param>
    /// <param name="words">The language.</param>
    public SlopePlot(ChartFrame frame, double width, SlopeSelection selection, SlopeWords text, ChartWords words)
    {
        (_frame, _selection, _text, _words) = (frame, selection, text, words);
        _drawn = [.. selection.Lines.Where(line => line.Verdict is not null)];
        var widest = _drawn.Select(line => Math.Max(TextWidth.Of(text.Value(selection.Before, line.Area), Size), TextWidth.Of(text.Value(selection.After, line.Area), Size))).DefaultIfEmpty(0).Max();
        _left = Typesetter.Margin + Math.Max(widest + 18, 46);
        _room = Math.Min(width * 0.34, _drawn.Select(line => TextWidth.Of(text.Name(line.Area), Size) + 2).DefaultIfEmpty(0).Max());
        _right = width - Typesetter.Margin - widest - 44 - _room;
        double[] values = [.. _drawn.SelectMany(line => new[] { Ends(selection.Before, line.Area), Ends(selection.After, line.Area) }).SelectMany(ends => new[] { ends.Low, ends.High })];
        var (low, high) = values.Length == 0 ? (0, 1) : (values.Min(), values.Max());
        _scale = new LinearScale(low, high > low ? high : low + 1, frame.Y + Height, frame.Y + 34);
    }

    /// <summary>Draws the two axes, the lines and their names.</summary>
    public void Draw()
    {
        if (_drawn.Length > 0)
        {
            Axis(_left, _selection.From);
            Axis(_right, _selection.To);
            foreach (var line in _drawn.OrderBy(line => line.Verdict is Verdict.Better or Verdict.Worse))
            {
                _frame.Add(new GroupMark([.. Line(line)], _text.Hint(line)));
            }

            Labels(_selection.Before, _left - 12, Anchor.Right, hasNames: false);
            Labels(_selection.After, _right + 12, Anchor.Left, hasNames: true);
            _frame.Y += Height + 14;
        }

        foreach (var line in _selection.Lines.Where(line => line.Verdict is null))
        {
            _frame.Y += 20;
            var set = _frame.Set;
            _frame.Add(new GroupMark(
                [set.Words(set.Start, _frame.Y - 6, $"{ChartWords.Isolated(_text.Name(line.Area))}: {Missing(line.Area)}", Size) with { Fill = Palette.Mute }],
                _text.Hint(line)));
        }
    }

    private string Missing(int area) => string.Join(_words.Of("؛ ", "; "), new[] { (_selection.Before, _selection.From), (_selection.After, _selection.To) }
        .Where(pair => !pair.Item1.Status[area].HasValue())
        .Select(pair => $"{PeriodNames.Brief(pair.Item2, _words.IsPersian)} {_words.Absence(pair.Item1.Status[area])}"));

    private static (double Low, double High) Ends(ObservationColumn column, int area) => double.IsFinite(column.Low[area]) && double.IsFinite(column.High[area])
        ? (column.Low[area], column.High[area])
        : (column.Values[area], column.Values[area]);

    private void Axis(double x, Indicators.Periods.Period period)
    {
        var name = PeriodNames.Brief(period, _words.IsPersian);
        _frame.Add(
            new LineMark(x, _scale.To - 8, x, _scale.From + 6, Palette.Line) { Width = 1.4 },
            new TextMark(Math.Max(x, Typesetter.Margin + (TextWidth.Of(name, Size) / 2)), _scale.To - 20, name, Size, Anchor.Middle) { IsRightToLeft = _words.IsPersian, IsStrong = true });
    }

    private static Paint Colour(SlopeLine line) => line.Verdict switch
    {
        Verdict.Better => Palette.Better,
        Verdict.Worse => Palette.Worse,
        Verdict.Different => Palette.Ink,
        _ => Palette.Comparison,
    };

    private IEnumerable<Mark> Line(SlopeLine line)
    {
        var (colour, isClear) = (Colour(line), line.Verdict != Verdict.Same);
        var (before, after) = (_scale.At(_selection.Before.Values[line.Area]), _scale.At(_selection.After.Values[line.Area]));
        foreach (var (x, column) in new[] { (_left, _selection.Before), (_right, _selection.After) })
        {
            var (low, high) = Ends(column, line.Area);
            if (low < high)
            {
                yield return new PathMark(PathText.Line([(x, _scale.At(low)), (x, _scale.At(high))]), Paint.Clear, colour) { Width = 5, Opacity = 0.28 };
            }
        }

        yield return new PathMark(PathText.Line([(_left, before), (_right, after)]), Paint.Clear, colour) { Width = isClear ? 2.6 : 1.6 };
        yield return new CircleMark(_left, before, 4, colour) { Stroke = Palette.Card };
        foreach (var mark in VerdictMark.Circle(line.Verdict, _right, after, 6.5))
        {
            yield return mark;
        }
    }

    // Labels stand at the ends of their lines; those that would touch are moved apart, and a thin line leads to each that was moved.
    private void Labels(ObservationColumn column, double x, Anchor anchor, bool hasNames)
    {
        var lines = _drawn.OrderBy(line => _scale.At(column.Values[line.Area])).ToArray();
        var places = Apart([.. lines.Select(line => _scale.At(column.Values[line.Area]))], _scale.To - 4, _scale.From + 6);
        for (var at = 0; at < lines.Length; at++)
        {
            var (line, value) = (lines[at], _text.Value(column, lines[at].Area));
            var offset = hasNames ? 12 : -12;
            _frame.Add(
                new LineMark(x - (hasNames ? 4 : -4), _scale.At(column.Values[line.Area]), x + (offset * 0.6), places[at], Palette.Line),
                Typesetter.Number(x + offset, places[at] + 4.5, value, Size, anchor) with { IsStrong = true, Fill = line.Verdict == Verdict.Same ? Palette.Mute : Palette.Ink });
            if (hasNames)
            {
                var name = TextWidth.Fit(_text.Name(line.Area), Size, _room);
                var start = x + offset + TextWidth.Of(value, Size) + 8;
                _frame.Add(new TextMark(start, places[at] + 4.5, name, Size, Anchor.Left)
                {
                    IsRightToLeft = Typesetter.IsPersianText(name),
                    Fill = line.Verdict == Verdict.Same ? Palette.Mute : Palette.Ink,
                });
            }
        }
    }

    private static double[] Apart(double[] wanted, double top, double bottom)
    {
        var places = wanted.ToArray();
        for (var at = 0; at < places.Length; at++)
        {
            places[at] = Math.Max(places[at], at == 0 ? top : places[at - 1] + LineApart);
        }

        for (var at = places.Length - 1; at >= 0; at--)
        {
            places[at] = Math.Min(places[at], at == places.Length - 1 ? bottom : places[at + 1] - LineApart);
        }

        return places;
    }
}
