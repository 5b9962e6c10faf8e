using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts.Multiples;

/// <summary>Draws a panel for each area, all with the same axes; panels follow each other in the direction of reading, time runs left to right in each.</summary>
internal sealed class MultiplesPlot
{
    private const double LeastPanel = 150;
    private const double LeastNarrowPanel = 106;
    private const double Narrow = 420;
    private const double StrongWidth = 1.08;
    private const double PanelHeight = 78;
    private const double HeadHeight = 22;
    private const double Gap = 16;
    private const double Size = 12;
    private const double Reach = 0.15;
    private readonly ChartFrame _frame;
    private readonly MultiplesSelection _selection;
    private readonly MultiplesWords _text;
    private readonly ChartWords _words;
    private readonly Paint _stroke;
    private readonly Ticks _ticks;
    private readonly double _axis;
    private readonly int _columns;
    private readonly double _panel;
    private readonly bool _hasValues;

    /// <summary>Measures the panels.</summary>
    /// <param name="frame">The chart around them.</param>
    /// <param name="selection">The areas; at least one.</param>
    /// <param name="text">Their words.</param>
    /// <param name="words">The language.</param>
    /// <param name="indicator">The indicator.</param>
    public MultiplesPlot(ChartFrame frame, MultiplesSelection selection, MultiplesWords text, ChartWords words, Indicator indicator)
    {
        (_frame, _selection, _text, _words, _stroke) = (frame, selection, text, words, RankPlot.BarFill(indicator));
        _hasValues = selection.Areas.Any(area => selection.Periods.Any(at => selection.Series.HasValue(area, at)));
        var (low, high) = Range();
        _ticks = Ticks.Cover(low, high, 3);
        _axis = ValueAxis.LabelWidth(_ticks, words.IsPersian) + 10;
        var room = frame.Set.Room - _axis;
        _columns = Math.Clamp((int)((room + Gap) / ((room < Narrow ? LeastNarrowPanel : LeastPanel) + Gap)), 1, Math.Max(1, selection.Areas.Length));
        _panel = Math.Min(300, (room - (Gap * (_columns - 1))) / _columns);
    }

    /// <summary>Draws the panels.</summary>
    public void Draw()
    {
        for (var at = 0; at < _selection.Areas.Length; at += _columns)
        {
            Row(at, Math.Min(_columns, _selection.Areas.Length - at));
        }
    }

    // Numbers stand at the left of each row, the periods below the first panel of the last one.
    private void Row(int first, int count)
    {
        var top = _frame.Y + HeadHeight;
        var up = LinearScale.Over(_ticks, top + PanelHeight, top);
        for (var column = 0; column < count; column++)
        {
            Panel(_selection.Areas[first + column], Left(column), up);
        }

        var leftmost = _words.IsPersian ? Left(count - 1) : Left(0);
        _frame.Add(_ticks.Values.Where(_ => _hasValues).Select(value => Typesetter.Number(leftmost - 6, up.At(value) + 4, _words.Number(value, _ticks.Decimals), 10.5, Anchor.Right) with { Fill = Palette.Mute }));
        _frame.Y = top + PanelHeight + Gap;
        if (first + count == _selection.Areas.Length)
        {
            Periods(leftmost, up.From);
            _frame.Y += 12;
        }
    }

    private double Left(int column)
    {
        var offset = (_panel + Gap) * column;
        return _words.IsPersian ? _frame.Set.Start - _panel - offset : Typesetter.Margin + _axis + offset;
    }

    private void Periods(double left, double y)
    {
        var ends = _selection.Last == 0 ? new[] { 0 } : [0, _selection.Last];
        foreach (var at in ends)
        {
            var (name, isFirst) = (_text.Brief(at), at == 0);
            _frame.Add(new TextMark(isFirst ? left : left + _panel, y + 15, name, 10.5, isFirst ? Anchor.Left : Anchor.Right) { IsRightToLeft = _words.IsPersian, Fill = Palette.Mute });
        }
    }

    private void Panel(int area, double left, LinearScale up)
    {
        var across = new BandScale(_selection.Series.Periods.Length, left, left + _panel);
        List<Mark> marks = [.. Head(area, left, up.To)];
        marks.AddRange(_ticks.Values.Select(value => (Mark)new LineMark(left, up.At(value), left + _panel, up.At(value), value == _ticks.Values[0] ? Palette.Comparison : Palette.Faint)));
        foreach (var run in _selection.Series.Runs(at => _selection.Series.IsProtected(area, at)))
        {
            marks.Add(new PathMark(PathText.Line([(across.Start(run[0]), up.To), (across.Start(run[^1]) + across.Step, up.To), (across.Start(run[^1]) + across.Step, up.From), (across.Start(run[0]), up.From)]) + "Z", Paint.Hatch, null) { Opacity = 0.6 });
        }

        if (_selection.Within >= 0)
        {
            marks.AddRange(Lines(_selection.Within, across, up, Palette.Comparison, 1.2));
        }

        marks.AddRange(_selection.Series.Runs(at => _selection.Series.HasInterval(area, at)).Where(run => run.Length > 1).Select(run => new PathMark(
            PathText.Area([.. run.Select(at => (across.Centre(at), up.Within(_selection.Series[at].High[area])))], [.. run.Select(at => (across.Centre(at), up.Within(_selection.Series[at].Low[area])))]), _stroke, null)
        { Opacity = TrendPlot.BandOpacity }));
        marks.AddRange(Lines(area, across, up, _stroke, 2));
        if (_selection.Series.HasValue(area, _selection.Last))
        {
            marks.AddRange(VerdictMark.Circle(_selection.Change(area), across.Centre(_selection.Last), up.Within(_selection.Series[_selection.Last].Values[area]), 5));
        }

        marks.Add(new RectMark(left, up.To - HeadHeight, _panel, PanelHeight + HeadHeight, Paint.Clear));
        _frame.Add(new GroupMark([.. marks], _text.Hint(area)));
    }

    private IEnumerable<Mark> Head(int area, double left, double top)
    {
        var value = _text.Value(area);
        var hasValue = _selection.Series.HasValue(area, _selection.Last);
        var name = TextWidth.Fit(_text.Name(area), Size * StrongWidth, _panel - TextWidth.Of(value, Size) - 10);
        var (start, end) = _words.IsPersian ? (left + _panel, left) : (left, left + _panel);
        yield return _frame.Set.Name(start, top - 8, name, Size) with { IsStrong = hasValue };
        yield return new TextMark(end, top - 8, value, Size, _words.IsPersian ? Anchor.Left : Anchor.Right) { IsRightToLeft = _words.IsPersian && !hasValue, Fill = hasValue ? Palette.Ink : Palette.Mute };
    }

    private IEnumerable<Mark> Lines(int area, BandScale across, LinearScale up, Paint stroke, double width) => _selection.Series.Runs(at => _selection.Series.HasValue(area, at)).SelectMany<System.Collections.Immutable.ImmutableArray<int>, Mark>(run => run.Length == 1
        ? [new CircleMark(across.Centre(run[0]), up.Within(_selection.Series[run[0]].Values[area]), width * 0.8, stroke)]
        : [new PathMark(PathText.Line([.. run.Select(at => (across.Centre(at), up.Within(_selection.Series[at].Values[area])))]), Paint.Clear, stroke) { Width = width }]);

    // Intervals much wider than all values are cut off, so that the lines stay apart.
    private (double Low, double High) Range()
    {
        var shown = _selection.Areas.SelectMany(area => _selection.Periods.Select(at => (Area: area, At: at))).Where(place => _selection.Series.HasValue(place.Area, place.At)).ToArray();
        if (shown.Length == 0)
        {
            return (0, 1);
        }

        double[] values = [.. shown.Select(place => _selection.Series[place.At].Values[place.Area]), .. _selection.Periods.Where(at => _selection.Within >= 0 && _selection.Series.HasValue(_selection.Within, at)).Select(at => _selection.Series[at].Values[_selection.Within])];
        double[] ends = [.. shown.Where(place => _selection.Series.HasInterval(place.Area, place.At)).SelectMany(place => new[] { _selection.Series[place.At].Low[place.Area], _selection.Series[place.At].High[place.Area] })];
        var (low, high) = (values.Min(), values.Max());
        var reach = Reach * (high - low);
        return (Math.Max(low - reach, ends.Append(low).Min()), Math.Min(high + reach, ends.Append(high).Max()));
    }
}
