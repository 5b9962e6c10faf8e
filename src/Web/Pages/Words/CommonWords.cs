using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of the frame and of what several pages share.</summary>
internal static class CommonWords
{
    public static readonly Text Brand = new("محله", "Mahalleh");
    public static readonly Text Purpose = new("سامانهٔ گزارش‌دهی برنامهٔ محله‌محور: شاخص‌ها، نقشه‌ها و رتبه‌بندی، با بازهٔ خطا.", "Reporting of the neighbourhood programme: indicators, maps and rankings with their uncertainty.");
    public static readonly Text SkipToContent = new("رفتن به محتوا", "Skip to content");
    public static readonly Text Sections = new("بخش‌ها", "Sections");
    public static readonly Text Nation = new("کشور", "Overview");
    public static readonly Text Ranking = new("رتبه‌بندی", "Ranking");
    public static readonly Text Indicators = new("شاخص‌ها", "Indicators");
    public static readonly Text Quality = new("کیفیت داده", "Data quality");
    public static readonly Text About = new("درباره", "About");
    public static readonly Text Search = new("جست‌وجو", "Search");
    public static readonly Text SearchHint = new("جست‌وجوی {0}", "Find a {0}");
    public static readonly Text Or = new(" یا ", " or ");
    public static readonly Text To = new(" تا ", " to ");
    public static readonly Text Comma = new("، ", ", ");
    public static readonly Text Breadcrumb = new("جایگاه در تقسیمات", "Place in the hierarchy");

    public static readonly Text Notice = new("زنهار", "Please note");
    public static readonly Text InventedBefore = new("بخشی از رقم‌های این سامانه", "Some of the figures here are");
    public static readonly Text InventedWord = new("ساختگی", "invented");
    public static readonly Text InventedAfter = new("است و تنها برای نمایش به کار می‌رود.", "and serve as a demonstration only.");
    public static readonly Text InventedMore = new("کدام رقم‌ها؟", "Which ones?");

    public static readonly Text Release = new("انتشار", "Release");
    public static readonly Text NewerRelease = new("انتشار تازه‌ای آمده است؛ این صفحه از انتشاری پیشین است.", "A newer release has come; this page is of an earlier one.");
    public static readonly Text OpenAnew = new("باز کردن با انتشار تازه", "Open with the newer one");
    public static readonly Text AsOf = new("داده‌ها تا", "records up to");
    public static readonly Text Sources = new("منبع‌ها:", "Sources:");
    public static readonly Text Licence = new("پروانه:", "Licence:");
    public static readonly Text Method = new("روش محاسبه", "Method");
    public static readonly Text WhyProtected = new("چرا برخی رقم‌ها محرمانه است؟", "Why are some figures protected?");
    public static readonly Text Programs = new("برای برنامه‌نویسان (OpenAPI)", "For programmers (OpenAPI)");
    public static readonly Text OwnSite = new("گذاشتن در سایت خودتان", "Put it in your own site");
    public static readonly Text ListSeparator = new("، ", "; ");

    public static readonly Text Indicator = new("شاخص", "Indicator");
    public static readonly Text Period = new("دوره", "Period");
    public static readonly Text Level = new("سطح", "Level");
    public static readonly Text Show = new("نمایش", "Show");
    public static readonly Text OtherGroup = new("دیگر", "Other");

    public static readonly Text Interval = new("بازهٔ \u2066۹۵٪\u2069", "95% interval");
    public static readonly Text Completeness = new("کامل بودن گزارش‌ها", "Completeness");
    public static readonly Text Cases = new("موردها", "Cases");
    public static readonly Text Protected = new("محرمانه", "protected");
    public static readonly Text NotCollected = new("گردآوری نشده", "not collected");
    public static readonly Text CannotExist = new("محاسبه‌پذیر نیست", "cannot exist");
    public static readonly Text LowReliability = new("کم‌دقت", "low reliability");
    public static readonly Text Estimated = new("برآورد از روی قاعده", "made by rule");
    public static readonly Text AsTable = new("رقم‌های نمودار در جدول", "The chart’s figures as a table");
    public static readonly Text Download = new("دریافت داده‌های این صفحه", "Download what this page shows");
    public static readonly Text RowsLeftOut = new("{0} ردیف نخست از {1} نمایش داده شده؛ همهٔ ردیف‌ها در پروندهٔ CSV است.", "The first {0} of {1} rows are shown; the CSV file has them all.");

    public static readonly Text Better = new("بهتر", "better");
    public static readonly Text Worse = new("بدتر", "worse");
    public static readonly Text Same = new("بدون تفاوت روشن", "no clear difference");
    public static readonly Text Rising = new("افزایش", "up");
    public static readonly Text Falling = new("کاهش", "down");
    public static readonly Text Unchanged = new("بدون تغییر روشن", "no clear change");

    public static readonly Text BadLanguage = new("زبان «{0}» را نداریم؛ صفحه به فارسی است.", "There is no language “{0}”; the page is in Persian.");
    public static readonly Text BadIndicator = new("شاخصی با شناسهٔ «{0}» نیست؛ «{1}» نمایش داده شد.", "There is no indicator “{0}”; showing “{1}” instead.");
    public static readonly Text BadPeriod = new("«{0}» دوره نیست؛ نمونهٔ درست: 1404-H1. «{1}» نمایش داده شد.", "“{0}” is not a period such as 1404-H1; showing {1} instead.");
    public static readonly Text NoDataInPeriod = new("برای «{0}» در {1} داده‌ای نیست؛ {2} نمایش داده شد.", "There is nothing for “{0}” in {1}; showing {2} instead.");
    public static readonly Text BadLevel = new("سطح «{0}» در این محدوده نیست؛ سطح «{1}» نمایش داده شد.", "There is no level “{0}” here; showing “{1}” instead.");
    public static readonly Text SeveralAreas = new(
        "{1} ناحیه «{0}» نام دارد؛ «{2}» در «{3}» نمایش داده شد. برای دیگری کدش را بنویسید.", "{1} areas are called “{0}”; showing “{2}” in “{3}”. Write its code for another.");
    public static readonly Text BadArea = new("ناحیه‌ای با کد «{0}» نیست؛ «{1}» نمایش داده شد.", "There is no area “{0}”; showing “{1}” instead.");
    public static readonly Text LeafArea = new("«{0}» زیرمجموعه‌ای ندارد؛ بالادست آن نمایش داده شد.", "“{0}” has no areas below it; showing its parent instead.");
    public static readonly Text BadOrder = new("ترتیب «{0}» را نداریم؛ «{1}» نمایش داده شد.", "There is no order “{0}”; showing “{1}” instead.");
}
