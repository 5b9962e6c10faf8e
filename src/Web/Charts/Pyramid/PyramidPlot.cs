using Mahalleh.Web.Charts.Gap;
using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts.Pyramid;

/// <summary>Draws the bars of a pyramid: the youngest at the bottom, men to the right and women to the left of the ages, in either language.</summary>
internal sealed class PyramidPlot
{
    /// <summary>Number of the colour of women and of men among those of groups.</summary>
    public const int WomenColour = 0;

    /// <summary>See <see cref="WomenColour"/>.</summary>
    public const int MenColour = 1;

    private const double Size = 12;
    private const double EvenHeight = 22;
    private const double MostEvenHeight = 560;
    private const double Height = 400;
    private const double LabelHeight = 13;
    private const double Narrow = 420;
    private readonly ChartFrame _frame;
    private readonly PyramidSelection _selection;
    private readonly PyramidWords _text;
    private readonly LinearScale _women;
    private readonly LinearScale _men;
    private readonly LinearScale _ages;
    private readonly Ticks _ticks;
    private readonly bool _isPersian;

    /// <summary>Measures the plot.</summary>
    /// <param name="frame">The chart around it.</param>
    /// <param name="width">Width of the chart.</param>
    /// <param name="selection">The groups; at least one.</param>
    /// <param name="text">Their words.</param>
    /// <param name="isPersian">Whether numbers are in Persian digits.</param>
    public PyramidPlot(ChartFrame frame, double width, PyramidSelection selection, PyramidWords text, bool isPersian)
    {
        (_frame, _selection, _text, _isPersian) = (frame, selection, text, isPersian);
        var groups = selection.Groups;
        var middle = (groups.Max(group => TextWidth.Of(text.Ages(group), Size)) / 2) + 10;
        // Numbers stand beyond the bars; where there is no room for them, the hint and the table tell them.
        HasNumbers = width >= Narrow;
        var beyond = HasNumbers ? groups.Max(group => Math.Max(TextWidth.Of(text.Number(group.Women), Size), TextWidth.Of(text.Number(group.Men), Size))) + 8 : 4;
        var length = (width / 2) - Typesetter.Margin - middle - beyond;
        _ticks = ValueAxis.Across(0, groups.Max(group => Math.Max(Length(group.Women, group), Length(group.Men, group))), length, isPersian);
        _men = LinearScale.Over(_ticks, (width / 2) + middle, (width / 2) + middle + length);
        _women = LinearScale.Over(_ticks, (width / 2) - middle, (width / 2) - middle - length);
        var top = frame.Y + 24;
        _ages = new LinearScale(0, groups[^1].To, top + (selection.IsEven ? Math.Min(EvenHeight * groups.Length, MostEvenHeight) : Height), top);
    }

    private bool HasNumbers { get; }

    private double Middle => (_men.From + _women.From) / 2;

    /// <summary>Draws the axes, the bars and their words.</summary>
    public void Draw()
    {
        var (top, bottom) = (_ages.To, _ages.From);
        _frame.Add(new TextMark(_women.From - 4, top - 10, _text.Women, Size, Anchor.Right) { IsStrong = true, Fill = GapMark.Colour(WomenColour), IsRightToLeft = _isPersian });
        _frame.Add(new TextMark(_men.From + 4, top - 10, _text.Men, Size, Anchor.Left) { IsStrong = true, Fill = GapMark.Colour(MenColour), IsRightToLeft = _isPersian });
        _frame.Add(ValueAxis.Horizontal(_men, _ticks, top, bottom, _isPersian));
        _frame.Add(ValueAxis.Horizontal(_women, _ticks, top, bottom, _isPersian));
        var taken = double.PositiveInfinity;
        foreach (var group in _selection.Groups)
        {
            var centre = (_ages.At(group.From) + _ages.At(group.To)) / 2;
            var hasRoom = centre + LabelHeight <= taken;
            taken = hasRoom ? centre : taken;
            _frame.Add(new GroupMark([.. Bars(group), .. hasRoom ? Labels(group, centre) : []], _text.Hint(group)));
        }

        _frame.Add(new TextMark(Middle, bottom + 36, _text.Axis, ValueAxis.Size, Anchor.Middle) { IsRightToLeft = _isPersian, Fill = Palette.Mute });
        _frame.Y = bottom + 46;
        if (_text.Note.Length > 0)
        {
            _frame.Note(_text.Note);
        }
    }

    private double Length(double persons, PyramidGroup group) => _selection.IsEven ? persons : persons / group.Years;

    private IEnumerable<Mark> Bars(PyramidGroup group)
    {
        var (top, height) = (_ages.At(group.To) + 0.5, _ages.At(group.From) - _ages.At(group.To) - 1);
        var (women, men) = (_women.At(Length(group.Women, group)), _men.At(Length(group.Men, group)));
        yield return new RectMark(women, top, _women.From - women, height, GapMark.Colour(WomenColour)) { Radius = 1 };
        yield return new RectMark(_men.From, top, men - _men.From, height, GapMark.Colour(MenColour)) { Radius = 1 };
    }

    private IEnumerable<Mark> Labels(PyramidGroup group, double centre)
    {
        yield return new TextMark(Middle, centre + 4, _text.Ages(group), Size, Anchor.Middle) { IsRightToLeft = _isPersian };
        if (HasNumbers)
        {
            yield return Typesetter.Number(_women.At(Length(group.Women, group)) - 5, centre + 4, _text.Number(group.Women), Size, Anchor.Right) with { HasHalo = true };
            yield return Typesetter.Number(_men.At(Length(group.Men, group)) + 5, centre + 4, _text.Number(group.Men), Size, Anchor.Left) with { HasHalo = true };
        }
    }
}
