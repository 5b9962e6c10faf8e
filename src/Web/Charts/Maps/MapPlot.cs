using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts.Maps;

/// <summary>Draws the maps of a question, one a period, all of one size; they follow each other from left to right, as time does.</summary>
internal sealed class MapPlot
{
    private const double MostHeight = 560;
    private const double LeastPanel = 210;
    private const double LeastNarrowPanel = 140;
    private const double Gap = 16;
    private const double HeadHeight = 20;
    private const double Speck = 5;
    private const double DotRadius = 3.5;
    private const double NameSize = 11;
    private const double ChosenSize = 12.5;
    private readonly ChartFrame _frame;
    private readonly MapSelection _selection;
    private readonly MapWords _text;
    private readonly ChartWords _words;
    private readonly Snapshot _snapshot;
    private readonly Indicator _indicator;
    private readonly int _columns;
    private readonly double _panel;
    private readonly MapFrame _map;

    /// <summary>Measures the maps.</summary>
    /// <param name="frame">The chart around them.</param>
    /// <param name="selection">What is shown; some area has an outline.</param>
    /// <param name="text">Its words.</param>
    /// <param name="words">The language.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">The indicator.</param>
    public MapPlot(ChartFrame frame, MapSelection selection, MapWords text, ChartWords words, Snapshot snapshot, Indicator indicator)
    {
        (_frame, _selection, _text, _words, _snapshot, _indicator) = (frame, selection, text, words, snapshot, indicator);
        var room = frame.Set.Room;
        _columns = Math.Clamp((int)((room + Gap) / ((room < 2 * LeastPanel ? LeastNarrowPanel : LeastPanel) + Gap)), 1, selection.Periods.Count);
        _panel = (room - (Gap * (_columns - 1))) / _columns;
        _map = new MapFrame(selection.Areas.SelectMany(area => selection.Rings[area]), _panel, Math.Min(MostHeight, _panel * 1.15));
    }

    /// <summary>Draws the maps.</summary>
    public void Draw()
    {
        for (var at = 0; at < _selection.Periods.Count; at++)
        {
            var column = at % _columns;
            var left = Typesetter.Margin + ((_panel + Gap) * column) + ((_panel - _map.Width) / 2);
            var top = _frame.Y + (_selection.Periods.Count > 1 ? HeadHeight : 4);
            if (_selection.Periods.Count > 1)
            {
                _frame.Add(new TextMark(left + (_map.Width / 2), top - 6, _text.Brief(at), ChosenSize, Anchor.Middle) { IsRightToLeft = _words.IsPersian, IsStrong = true });
            }

            Map(at, left, top);
            if (column == _columns - 1 || at == _selection.Periods.Count - 1)
            {
                _frame.Y = top + _map.Height + Gap;
            }
        }
    }

    private void Map(int at, double left, double top)
    {
        var outlines = _selection.Areas.Select(area => (Area: area, Outline: _map.Outline(_selection.Rings[area], left, top))).ToArray();
        foreach (var (area, outline) in outlines.Where(pair => pair.Outline.Path.Length > 0))
        {
            _frame.Add(new GroupMark([new PathMark(outline.Path, Fill(at, area), Palette.Card) { Width = 0.8 }], _text.Hint(at, area)));
        }

        // What is too small to be seen is a dot of one size.
        foreach (var (area, _) in outlines.Where(pair => _selection.Rings[pair.Area].Count > 0 && pair.Outline.Width < Speck && pair.Outline.Height < Speck))
        {
            var (x, y) = Centre(area, left, top);
            _frame.Add(new GroupMark([new CircleMark(x, y, DotRadius, Fill(at, area)) { Stroke = Palette.Ink }], _text.Hint(at, area)));
        }

        foreach (var area in _selection.Chosen)
        {
            if (_map.Outline(_selection.Rings[area], left, top).Path is { Length: > 0 } path)
            {
                _frame.Add(new PathMark(path, Paint.Clear, Palette.Ink) { Width = 2.2 });
            }
        }

        _frame.Add(Names(left, top, outlines.ToDictionary(pair => pair.Area, pair => pair.Outline.Width)));
    }

    private Paint Fill(int at, int area) => _selection.Columns[at].Status[area] == ObservationStatus.Protected ? Paint.Hatch
        : _selection.ClassOf(at, area) is >= 0 and var index ? Palette.Class(_indicator.Direction, index, _selection.Breaks.Count) : Palette.NoData;

    private (double X, double Y) Centre(int area, double left, double top)
    {
        var (x, y) = _map.At(_snapshot.Places[area].LabelLongitude, _snapshot.Places[area].LabelLatitude);
        return (left + x, top + y);
    }

    // Chosen areas are named in every map where names have room, all others in a single map where they are wide enough.
    private IEnumerable<Mark> Names(double left, double top, Dictionary<int, double> widths)
    {
        var taken = new List<(double Left, double Right, double Top, double Bottom)>();
        foreach (var area in _selection.Chosen.Concat(_selection.Periods.Count > 1 ? [] : _selection.Areas.Except(_selection.Chosen).OrderByDescending(area => widths[area])))
        {
            var (isChosen, name) = (_selection.Chosen.Contains(area), _text.Name(area));
            var size = isChosen ? ChosenSize : NameSize;
            var half = TextWidth.Of(name, size) / 2;
            if (_selection.Rings[area].Count == 0 || (!isChosen && 2 * half > widths[area]))
            {
                continue;
            }

            var (x, y) = Centre(area, left, top);
            // A name wider than its area stands above it, so that the colour is seen.
            if (isChosen && _map.Outline(_selection.Rings[area], left, top) is var outline && outline.Width < 2 * half && double.IsFinite(outline.Top))
            {
                y = outline.Top - 8;
            }

            x = Math.Clamp(x, Typesetter.Margin + half, Math.Max(Typesetter.Margin + half, Typesetter.Margin + _frame.Set.Room - half));
            (double Left, double Right, double Top, double Bottom) box = (x - half - 3, x + half + 3, y - size, y + (size / 2));
            if (!taken.Exists(other => other.Left < box.Right && box.Left < other.Right && other.Top < box.Bottom && box.Top < other.Bottom))
            {
                taken.Add(box);
                yield return new TextMark(x, y + 4, name, size, Anchor.Middle) { IsRightToLeft = Typesetter.IsPersianText(name), HasHalo = true, IsStrong = isChosen };
            }
        }
    }
}
