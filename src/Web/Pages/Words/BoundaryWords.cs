using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words about areas that were split or merged.</summary>
internal static class BoundaryWords
{
    public static readonly Text MadeOf = new("این ناحیه از {0} جای این ناحیه‌ها را گرفت (درصد: سهم جمعیت آن‌ها که به اینجا آمد):", "Since {0} this area is made of (percent: the share of their people who came here):");
    public static readonly Text Became = new("این ناحیه دیگر نیست؛ از {0} این‌هاست (درصد: سهم جمعیت آن):", "This area is no more; since {0} it is (percent: the share of its people):");
    public static readonly Text Past = new("گذشته", "The past");
    public static readonly Text AsWas = new("چنان‌که بود", "as it was");
    public static readonly Text AsIs = new("با مرزهای امروز", "in the boundaries of today");
    public static readonly Text AsIsHint = new(
        "روندها برای دوره‌های پیشین از رقم‌های منتشرشدهٔ ناحیه‌های پیشین ساخته شده‌اند. خط‌چین برآورد است: به نسبت جمعیت تقسیم شده و بازه ندارد. هر چه در یکی از آن‌ها محرمانه است اینجا هم محرمانه است.",
        "Trends of earlier periods are made of the published figures of the areas before. Dashes are estimates: shared out by people, without an interval. What is protected in one of them is protected here.");
    public static readonly Text BadBoundaries = new("«{0}» شناخته نیست؛ گذشته چنان‌که بود نمایش داده شد.", "“{0}” is not known; the past is shown as it was.");
}
