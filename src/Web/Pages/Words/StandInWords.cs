using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.StandIns;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words beside a protected figure: what is published near it, so that nobody takes the one for the other.</summary>
internal static class StandInWords
{
    public static readonly Text Year = new("سال {0}", "year {0}");
    public static readonly Text Together = new("{0} و {1} با هم", "{0} and {1} together");
    public static readonly Text Whole = new("کل {0}", "whole {0}");
    public static readonly Text Then = new("{0}، {1}", "{0}, {1}");
    public static readonly Text Value = new("{0}: {1}", "{0}: {1}");
    public static readonly Text ClassOf = new("ردهٔ {0} از {1}", "class {0} of {1}");
    public static readonly Text OfPlace = new("رقم منتشرشدهٔ {0}، {1}", "Published for {0}, {1}");
    public static readonly Text WithInterval = new("{0}؛ بازهٔ \u2066۹۵٪\u2069: {1}", "{0}; 95% interval {1}");
    public static readonly Text WithClasses = new("{0}؛ ردهٔ ۱ کمترین است", "{0}; class 1 is the lowest");
    public static readonly Text NotTheFigure = new("{0}. این خودِ رقم محرمانه نیست.", "{0}. It is not the protected figure.");

    /// <summary>What the stand-in is and its value, e.g. «کل شهر: ۱۲٫۳»; with its unit where nothing around it says it.</summary>
    public static string Phrase(PageContext context, StandIn found, Period period, int decimals, string unit = "") => context.Say(
        Value,
        Label(context, found, period),
        found.Kind == StandInKind.Class
            ? context.Say(ClassOf, context.Plain(found.Class), context.Plain(found.ClassCount))
            : WithUnit(context.Number(found.Value, Precision.Of(decimals, [found.Value])), unit));

    /// <summary>Whose figure it is, of when, with which interval, and that it is another than the protected one.</summary>
    public static string Explain(PageContext context, StandIn found, int decimals)
    {
        var time = found.Earlier is { } earlier ? context.Say(Together, context.PeriodName(earlier), context.PeriodName(found.Period)) : context.PeriodName(found.Period);
        var place = context.Say(OfPlace, context.AreaName(found.Area), time);
        var full = found.Kind == StandInKind.Class ? context.Say(WithClasses, place)
            : double.IsNaN(found.Low) ? place
            : context.Say(WithInterval, place, context.Range(found.Low, found.High, Precision.Of(decimals, [found.Value])));
        return context.Say(NotTheFigure, full);
    }

    // A per cent sign stays on its side of the number.
    private static string WithUnit(string value, string unit) => unit is "٪" or "%" ? $"\u2066{value}{unit}\u2069" : $"\u2066{value}\u2069 {unit}".TrimEnd();

    // The page says already of which area and period the row is; only what differs is named.
    private static string Label(PageContext context, StandIn found, Period period)
    {
        var time = found.Earlier is { } earlier
            ? context.Say(Together, PeriodNames.Brief(earlier, context.IsPersian), PeriodNames.Brief(found.Period, context.IsPersian))
            : found.Period.Kind == PeriodKind.Year ? context.Say(Year, PeriodNames.Brief(found.Period, context.IsPersian)) : PeriodNames.Brief(found.Period, context.IsPersian);
        if (found.Kind is StandInKind.LongerPeriod or StandInKind.PooledYears)
        {
            return time;
        }

        var whole = context.Say(Whole, context.Within(context.LevelName(context.Snapshot.Areas.Level[found.Area])));
        return found.Period == period ? whole : context.Say(Then, whole, time);
    }
}
