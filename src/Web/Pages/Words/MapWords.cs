using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Classes;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of the map, its legend and its notes.</summary>
internal static class MapWords
{
    public static readonly Text MapLabel = new("نقشه. با پیکان‌های بالا و پایین میان ناحیه‌ها بروید؛ کلید Enter ناحیه را باز می‌کند.", "Map. Arrow up and down move through the areas; Enter opens one.");
    public static readonly Text Legend = new("راهنمای رنگ‌ها", "Legend");
    public static readonly Text NoData = new("بدون داده", "no data");
    public static readonly Text Ranks = new("رتبهٔ {0}", "ranks {0}");
    public static readonly Text FixedBreaks = new("مرز رده‌ها در همهٔ دوره‌ها ثابت است.", "Class breaks are the same in all periods.");
    public static readonly Text Fit = new("رده‌ها {0} پراکندگی رقم‌ها را بازمی‌گویند (GVF).", "The classes account for {0} of the spread of the values (GVF).");
    public static readonly Text Classes = new("رده‌بندی", "Classes");
    public static readonly Text Quantiles = new("چندکی (هم‌شمار)", "Quantiles (equal counts)");
    public static readonly Text Natural = new("طبیعی (فیشر–جنکس)", "Natural (Fisher–Jenks)");
    public static readonly Text Equal = new("پهنای برابر", "Equal width");
    public static readonly Text BadClasses = new("رده‌بندی «{0}» را نداریم؛ «{1}» نمایش داده شد.", "There is no way “{0}” to make classes; showing “{1}” instead.");
    public static readonly Text NeedsScript = new("نقشه به جاوااسکریپت نیاز دارد. همهٔ رقم‌های آن در جدول همین صفحه آمده است.", "The map needs JavaScript. The table on this page holds all its figures.");
    public static readonly Text NoBoundaries = new("مرز این ناحیه‌ها در این انتشار نیست؛ جدول همهٔ رقم‌ها را دارد.", "This release has no boundaries for these areas; the table holds all figures.");
    public static readonly Text Generalised = new("مرزها تعمیم‌یافته و قدیمی است و جای دقیق مرز را نشان نمی‌دهد.", "Boundaries are generalised and dated; they do not show where a border exactly runs.");
    public static readonly Text Approximate = new("مرزها تقریبی است: شکل و جای ناحیه‌ها منتشر نشده و اینجا به قاعده و با مساحت چاپ‌شده رسم شده است.", "Boundaries are approximate: the outlines are not published; they were drawn here by rule, with the printed hectares.");
    public static readonly Text SomeWithout = new("برخی ناحیه‌ها مرز ندارند و روی نقشه دیده نمی‌شوند.", "Some areas have no boundary and are not on the map.");
    public static readonly Text TwoTogether = new("دو شاخص با هم", "Two indicators together");
    public static readonly Text Thirds = new("هر شاخص به سه دستهٔ هم‌شمار؛ مرز دسته‌ها در همهٔ دوره‌ها ثابت است. عدد هر خانه شمار ناحیه‌هاست.", "Each indicator in three groups of equal size, the same in all periods. The number in a square is how many areas it has.");
    public static readonly Text Beside = new("در کنارِ", "Together with");
    public static readonly Text BesideNone = new("هیچ شاخصی", "no other");
    public static readonly Text BadBeside = new("شاخصی با شناسهٔ «{0}» نیست؛ نقشه همان یک شاخص را نشان می‌دهد.", "There is no indicator “{0}” to show beside it; the map shows the one.");
    public static readonly Text BesideWithout = new("«{0}» در این انتشار رقمی ندارد؛ نقشه همان یک شاخص را نشان می‌دهد.", "“{0}” has no figures in this release; the map shows the one indicator.");
    public static readonly Text Maps = new("نقشه‌ها", "Maps");
    public static readonly Text OneMap = new("یکی، با نه رنگ", "One, in nine colours");
    public static readonly Text TwoMaps = new("دو نقشهٔ هم‌گام", "Two that move together");
    public static readonly Text BadMaps = new("برای نقشه‌ها «{0}» را نداریم؛ تنها «{1}» را می‌شناسیم. یک نقشه نمایش داده شد.", "There is no “{0}” for the maps; only “{1}” is known. Showing one map.");
    public static readonly Text Play = new("پخش دوره‌ها", "Play the periods");
    public static readonly Text TimeSlider = new("دوره", "Period");

    /// <summary>How classes are made.</summary>
    /// <param name="method">The method.</param>
    public static Text Of(ClassMethod method) => method switch { ClassMethod.Natural => Natural, ClassMethod.Equal => Equal, _ => Quantiles };

    /// <summary>What the map element says by itself.</summary>
    public static readonly IReadOnlyDictionary<string, Text> ForElement = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["loading"] = new("نقشه در راه است…", "Loading the map…"),
        ["lost"] = new("ارتباط با سامانه قطع است؛ آنچه رسیده نمایش داده می‌شود و دوباره تلاش می‌کنیم.", "The service cannot be reached; what has arrived is shown, and we keep trying."),
        ["failed"] = new("نقشه را نمی‌توان نشان داد؛ جدول همهٔ رقم‌ها را دارد.", "The map cannot be shown; the table holds all figures."),
        ["noWebgl"] = new("این مرورگر نقشه را نمی‌کشد (WebGL ندارد)؛ جدول همهٔ رقم‌ها را دارد.", "This browser cannot draw the map (no WebGL); the table holds all figures."),
        ["still"] = new("نقشهٔ پویا در این مرورگر کار نمی‌کند؛ این تصویر همان رنگ‌ها را دارد و جدول همهٔ رقم‌ها را.", "The live map does not work in this browser; this picture has its colours, and the table all figures."),
        ["interval"] = new("بازهٔ \u2066۹۵٪\u2069", "95% interval"),
        ["rank"] = new("رتبهٔ {0} از {1}", "Rank {0} of {1}"),
        ["rankRange"] = new("بازهٔ رتبه", "rank range"),
        ["protected"] = new("محرمانه", "protected"),
        ["missing"] = new("گردآوری نشده", "not collected"),
        ["impossible"] = new("محاسبه‌پذیر نیست", "cannot exist"),
        ["unsure"] = new("کم‌دقت", "low reliability"),
        ["open"] = new("بازکردن ←", "Open →"),
        ["play"] = new("پخش دوره‌ها", "Play the periods"),
        ["pause"] = new("ایست", "Pause"),
        ["zoomIn"] = new("بزرگ‌تر", "Zoom in"),
        ["zoomOut"] = new("کوچک‌تر", "Zoom out"),
        ["whole"] = new("نمای کامل", "Whole view"),
        ["twoFingers"] = new("برای جابه‌جایی نقشه دو انگشت به کار ببرید", "Use two fingers to move the map"),
        ["ctrlScroll"] = new("برای بزرگ‌نمایی Ctrl را نگه دارید و بچرخانید", "Hold Ctrl and scroll to zoom"),
        ["cmdScroll"] = new("برای بزرگ‌نمایی ⌘ را نگه دارید و بچرخانید", "Hold ⌘ and scroll to zoom"),
    };
}
