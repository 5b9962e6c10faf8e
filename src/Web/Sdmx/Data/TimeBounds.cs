using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>Which observations of a series are wanted: those between two days, and of these the first and the last.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day after.</param>
/// <param name="First">Most from the earliest on; 0 for no such limit.</param>
/// <param name="Last">Most from the latest back; 0 for no such limit.</param>
internal readonly record struct TimeBounds(DateOnly From, DateOnly Until, int First, int Last)
{
    /// <summary>Reads the bounds; the reader holds the fault when there is one.</summary>
    public static TimeBounds Read(QuestionReader reader)
    {
        var from = Bound(reader, SdmxForms.Start)?.Start ?? DateOnly.MinValue;
        var until = Bound(reader, SdmxForms.End)?.End ?? DateOnly.MaxValue;
        if (from >= until)
        {
            reader.Refuse(SdmxForms.End, reader.Word(SdmxForms.End), [Hint.EndsAfter(reader.Word(SdmxForms.Start))]);
        }

        return new(from, until, reader.Count(SdmxForms.First), reader.Count(SdmxForms.Last));
    }

    /// <summary>Whether a period may be wanted: a window has dates in an area only.</summary>
    public bool MayHold(Period period) => period.IsWindow || Holds(new DateRange(period.Start, period.End));

    /// <summary>Whether all days of a range lie inside.</summary>
    public bool Holds(DateRange days) => days.Start >= From && days.End <= Until;

    /// <summary>Most observations that are left of some.</summary>
    public int Most(int count) => First + Last == 0 ? count : Math.Min(count, First + Last);

    /// <summary>The first and the last of a series.</summary>
    public IReadOnlyList<T> Ends<T>(IReadOnlyList<T> rows)
    {
        var (first, last) = (First, Last);
        return first + last == 0 ? rows : [.. rows.Where((_, at) => at < first || at >= rows.Count - last)];
    }

    private static DateRange? Bound(QuestionReader reader, Parameter parameter)
    {
        if (reader.Word(parameter) is not { } text)
        {
            return null;
        }

        if (SdmxPeriods.TryRead(text, out var days))
        {
            return days;
        }

        reader.Refuse(parameter, text, SdmxPeriods.Forms);
        return null;
    }
}
