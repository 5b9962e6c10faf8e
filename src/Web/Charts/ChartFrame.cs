using System.Collections.Immutable;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts;

/// <summary>What is around every chart: title, subtitle and legend above, source and notice below. Built from the top down.</summary>
internal sealed class ChartFrame
{
    private const double TitleSize = 18;
    private const double TextSize = 12.5;
    private const double SmallSize = 11.5;
    private readonly ChartWords _words;
    private readonly double _width;
    private readonly ImmutableArray<Mark>.Builder _marks = ImmutableArray.CreateBuilder<Mark>();

    /// <summary>Starts a chart with its title and subtitle.</summary>
    /// <param name="words">Words of its language.</param>
    /// <param name="width">Its width.</param>
    /// <param name="title">Its title.</param>
    /// <param name="subtitle">What the title leaves open: period, unit, order.</param>
    public ChartFrame(ChartWords words, double width, string title, string subtitle)
    {
        (_words, _width, Title, Set) = (words, width, title, new Typesetter(words, width));
        Y = 14;
        Lines(title, TitleSize, 26, mark => mark with { IsStrong = true });
        Lines(subtitle, TextSize, 20, mark => mark with { Fill = Palette.Mute });
        Y += 8;
    }

    /// <summary>Sets the texts.</summary>
    public Typesetter Set { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>How far down the chart has come.</summary>
    public double Y { get; set; }

    /// <summary>Adds marks.</summary>
    /// <param name="marks">The marks, above all earlier ones.</param>
    public void Add(params IEnumerable<Mark> marks) => _marks.AddRange(marks);

    /// <summary>Adds lines of words in the muted colour.</summary>
    /// <param name="text">The words; broken where they do not fit.</param>
    public void Note(string text) => Lines(text, TextSize, 19, mark => mark with { Fill = Palette.Mute });

    /// <summary>Adds a legend; entries that do not fit go to the next line.</summary>
    /// <param name="entries">The entries, in the order of reading.</param>
    public void Legend(IEnumerable<LegendEntry> entries)
    {
        var at = 0.0;
        foreach (var entry in entries)
        {
            var words = TextWidth.Fit(entry.Words, TextSize, Set.Room - LegendEntry.SwatchWidth - 7);
            var needed = LegendEntry.SwatchWidth + 7 + TextWidth.Of(words, TextSize);
            if (at > 0 && at + needed > Set.Room)
            {
                at = 0;
                Y += 20;
            }

            Add(entry.Swatch(Set.BoxFromStart(at, LegendEntry.SwatchWidth), Y + 10));
            Add(Set.Words(Set.FromStart(at + LegendEntry.SwatchWidth + 7), Y + 14, words, TextSize));
            at += needed + 18;
        }

        Y += 28;
    }

    /// <summary>Ends the chart with its source and, where the data are invented, with a notice.</summary>
    /// <param name="manifest">The release.</param>
    /// <param name="origin">Document that asks for the indicator; may be empty.</param>
    /// <param name="description">What the chart says, for those who do not see it.</param>
    public Scene Close(ReleaseManifest manifest, Text origin, string description)
    {
        Y += 10;
        Add(new LineMark(Typesetter.Margin, Y, _width - Typesetter.Margin, Y, Palette.Faint));
        Y += 6;
        if (manifest.IsInvented)
        {
            Notice(_words.Invented);
        }

        var source = $"{_words.Of("منبع:", "Source:")} {manifest.Title.In(_words.IsPersian)}";
        var release = $"{_words.Of("انتشار", "release")}\u00A0{ChartWords.IsolatedNumber(manifest.Id)}";
        var basis = origin.In(_words.IsPersian) is { Length: > 0 } text ? $"{_words.Of("مبنا:", "basis:")} {text}" : "";
        Lines(ChartWords.Joined(source, basis, release), SmallSize, 18, mark => mark with { Fill = Palette.Mute });
        return new Scene(_width, Y + 12, Title, description, _words.Language, _marks.ToImmutable());
    }

    private void Notice(string text)
    {
        var width = TextWidth.Of(text, SmallSize) + 18;
        Add(new RectMark(Set.BoxFromStart(0, width), Y + 2, width, 21, Palette.Notice) { Radius = 4, Stroke = Palette.NoticeLine });
        Add(Set.Words(Set.BoxFromStart(0, width) + (width / 2), Y + 16.5, text, SmallSize) with { IsStrong = true, Anchor = Anchor.Middle });
        Y += 26;
    }

    private void Lines(string text, double size, double height, Func<TextMark, TextMark> style)
    {
        foreach (var line in TextWidth.Wrap(text, size, Set.Room))
        {
            Y += height;
            Add(style(Set.Words(Set.Start, Y - (height * 0.3), line, size)));
        }
    }
}
