using System.Collections.Immutable;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>Draws the lines of a trend.</summary>
internal sealed class TrendPlot
{
    /// <summary>Opacity of the band of intervals.</summary>
    public const double BandOpacity = 0.18;

    /// <summary>Dashes of a line between estimates.</summary>
    public const string AllottedDash = "5 4";

    private const double Height = 240;
    private const double NameRoom = 130;
    private const double LabelSize = 12.5;
    private readonly ChartFrame _frame;
    private readonly Snapshot _snapshot;
    private readonly Indicator _indicator;
    private readonly int _area;
    private readonly TrendSeries _series;
    private readonly ChartWords _words;
    private readonly int _above;
    private readonly bool _hasNames;
    private readonly Ticks _ticks;
    private readonly LinearScale _scale;
    private readonly BandScale _bands;

    /// <summary>Measures the plot.</summary>
    /// <param name="frame">The chart around it.</param>
    /// <param name="width">Width of the chart.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="area">Area number.</param>
    /// <param name="series">The periods; at least one.</param>
    /// <param name="words">The language.</param>
    public TrendPlot(ChartFrame frame, double width, Snapshot snapshot, Indicator indicator, int area, TrendSeries series, ChartWords words)
    {
        (_frame, _snapshot, _indicator, _area, _series, _words) = (frame, snapshot, indicator, area, series, words);
        _above = series.Above(area);
        var (low, high) = Range();
        _ticks = Ticks.Cover(low, high, 5);
        _scale = LinearScale.Over(_ticks, frame.Y + Height, frame.Y + 8);
        var left = Typesetter.Margin + ValueAxis.LabelWidth(_ticks, words.IsPersian) + 10;
        _hasNames = HasEndNames(width);
        _bands = new BandScale(series.Periods.Length, left, End(left, width - Typesetter.Margin, series.Periods.Length));
    }

    /// <summary>Whether a chart is wide enough for names at the ends of the lines; else the legend has them.</summary>
    /// <param name="width">Width of the chart.</param>
    public static bool HasEndNames(double width) => width >= 480;

    /// <summary>Draws axes, bands, lines, points and labels.</summary>
    public void Draw()
    {
        if (Periods().Any(at => _series.HasValue(_area, at) || (_above >= 0 && _series.HasValue(_above, at))))
        {
            _frame.Add(ValueAxis.Vertical(_scale, _ticks, _bands.From, _bands.To, _words.IsPersian));
        }

        _frame.Add(PeriodAxis.Below(_series.Periods, _bands, _scale.From, _words.IsPersian));
        _frame.Add(_series.Runs(at => _series.IsProtected(_area, at)).SelectMany(Hatch));
        _frame.Add(_series.Runs(at => !_series.HasValue(_area, at) && !_series.IsProtected(_area, at)).SelectMany(Gap));
        if (_above >= 0)
        {
            _frame.Add(Lines(_above, Palette.Comparison, 1.8));
        }

        _frame.Add(Band());
        _frame.Add(Lines(_area, RankPlot.BarFill(_indicator), 2.6));
        _frame.Add(Points());
        _frame.Add(new TrendLabels(_series, _area, _above, _indicator, _words, At).Draw());
        if (_hasNames)
        {
            _frame.Add(EndNames());
        }

        _frame.Add(Hints());
        _frame.Y = _scale.From + 30;
    }

    private (double X, double Y) At(int at, double value) => (_bands.Centre(at), _scale.Within(value));

    private IEnumerable<int> Periods() => Enumerable.Range(0, _series.Periods.Length);

    private (double Low, double High) Range()
    {
        var own = Periods().Where(at => _series.HasValue(_area, at)).SelectMany(at => _series.HasInterval(_area, at)
            ? new[] { _series[at].Low[_area], _series[at].High[_area], _series[at].Values[_area] } : [_series[at].Values[_area]]);
        var others = Periods().Where(at => _above >= 0 && _series.HasValue(_above, at)).Select(at => _series[at].Values[_above]);
        double[] all = [.. own, .. others];
        return all.Length == 0 ? (0, 1) : (all.Min(), all.Max());
    }

    private IEnumerable<Mark> Hatch(ImmutableArray<int> run)
    {
        var (left, width) = (_bands.Start(run[0]), _bands.Step * run.Length);
        yield return new RectMark(left, _scale.To, width, _scale.From - _scale.To, Paint.Hatch) { Opacity = 0.6 };
        if (TextWidth.Of(_words.Protected, LabelSize) + 24 is var box && box <= width)
        {
            var (x, y) = (left + (width / 2), _scale.To + 22);
            yield return new RectMark(x - (box / 2), y - 13, box, 26, Palette.Card) { Radius = 4 };
            yield return new TextMark(x, y + 4, _words.Protected, LabelSize, Anchor.Middle) { IsRightToLeft = _words.IsPersian, Fill = Palette.Mute };
        }
    }

    private IEnumerable<Mark> Gap(ImmutableArray<int> run)
    {
        var middle = _bands.Start(run[0]) + (_bands.Step * run.Length / 2);
        if (TextWidth.Of(_words.NoData, ValueAxis.Size) <= _bands.Step * (run.Length + 1))
        {
            yield return new TextMark(middle, _scale.From - 10, _words.NoData, ValueAxis.Size, Anchor.Middle) { IsRightToLeft = _words.IsPersian, Fill = Palette.Mute };
        }
    }

    private IEnumerable<Mark> Lines(int area, Paint stroke, double width) => _series.Runs(at => _series.HasValue(area, at))
        .SelectMany(run => Strokes(area, run))
        .Select(part => new PathMark(PathText.Line([.. part.Run.Select(at => At(at, _series[at].Values[area]))]), Paint.Clear, stroke) { Width = width, Dash = part.IsDashed ? AllottedDash : "" });

    // A stroke that begins or ends at an estimate is dashed.
    private IEnumerable<(ImmutableArray<int> Run, bool IsDashed)> Strokes(int area, ImmutableArray<int> run)
    {
        for (var (first, last) = (0, 1); last < run.Length; last++)
        {
            var isDashed = IsDashed(area, run[last]);
            if (last + 1 == run.Length || IsDashed(area, run[last + 1]) != isDashed)
            {
                yield return (run[first..(last + 1)], isDashed);
                first = last;
            }
        }
    }

    private bool IsDashed(int area, int to) => _series.IsAllotted(area, to) || _series.IsAllotted(area, to - 1);

    private IEnumerable<Mark> Band() => _series.Runs(at => _series.HasInterval(_area, at)).Select(run => run.Length > 1
        ? new PathMark(
            PathText.Area([.. run.Select(at => At(at, _series[at].High[_area]))], [.. run.Select(at => At(at, _series[at].Low[_area]))]),
            RankPlot.BarFill(_indicator),
            null)
        { Opacity = BandOpacity }
        : Whiskers.Up(_bands.Centre(run[0]), At(run[0], _series[run[0]].Low[_area]).Y, At(run[0], _series[run[0]].High[_area]).Y, RankPlot.BarFill(_indicator)));

    private IEnumerable<Mark> Points() => Periods().Where(at => _series.HasValue(_area, at)).Select(at =>
    {
        var (x, y) = At(at, _series[at].Values[_area]);
        var (fill, card) = (RankPlot.BarFill(_indicator), Palette.Card);
        return new CircleMark(x, y, _bands.Step < 16 ? 2 : 3.6, _series.IsAllotted(_area, at) ? card : fill) { Stroke = _series.IsAllotted(_area, at) ? fill : card };
    });

    private IEnumerable<Mark> Hints() => Periods().Select(at => new GroupMark(
        [new RectMark(_bands.Start(at), _scale.To, _bands.Step, _scale.From - _scale.To, Paint.Clear)],
        _words.Hint(PeriodNames.Name(_series.Periods[at], _words.IsPersian), _series[at], _area, _indicator)));

    private int[] Named() => _above >= 0 ? [_area, _above] : [_area];

    private bool IsLastProtected => _series.IsProtected(_area, _series.Periods.Length - 1);

    // A name begins beside the last point, so half a band of its room is there already; not where that is hatched.
    private double End(double left, double right, int count)
    {
        var names = _hasNames ? 16 + Named().Max(area => Math.Min(NameRoom, TextWidth.Of(_words.Name(_snapshot.Areas.Areas[area]), LabelSize))) : 0;
        var half = IsLastProtected ? 0 : 1.0 / (2 * count);
        return Math.Min(right - 4, (right - names - (left * half)) / (1 - half));
    }

    // The names stand where their lines end; two that would touch are moved apart.
    private IEnumerable<Mark> EndNames()
    {
        var names = Named().Select(area => (Area: area, Last: Periods().LastOrDefault(at => _series.HasValue(area, at), -1)))
            .Where(name => name.Last >= 0)
            .Select(name => (name.Area, At(name.Last, _series[name.Last].Values[name.Area]).Y))
            .OrderBy(name => name.Y)
            .ToArray();
        var apart = names.Length == 2 ? Math.Max(0, 17 - (names[1].Y - names[0].Y)) / 2 : 0;
        for (var at = 0; at < names.Length; at++)
        {
            var text = TextWidth.Fit(_words.Name(_snapshot.Areas.Areas[names[at].Area]), LabelSize, NameRoom);
            yield return new TextMark(IsLastProtected ? _bands.To + 8 : _bands.Centre(_series.Periods.Length - 1) + 12, names[at].Y + 4 + (at == 0 ? -apart : apart), text, LabelSize, Anchor.Left)
            {
                IsRightToLeft = Typesetter.IsPersianText(text),
                IsStrong = names[at].Area == _area,
                Fill = names[at].Area == _area ? RankPlot.BarFill(_indicator) : Palette.Mute,
            };
        }
    }
}
