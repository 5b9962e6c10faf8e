using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites.Draws;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of what other weights and methods would do to a ranking.</summary>
internal static class WeightWords
{
    public static readonly Text Choose = new("وزن‌ها را جابه‌جا کنید؛ رتبه‌ها همان دم از نو ساخته می‌شود", "Move the weights; the ranks follow at once");
    public static readonly Text Own = new("وزن‌های نمایه", "The index’s own weights");
    public static readonly Text Apply = new("با این وزن‌ها", "Rank with these");
    public static readonly Text Firm = new("{0} از {1} ناحیهٔ نخست در دست‌کم {2} حالت‌ها میان {1} نخست می‌مانند.", "{0} of the first {1} areas stay among the first {1} in at least {2} of the draws.");
    public static readonly Text Changed = new("با این وزن‌ها {0} ناحیه از {1} ناحیهٔ نخست همان‌هایی هستند که با وزن‌های نمایه.", "With these weights {0} of the first {1} areas are those of the index’s own.");
    public static readonly Text BadWeights = new("وزن «{0}» پذیرفته نیست؛ وزن‌های نمایه به کار رفت.", "The weight “{0}” cannot be used; showing the index’s own weights.");
    public static readonly Text Group = new("ناحیه‌های بالای این خط با احتمال دست‌کم ۹۰٪ پیش از ناحیه‌های زیر آن‌اند؛ ترتیب درون هر گروه قطعی نیست", "Areas above this line stand before those below with a chance of at least 90%; the order within a group is not certain");
    public static readonly Text Imputed = new("جانهی‌شده: {0}", "filled in: {0}");
    public static readonly Text ImputedWhich = new("منتشر نشده و {1} به جایش آمده است: {0}", "Not published, and filled with {1}: {0}");
    public static readonly Text Why = new("چرا؟", "Why?");
    public static readonly Text WhyTitle = new("چرا {0} رتبهٔ {1} دارد", "Why {0} has rank {1}");
    public static readonly Text Close = new("بستن", "Close");
    public static readonly Text Against = new("در برابر میانگین ناحیه‌ها", "Against the mean of the areas");
    public static readonly Text AgainstHint = new("هر جزء چه اندازه امتیاز را از امتیاز ناحیه‌ای میانگین دورتر می‌کند، به صدم", "How far each component takes the score from that of an average area, in hundredths");
    public static readonly Text Unclear = new("در حد خطا", "within the error");
    public static readonly Text Filled = new("جانهی‌شده", "filled in");
    public static readonly Text Raises = new("بالا می‌برد", "raises");
    public static readonly Text Lowers = new("پایین می‌آورد", "lowers");
    public static readonly Text SmallestChanges = new("کوچک‌ترین تغییرها تا سطح دیگر", "The smallest changes into another level");
    public static readonly Text ChangeTo = new("اگر «{0}» به {1} برسد: سطح «{2}»", "If “{0}” reached {1}: level “{2}”");
    public static readonly Text NoChange = new("هیچ جزئی به‌تنهایی، درون مقدارهایی که ناحیه‌ای دارد، سطح را عوض نمی‌کند.", "No component alone, within the values that some area has, would change the level.");
    public static readonly Text BeforeNext = new("پیش از «{0}»: {1}", "Before “{0}”: {1}");
    public static readonly Text SameTenth = new("در همین دهک: {0}", "In the same tenth: {0}");
    public static readonly Text Sensitivity = new("بر سر کدام انتخاب باید گفت‌وگو کرد", "Which choice to argue about");
    public static readonly Text SensitivityHint = new("سهم هر فرض از جابه‌جایی رتبه‌ها، وقتی همه با هم تغییر می‌کنند؛ خط نازک بازهٔ ۹۵٪ است. فرضی با سهم کوچک ارزش بحث ندارد.", "The share of each assumption in how far the ranks move, when all vary together; the thin line is its 95% interval. An assumption with a small share is not worth an argument.");
    public static readonly Text Grid = new("{0} و {1}", "{0} and {1}");
    public static readonly Text GridHint = new("شمار ناحیه‌ها در هر خانه", "Number of areas in each cell");

    private static readonly Dictionary<string, Text> GridLevels = new(StringComparer.Ordinal)
    {
        ["very-severe"] = new("خیلی شدید", "Very severe"),
        ["severe"] = new("شدید", "Severe"),
        ["moderate"] = new("متوسط", "Moderate"),
    };

    /// <summary>Levels of the classification by two pillars, the severest first.</summary>
    public static IReadOnlyDictionary<string, Text> Levels => GridLevels;

    /// <summary>An assumption in words.</summary>
    public static Text Of(Assumption assumption) => assumption switch
    {
        Assumption.Data => new("خطای داده‌ها", "Errors of the data"),
        Assumption.Weights => new("وزن‌ها", "Weights"),
        Assumption.Normalisation => new("شیوهٔ مقیاس‌کردن", "Normalisation"),
        Assumption.Aggregation => new("شیوهٔ ترکیب", "Aggregation"),
        Assumption.Outliers => new("مقدارهای پرت", "Outliers"),
        _ => new("رقم‌های منتشرنشده", "Missing values"),
    };
}
