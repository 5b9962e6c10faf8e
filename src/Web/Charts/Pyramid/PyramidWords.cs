using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Pyramid;

/// <summary>What an age pyramid says in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="area">Area number.</param>
/// <param name="period">The period.</param>
/// <param name="selection">What is shown.</param>
internal sealed class PyramidWords(ChartWords words, Snapshot snapshot, int area, Period period, PyramidSelection selection)
{
    /// <summary>What women are called.</summary>
    public string Women => words.Of("زنان", "Women");

    /// <summary>What men are called.</summary>
    public string Men => words.Of("مردان", "Men");

    /// <summary>The title.</summary>
    public string Title => words.Of($"جمعیت بر حسب جنس و سن، {Name}", $"Population by sex and age, {Name}");

    /// <summary>The period, the day that the figures are of, and the persons altogether.</summary>
    public string Subtitle => ChartWords.Joined(
        PeriodNames.Name(period, words.IsPersian),
        selection.Dated is { } day ? $"{words.Of("رقم‌های", "figures of")} {DateNames.Of(day, snapshot.Manifest.Calendar, words.IsPersian)}" : "",
        $"{(selection.IsEstimated ? "≈" : "")}{ChartWords.IsolatedNumber(Number(selection.Persons))} {words.Of("نفر", "persons")}");

    /// <summary>What lengths are.</summary>
    public string Axis => selection.IsEven ? words.Of("شمار نفر", "persons") : words.Of("نفر به ازای هر سال سن", "persons for each year of age");

    /// <summary>What must be known to read groups of unequal width; empty where they are equal.</summary>
    public string Note => selection.IsEven ? "" : selection.Groups[^1].Name.EndsWith('+')
        ? words.Of(
            $"بلندی هر گروه به شمار سال‌های آن است، پس سطح هر میله جمعیت آن است؛ گروه آخر تا {Numerals.Plain((int)selection.Groups[^1].To, true)} سال کشیده شده است.",
            $"Each group is as high as it has years of age, so that the surface of a bar is its population; the last group is drawn up to {(int)selection.Groups[^1].To} years.")
        : words.Of("بلندی هر گروه به شمار سال‌های آن است، پس سطح هر میله جمعیت آن است.", "Each group is as high as it has years of age, so that the surface of a bar is its population.");

    /// <summary>An age group in figures.</summary>
    /// <param name="group">The group.</param>
    public string Ages(PyramidGroup group)
    {
        var (first, last) = (Numerals.Plain(group.From, words.IsPersian), Numerals.Plain((int)group.To - 1, words.IsPersian));
        return group is { From: 0, Years: 1 } ? words.Of($"زیر {Numerals.Plain(1, true)}", "under 1")
            : group.Name.EndsWith('+') ? words.Of($"{first} و بیشتر", $"{first}+") : group.Years == 1 ? first : Numerals.Range(first, last);
    }

    /// <summary>A number of persons.</summary>
    /// <param name="persons">The number.</param>
    public string Number(double persons) => Numerals.Whole((long)Math.Round(persons), words.IsPersian);

    /// <summary>What a group says for whoever rests a pointer on it.</summary>
    /// <param name="group">The group.</param>
    public string Hint(PyramidGroup group) => ChartWords.Joined(
        $"{ChartWords.IsolatedNumber(Ages(group))} {words.Of("سال", "years")}",
        $"{Women}: {ChartWords.IsolatedNumber(Number(group.Women))}",
        $"{Men}: {ChartWords.IsolatedNumber(Number(group.Men))}",
        $"{ChartWords.IsolatedNumber(Numerals.Percent(group.Persons / selection.Persons, 1, words.IsPersian))} {words.Of("جمعیت", "of all")}");

    /// <summary>The pyramid as a sentence and a table, the oldest first as on the drawing.</summary>
    public ChartTable Table() => new(
        Title,
        Sentence,
        [words.Of("سن (سال)", "Age (years)"), Women, Men, words.Of("هر دو", "Both"), words.Of("سهم", "Share")],
        [.. selection.Groups.Reverse().Select(group => (IReadOnlyList<string>)[Ages(group), Number(group.Women), Number(group.Men), Number(group.Persons), Numerals.Percent(group.Persons / selection.Persons, 1, words.IsPersian)])]);

    private string Name => ChartWords.Isolated(words.Name(snapshot.Areas.Areas[area]));

    private string Sentence => selection.Groups.IsEmpty
        ? words.Of($"{Title}: رقمی منتشر نشده است.", $"{Title}: nothing is published.")
        : $"{Title}{words.Of("، ", ", ")}{Subtitle}. {Hint(selection.Groups.MaxBy(group => group.Persons)!)}.";
}
