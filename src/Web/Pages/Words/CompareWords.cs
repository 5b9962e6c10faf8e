using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of the comparison of areas.</summary>
internal static class CompareWords
{
    public static readonly Text Compare = new("مقایسه", "Compare");
    public static readonly Text Title = new("مقایسهٔ ناحیه‌ها", "Areas compared");
    public static readonly Text Lead = new("تا شش ناحیه در کنار هم. هر ناحیه در برابر {0} سنجیده می‌شود: ▲ به‌روشنی بهتر، ● بدون تفاوت روشن، ▼ به‌روشنی بدتر. زیر هر رقم بازهٔ ⁦۹۵٪⁩ آن است.", "Up to six areas side by side. Each is judged against {0}: ▲ clearly better, ● no clear difference, ▼ clearly worse. Below each figure is its 95% interval.");
    public static readonly Text Choose = new("ناحیه‌ها و دوره", "Areas and period");
    public static readonly Text Add = new("افزودن ناحیه", "Add an area");
    public static readonly Text AddHint = new("نام یا کد", "name or code");
    public static readonly Text Remove = new("برداشتن {0}", "Remove {0}");
    public static readonly Text Full = new("شش ناحیه چیده شده؛ برای افزودن، یکی را بردارید.", "Six areas are chosen; remove one to add another.");
    public static readonly Text Rug = new("همهٔ شاخص‌ها کنار هم", "All indicators side by side");
    public static readonly Text Slope = new("از یک دوره تا دورهٔ دیگر", "From one period to another");
    public static readonly Text SlopeOf = new("شاخص نمودار شیب", "Indicator of the slope chart");
    public static readonly Text NoSlope = new("«{0}» تنها در یک دوره از این گونه منتشر شده است؛ شیبی نیست.", "“{0}” is published in one period of this kind only; there is no slope.");
    public static readonly Text WithOthers = new("مقایسه با ناحیه‌های دیگر", "Compare with other areas");
    public static readonly Text UnknownArea = new("ناحیه‌ای با کد «{0}» نیست؛ کنار گذاشته شد.", "There is no area “{0}”; it is left out.");
    public static readonly Text TooMany = new("بیش از شش ناحیه کنار هم نمی‌گنجد؛ «{0}» کنار گذاشته شد.", "No more than six areas fit side by side; “{0}” is left out.");
    public static readonly Text NotFound = new("ناحیه‌ای به نام یا کد «{0}» پیدا نشد.", "No area with the name or code “{0}” was found.");
    public static readonly Text Several = new("«{0}» نام چند ناحیه است؛ یکی را برگزینید:", "“{0}” is in the names of several areas; choose one:");
    public static readonly Text BadPeriod = new("برای این ناحیه‌ها در «{0}» رقمی نیست؛ {1} نمایش داده شد.", "These areas have no figures for “{0}”; showing {1} instead.");
    public static readonly Text Maps = new("جای آن‌ها روی نقشه، دوره به دوره", "Where they stand on the map, period by period");
}
