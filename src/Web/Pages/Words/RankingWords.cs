using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of the ranking.</summary>
internal static class RankingWords
{
    public static readonly Text Title = new("{0} در {1} {2}", "{0} of {1} {2}");
    public static readonly Text Choose = new("گزینش نمایه، دوره و محدوده", "Choose index, period and scope");
    public static readonly Text Index = new("نمایه", "Index");
    public static readonly Text Within = new("محدوده", "Within");
    public static readonly Text Everywhere = new("همه‌جا", "everywhere");
    public static readonly Text RankAndRange = new("رتبه و بازهٔ \u2066۹۰٪\u2069 آن", "Rank with its 90% range");
    public static readonly Text Range = new("بازه", "Range");
    public static readonly Text AmongFirst = new("در {0} نخست", "Among first {0}");
    public static readonly Text Level = new("سطح", "Level");
    public static readonly Text Contributions = new("سهم هر بُعد", "Share of each pillar");
    public static readonly Text PrintedOrder = new("ترتیب طرح", "Printed order");
    public static readonly Text PrintedOrderHint = new("ترتیبی که طرح برای اقدام، درون بالادست هر ناحیه، چاپ کرده است", "The order for action that the plan prints, within the parent of each area");
    public static readonly Text Score = new("امتیاز", "Score");
    public static readonly Text Without = new("بدون {0}", "without {0}");
    public static readonly Text NotRanked = new("بی‌رتبه", "not ranked");
    public static readonly Text NotRankedWhy = new("کمتر از {0} وزن نمایه رقم منتشرشده دارد.", "Less than {0} of the weights have a published value.");
    public static readonly Text HowToRead = new("هر رتبه با بازه‌ای آمده است که در ۹ بار از هر ۱۰ بار، رتبهٔ ناحیه درون آن می‌ماند وقتی داده‌ها در حد خطایشان و روش میان انتخاب‌های اعلام‌شده جابه‌جا شود. اگر بازهٔ دو ناحیه روی هم می‌افتد، ترتیب آن دو قطعی نیست.", "Each rank comes with the range that holds it in nine of ten draws, when the data move within their error and the method among the choices stated below. Where the ranges of two areas overlap, their order is not certain.");
    public static readonly Text HowMade = new("این نمایه چگونه ساخته می‌شود", "How this index is made");
    public static readonly Text Component = new("جزء", "Component");
    public static readonly Text Pillar = new("بُعد", "Pillar");
    public static readonly Text Weight = new("وزن", "Weight");
    public static readonly Text Raises = new("بیشتر بودنش امتیاز را", "A higher value");
    public static readonly Text Up = new("بالا می‌برد", "raises the score");
    public static readonly Text Down = new("پایین می‌آورد", "lowers the score");
    public static readonly Text Scaled = new("از ۰ تا ۱ میان", "Scaled between");
    public static readonly Text Mean = new("امتیاز، {0} جزءهاست و تنها از رقم‌های منتشرشده ساخته می‌شود.", "The score is {0} of the components, made from published figures only.");
    public static readonly Text Draws = new("بازهٔ رتبه از {0} بار جابه‌جاکردن داده‌ها و روش به دست می‌آید.", "The rank range comes from {0} draws of data and method.");
    public static readonly Text InformalOnly = new("تنها سکونتگاه‌های غیررسمی رتبه‌بندی می‌شوند.", "Only informal settlements are ranked.");
    public static readonly Text Levels = new("سطح‌ها:", "Levels:");
    public static readonly Text LevelFrom = new("{0} از امتیاز {1}", "{0} from a score of {1}");
    public static readonly Text NoIndex = new("در این انتشار نمایه‌ای تعریف نشده است", "This release defines no index");
    public static readonly Text NoIndexText = new("رتبه‌بندی وقتی ساخته می‌شود که بستهٔ داده در کاتالوگ خود دست‌کم یک نمایه داشته باشد: چند شاخص، با وزن و جهت. تا آن زمان رتبهٔ ناحیه‌ها را برای هر شاخص جداگانه در نمای کشور ببینید.", "A ranking is made when the data package has at least one index in its catalogue: a few indicators with weights and directions. Until then, the overview ranks the areas by each indicator alone.");
    public static readonly Text NothingRanked = new("هنوز برای هیچ ناحیه‌ای به اندازهٔ کافی رقم منتشر نشده است.", "Not enough has been published yet to rank any area.");
    public static readonly Text BadIndex = new("نمایه‌ای با شناسهٔ «{0}» نیست؛ «{1}» نمایش داده شد.", "There is no index “{0}”; showing “{1}” instead.");
    public static readonly Text BadWithin = new("«{0}» محدوده‌ای با ناحیه‌های رتبه‌بندی‌شده نیست؛ «{1}» نمایش داده شد.", "“{0}” holds no ranked areas; showing {1} instead.");
    public static readonly Text BadPeriod = new("برای دورهٔ «{0}» رتبه‌بندی نیست؛ {1} نمایش داده شد.", "There is no ranking for “{0}”; showing {1} instead.");
}
