using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Uncertainty;
using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts.Funnel;

/// <summary>Draws a funnel: sizes run left to right, values upwards, limits as lines that close in on the centre.</summary>
internal sealed class FunnelPlot
{
    private const double Height = 330;
    private const double Reach = 0.35;
    private const int Steps = 96;
    private const double NameSize = 11.5;
    private readonly ChartFrame _frame;
    private readonly double _width;
    private readonly FunnelSelection _selection;
    private readonly FunnelWords _text;
    private readonly ChartWords _words;
    private readonly Ticks _values;
    private readonly SizeAxis _across;
    private readonly LinearScale _up;

    /// <summary>Measures the plot.</summary>
    /// <param name="frame">The chart around it.</param>
    /// <param name="width">Width of the chart.</param>
    /// <param name="selection">The areas; at least one has a place.</param>
    /// <param name="text">Their words.</param>
    /// <param name="words">The language.</param>
    public FunnelPlot(ChartFrame frame, double width, FunnelSelection selection, FunnelWords text, ChartWords words)
    {
        (_frame, _width, _selection, _text, _words) = (frame, width, selection, text, words);
        var (low, high) = Range();
        _values = Ticks.Cover(low, high, 6);
        var left = Typesetter.Margin + ValueAxis.LabelWidth(_values, words.IsPersian) + 12;
        _across = new SizeAxis([.. selection.Points.Select(point => point.Size)], left, width - Typesetter.Margin - 16, words.IsPersian);
        _up = LinearScale.Over(_values, frame.Y + Height, frame.Y + 26);
    }

    /// <summary>Draws axes, limits, the centre, the areas, and the names of those farthest out.</summary>
    public void Draw()
    {
        _frame.Add(ValueAxis.Vertical(_up, _values, _across.From, _across.To, _words.IsPersian));
        _frame.Add(_across.Below(_up.From));
        _frame.Add(new TextMark((_across.From + _across.To) / 2, _up.From + 36, _across.IsLogarithmic ? $"{_text.Sizes} ({_words.Of("مقیاس لگاریتمی", "logarithmic scale")})" : _text.Sizes, ValueAxis.Size, Anchor.Middle) { IsRightToLeft = _words.IsPersian, Fill = Palette.Mute });
        if (_selection.Centre is { } centre)
        {
            _frame.Add(Line(Intervals.Z998, FunnelPlace.Far));
            _frame.Add(Line(Intervals.Z95, FunnelPlace.Near));
            _frame.Add(new LineMark(_across.From, _up.At(centre), _across.To, _up.At(centre), Palette.Deep) { Width = 1.6 });
        }

        foreach (var point in _selection.Points.OrderBy(point => point.Place))
        {
            _frame.Add(new GroupMark([.. VerdictMark.Circle(point.Verdict, X(point), Y(point), Radius(point), IsHollow(point))], _text.Hint(point)));
        }

        _frame.Add(Names());
        if (_selection.Centre is { } value)
        {
            _frame.Add(Reference(value));
        }

        _frame.Y = _up.From + 46;
    }

    /// <summary>Colour and dashes of a pair of limits.</summary>
    /// <param name="place">Where one is outside of it.</param>
    public static (Paint Stroke, string Dash) Style(FunnelPlace place) => place == FunnelPlace.Far ? (Palette.Mute, "") : (Palette.Mute, "5 4");

    private double X(FunnelPoint point) => _across.At(point.Size);

    private double Y(FunnelPoint point) => _up.At(point.Value);

    private static double Radius(FunnelPoint point) => point.Place switch { FunnelPlace.Far => 7, FunnelPlace.Near => 6, _ => 4 };

    private bool IsHollow(FunnelPoint point) => point.Place != FunnelPlace.Inside && _selection.Column.Status[point.Area] == ObservationStatus.LowReliability;

    // The limits of the smallest areas may be many times wider than all values; they must not squeeze the rest, and leave the drawing instead.
    private (double Low, double High) Range()
    {
        double[] values = [.. _selection.Points.Select(point => point.Value).Concat(_selection.Centre is { } centre ? [centre] : [])];
        var (low, high) = (values.Min(), values.Max());
        if (_selection.Centre is null)
        {
            return (low, high);
        }

        var limits = _selection.Limits(_selection.Points[0].Size, Intervals.Z998);
        var reach = Reach * Math.Max(high - low, 1e-9);
        return (Math.Min(low, Math.Max(limits.Low, low - reach)), Math.Max(high, Math.Min(limits.High, high + reach)));
    }

    private IEnumerable<Mark> Line(double z, FunnelPlace place)
    {
        var (stroke, dash) = Style(place);
        var sizes = Enumerable.Range(0, Steps + 1).Select(step => _across.Size((double)step / Steps)).ToArray();
        foreach (var end in new Func<Interval, double>[] { limits => limits.Low, limits => limits.High })
        {
            (double X, double Y)[] points = [.. sizes.Select(size => (Size: size, Value: end(_selection.Limits(size, z)))).Where(pair => pair.Value >= _up.Low && pair.Value <= _up.High).Select(pair => (_across.At(pair.Size), _up.At(pair.Value)))];
            if (points.Length > 1)
            {
                yield return new PathMark(PathText.Line(points), Paint.Clear, stroke) { Width = 1.3, Dash = dash };
            }
        }
    }

    // At the left the limits are farthest apart, so nothing crosses its label.
    private IEnumerable<Mark> Reference(double value)
    {
        var label = _text.Reference(value);
        yield return new TextMark(_across.From + 6, _up.At(value) - 7, label, NameSize, Anchor.Left) { IsRightToLeft = _words.IsPersian, IsStrong = true, Fill = Palette.Deep, HasHalo = true };
    }

    // The farthest out are named first; a name that would cover a sign or another name is left to the pointer and the table.
    private IEnumerable<Mark> Names()
    {
        var taken = _selection.Points.Select(point => (Left: X(point) - Radius(point), Right: X(point) + Radius(point), Top: Y(point) - Radius(point), Bottom: Y(point) + Radius(point))).ToList();
        if (_selection.Centre is { } centre)
        {
            taken.Add((_across.From, _across.From + 6 + TextWidth.Of(_text.Reference(centre), NameSize), _up.At(centre) - 20, _up.At(centre)));
        }

        foreach (var point in _selection.Points.Where(point => point.Place != FunnelPlace.Inside).OrderByDescending(point => point.Place).ThenByDescending(Distance))
        {
            var name = TextWidth.Fit(_text.Name(point.Area), NameSize, _width * 0.3);
            var length = TextWidth.Of(name, NameSize);
            foreach (var left in new[] { X(point) + Radius(point) + 4, X(point) - Radius(point) - 4 - length })
            {
                (double Left, double Right, double Top, double Bottom) box = (left, left + length, Y(point) - 8, Y(point) + 7);
                if (box.Left >= _across.From && box.Right <= _across.To + 14 && !taken.Exists(other => other.Left < box.Right && box.Left < other.Right && other.Top < box.Bottom && box.Top < other.Bottom))
                {
                    taken.Add(box);
                    yield return new TextMark(left, Y(point) + 4, name, NameSize, Anchor.Left) { IsRightToLeft = Typesetter.IsPersianText(name), HasHalo = true };
                    break;
                }
            }
        }
    }

    private double Distance(FunnelPoint point) => Math.Abs(point.Value - _selection.Centre!.Value) / Math.Max(1e-12, _selection.Limits(point.Size, Intervals.Z95) is var limits ? limits.High - limits.Low : 1);
}
