using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Histogram;

/// <summary>Draws the bins of a histogram: values run left to right, counts upwards, a block for each area.</summary>
internal sealed class HistogramPlot
{
    private const double Height = 250;
    private const double LeastBlock = 3.2;
    private readonly ChartFrame _frame;
    private readonly HistogramSelection _selection;
    private readonly HistogramWords _text;
    private readonly ChartWords _words;
    private readonly Snapshot _snapshot;
    private readonly Indicator _indicator;
    private readonly Ticks _counts;
    private readonly LinearScale _across;
    private readonly LinearScale _up;

    /// <summary>Measures the plot.</summary>
    /// <param name="frame">The chart around it.</param>
    /// <param name="width">Width of the chart.</param>
    /// <param name="selection">What is shown.</param>
    /// <param name="text">Its words.</param>
    /// <param name="words">The language.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    public HistogramPlot(ChartFrame frame, double width, HistogramSelection selection, HistogramWords text, ChartWords words, Snapshot snapshot, Indicator indicator)
    {
        (_frame, _selection, _text, _words, _snapshot, _indicator) = (frame, selection, text, words, snapshot, indicator);
        var most = selection.Bins.Max(bin => bin.Length);
        _counts = Ticks.Cover(0, most, Math.Min(5, most));
        var left = Typesetter.Margin + ValueAxis.LabelWidth(_counts, words.IsPersian) + 12;
        _across = LinearScale.Over(selection.Ticks, left, width - Typesetter.Margin - 16);
        _up = LinearScale.Over(_counts, frame.Y + Height, frame.Y + (selection.Reference is null ? 48 : 66));
    }

    /// <summary>Draws axes, blocks, breaks and the reference.</summary>
    public void Draw()
    {
        _frame.Add(_frame.Set.Words(_words.IsPersian ? _across.To : _across.From - 8, _frame.Y + 12, _text.Counts, ValueAxis.Size) with { Fill = Palette.Mute });
        _frame.Add(ValueAxis.Vertical(_up, _counts, _across.From, _across.To, _words.IsPersian));
        for (var bin = 0; bin < _selection.Bins.Length; bin++)
        {
            _frame.Add(Blocks(bin));
        }

        _frame.Add(Edges());
        _frame.Add(Breaks());
        if (_selection.Reference is { } value)
        {
            _frame.Add(Reference(value));
        }

        _frame.Y = _up.From + 26;
    }

    private IEnumerable<Mark> Blocks(int bin)
    {
        var (left, width, unit) = (_across.At(_selection.Ticks.Values[bin]) + 1, _across.At(_selection.Ticks.Values[bin + 1]) - _across.At(_selection.Ticks.Values[bin]) - 2, _up.At(0) - _up.At(1));
        var areas = _selection.Bins[bin];
        if (unit >= LeastBlock)
        {
            return areas.Select((area, at) => (Mark)new GroupMark(
                [Block(left, _up.At(at + 1), width, unit, ClassOf(area))],
                _words.Hint(_words.Name(_snapshot.Areas.Areas[area]), _selection.Column, area, _indicator)));
        }

        // Too many for a block each: one for each class, the areas being in the order of their values.
        var below = 0;
        return areas.GroupBy(ClassOf).Select(group =>
        {
            below += group.Count();
            return (Mark)new GroupMark([Block(left, _up.At(below), width, unit * group.Count(), group.Key)], _text.Counted(_text.Bin(bin), areas.Length));
        });
    }

    private RectMark Block(double left, double top, double width, double height, int index) =>
        new(left, top, width, height, Palette.Class(_indicator.Direction, index, _selection.Breaks.Count)) { Stroke = Palette.Mute };

    private int ClassOf(int area) => _selection.Breaks.ClassOf(_selection.Column.Values[area]);

    // As many edges have a number as have room.
    private IEnumerable<Mark> Edges()
    {
        var ticks = _selection.Ticks;
        var step = _across.At(ticks.Values[1]) - _across.At(ticks.Values[0]);
        var stride = (int)Math.Ceiling((ValueAxis.LabelWidth(ticks, _words.IsPersian) + 12) / step);
        yield return new LineMark(_across.From, _up.From, _across.To, _up.From, Palette.Comparison);
        for (var at = 0; at < ticks.Values.Length; at++)
        {
            var x = _across.At(ticks.Values[at]);
            yield return new LineMark(x, _up.From, x, _up.From + 4, Palette.Comparison);
            if (at % stride == 0)
            {
                yield return Typesetter.Number(x, _up.From + 18, Numerals.Number(ticks.Values[at], ticks.Decimals, _words.IsPersian), ValueAxis.Size, Anchor.Middle) with { Fill = Palette.Mute };
            }
        }
    }

    // The ends of the classes are those of all periods; only what lies between two classes is drawn, and named where there is room.
    private IEnumerable<Mark> Breaks()
    {
        var taken = double.NegativeInfinity;
        foreach (var edge in _selection.Breaks.Edges.Skip(1).SkipLast(1).Where(edge => edge > _selection.Ticks.Values[0] && edge < _selection.Ticks.Values[^1]))
        {
            var (x, label) = (_across.At(edge), _words.Number(edge, _indicator));
            yield return new LineMark(x, _up.To - 8, x, _up.From, Palette.Ink) { Dash = "2 3" };
            var half = TextWidth.Of(label, ValueAxis.Size) / 2;
            if (x - half > taken + 6)
            {
                taken = x + half;
                yield return Typesetter.Number(x, _up.To - 13, label, ValueAxis.Size, Anchor.Middle) with { HasHalo = true };
            }
        }
    }

    private IEnumerable<Mark> Reference(double value)
    {
        var (x, label) = (_across.Within(value), _text.Reference(value));
        var half = TextWidth.Of(label, ValueAxis.Size) / 2;
        yield return new LineMark(x, _up.To - 28, x, _up.From, Palette.Deep) { Width = 1.6, Dash = "6 3" };
        yield return new TextMark(Math.Clamp(x, _across.From + half, Math.Max(_across.From + half, _across.To + 16 - half)), _up.To - 32, label, ValueAxis.Size, Anchor.Middle)
        {
            IsRightToLeft = _words.IsPersian,
            IsStrong = true,
            Fill = Palette.Deep,
        };
    }
}
