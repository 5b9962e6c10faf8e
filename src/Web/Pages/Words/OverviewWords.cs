using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of the overview.</summary>
internal static class OverviewWords
{
    public static readonly Text Title = new("{0} در {1}", "{0} by {1}");
    public static readonly Text Choose = new("گزینش شاخص، دوره و سطح", "Choose indicator, period and level");
    public static readonly Text KeyFigures = new("رقم‌های کلیدی {0}", "Key figures of {0}");
    public static readonly Text FullProfile = new("نمای کامل {0}", "Full profile of {0}");
    public static readonly Text RankOf = new("رتبهٔ {0}", "{0}, ranked");
    public static readonly Text RankHint = new("خط تیره بازهٔ \u2066۹۵٪\u2069 است. «بازهٔ رتبه» می‌گوید جایگاه با خطای داده تا کجا جابه‌جا می‌شود.", "The dark line is the 95% interval. The rank range says how far the place may move within the error of the data.");
    public static readonly Text Neither = new("این شاخص خوب و بد ندارد؛ فهرست از بیشترین به کمترین است.", "Neither way is better for this indicator; the list runs from highest to lowest.");
    public static readonly Text BestFirst = new("از بهترین", "best first");
    public static readonly Text WorstFirst = new("از بدترین", "worst first");
    public static readonly Text HighestFirst = new("از بیشترین", "highest first");
    public static readonly Text LowestFirst = new("از کمترین", "lowest first");
    public static readonly Text Order = new("ترتیب فهرست", "Order of the list");
    public static readonly Text RankRange = new("بازهٔ رتبه", "Rank range");
    public static readonly Text Rank = new("رتبه", "Rank");
    public static readonly Text Change = new("تغییر", "Change");
    public static readonly Text Value = new("مقدار", "Value");
    public static readonly Text AllFigures = new("همهٔ رقم‌ها", "All figures");
    public static readonly Text Profile = new("نما", "Profile");
    public static readonly Text ProfileOf = new("نمای {0}", "Profile of {0}");
    public static readonly Text NothingPublished = new("برای این گزینش هنوز رقمی منتشر نشده است.", "Nothing has been published for this choice yet.");
    public static readonly Text About = new("دربارهٔ این شاخص", "About this indicator");
    public static readonly Text AskedBy = new("خواستِ", "Asked for by");
    public static readonly Text Closer = new("نگاه نزدیک‌تر", "A closer look");
    public static readonly Text Spread = new("پراکندگی مقدارها و رده‌های نقشه", "Spread of the values and classes of the map");
    public static readonly Text BeyondChance = new("کدام‌ها بیش از حدّ تصادف تفاوت دارند", "Which differ by more than chance");
    public static readonly Text EachOverTime = new("روند هر یک، با یک مقیاس", "Each over time, on one scale");
    public static readonly Text NoFunnel = new("حد تصادف تنها برای سهم‌ها و نرخ‌هایی شدنی است که بازه‌شان از شمار پرسیده‌ها یا رویدادها می‌آید؛ این شاخص از آن‌ها نیست.", "Limits of chance are possible only for shares and rates whose interval follows from the number asked or of events; this indicator is none of them.");
    public static readonly Text SincePrevious = new("از دورهٔ پیش", "since the period before");
    public static readonly Text NoInterval = new("بی‌بازه", "no interval");
    public static readonly Text AllRows = new("همهٔ {0} ردیف", "All {0} rows");
}
