using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Progress;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of baseline, target, change and trend.</summary>
internal static class ProgressWords
{
    public static readonly Text Goal = new("از مبنا تا هدف", "Baseline to target");
    public static readonly Text GoalHint = new("از مبنا (چپ) تا هدف (راست): خط عمودی جایی است که تا امروز باید می‌رسید و دایره رقم کنونی. «در مسیر» یعنی با احتمال دست‌کم {0} به مسیر رسیده است و «عقب از مسیر» یعنی با احتمال حداکثر {1}.", "From baseline (left) to target (right): the tick is where it should be by now, the circle the value. On track: it meets the path with a probability of at least {0}; off track: of at most {1}.");
    public static readonly Text FromBaseline = new("از {0} ({1})", "from {0} ({1})");
    public static readonly Text ToTarget = new("به {0} تا {1}", "to {0} by {1}");
    public static readonly Text TargetOnly = new("هدف {0} تا {1}", "target {0} by {1}");
    public static readonly Text OnTrack = new("در مسیر", "on track");
    public static readonly Text OffTrack = new("عقب از مسیر", "off track");
    public static readonly Text Uncertain = new("نامطمئن", "uncertain");
    public static readonly Text AtTarget = new("از آغاز در هدف", "at target from the start");
    public static readonly Text NotKnown = new("بی‌بازه", "no interval");
    public static readonly Text Probability = new("تا پایان دوره باید {0} می‌شد؛ احتمال آنکه رقم واقعی به مسیر رسیده باشد {1}", "It should be {0} by the end of the period; probability that the true value meets the path: {1}");
    public static readonly Text NoProbability = new("احتمالی در کار نیست", "no probability");
    public static readonly Text TrendRising = new("رو به افزایش", "rising");
    public static readonly Text TrendFalling = new("رو به کاهش", "falling");
    public static readonly Text TrendHint = new("روند روشن در پنج دورهٔ گذشته", "clear trend over the last five periods");
    public static readonly Text ChangeRange = new("بازهٔ تغییر {0}", "interval of the change {0}");
    public static readonly Text LeftList = new("در {0} از فهرست برنامه بیرون آمده و زیر نظر است.", "Left the programme's list on {0} and stays watched.");
    public static readonly Text Relapsed = new("پس از بیرون آمدن از فهرست به‌روشنی بدتر شده است: {0}", "Clearly worse since it left the list: {0}");
    public static readonly Text NoRelapse = new("هیچ شاخصی پس از آن به‌روشنی بدتر نشده است.", "No indicator has become clearly worse since.");

    /// <summary>What is behind a status: the value that was due, and the probability of having met it.</summary>
    public static string Explain(PageContext context, ProgressReading reading, int decimals) => double.IsNaN(reading.ProbabilityOnPath)
        ? context.Say(NoProbability)
        : context.Say(Probability, context.Number(reading.Expected, decimals), context.Percent(reading.ProbabilityOnPath));
}
