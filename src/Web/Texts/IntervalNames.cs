using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Texts;

/// <summary>Methods of intervals in words (docs/methods/intervals.md has the formulas).</summary>
internal static class IntervalNames
{
    /// <summary>How the interval is made, in a sentence.</summary>
    /// <param name="method">The method.</param>
    public static Text Of(IntervalMethod method) => method switch
    {
        IntervalMethod.Wilson => new("روش ویلسون برای سهم", "Wilson’s interval of a share"),
        IntervalMethod.Byar => new("روش بایار برای شمارش، و روش دقیق پواسون برای کمتر از ۱۰ مورد", "Byar’s interval of a count, exact Poisson below 10 cases"),
        IntervalMethod.Mean => new("بازهٔ نرمال میانگین وزنی", "Normal interval of a weighted mean"),
        IntervalMethod.Amount => new("بازهٔ جمع مبلغ‌ها: روش بایار برای شمار مؤثر پرداخت‌ها", "Interval of a sum of amounts: Byar’s for the effective number of payments"),
        IntervalMethod.Share => new("بازهٔ سهم یک مبلغ از مبلغ دیگر، با خطی‌سازی", "Interval of the share of one sum of amounts in another, linearised"),
        IntervalMethod.Delta => new("بازهٔ جمع، تفاضل و نسبت شمارش‌های مستقل، با خطی‌سازی (روش دلتا)", "Interval of sums, differences and ratios of independent counts, linearised (delta method)"),
        IntervalMethod.Bootstrap => new("از خطای معیارِ بازنمونه‌گیری خانوارها (بوت‌استرپ)", "From the standard error of resampling the households (bootstrap)"),
        _ => new("بی‌بازه: خطای این رقم دانسته نیست", "None: the error of the figure is not known"),
    };

    /// <summary>What the interval tells of.</summary>
    /// <param name="kind">The kind.</param>
    public static Text Of(IntervalKind kind) => kind == IntervalKind.Sampling
        ? new("خطای نمونه‌گیری: پیمایش از بخشی از خانوارها یا افراد پرسیده است.", "Sampling error: a survey asked some of the households or persons.")
        : new("تصادفِ رخدادها: همه شمرده شده‌اند و بازه می‌گوید رقم تا کجا از روی تصادف جابه‌جا می‌شود.", "Chance in what happened: everything was counted, and the interval says how far chance alone moves the figure.");
}
