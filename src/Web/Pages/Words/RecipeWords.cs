using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>The methods of a recipe in words.</summary>
internal static class RecipeWords
{
    public static readonly Text Frozen = new("مقیاس‌ها ثابت‌اند و امتیاز دوره‌ها با هم سنجیدنی است.", "The scales are fixed, so scores of different periods can be compared.");
    public static readonly Text Relative = new("مقیاس‌ها از ناحیه‌های همین دوره است؛ امتیاز دو دوره را با هم نسنجید.", "The scales are those of this period’s areas; do not compare scores of two periods.");
    public static readonly Text Outliers = new("مقدارهای پرت پیش از مقیاس‌کردن مهار می‌شوند.", "Extreme values are treated before scaling.");
    public static readonly Text Shrunk = new("کشیده به سوی میانگین ناحیه‌های هم‌بالادست", "drawn towards the mean of the areas of the same parent");
    public static readonly Text Log = new("لگاریتم", "logarithm");
    public static readonly Text Rate = new("تقسیم بر «{0}»", "divided by “{0}”");
    public static readonly Text Change = new("تغییر نسبت به دورهٔ پیش", "change over the period before");

    /// <summary>How components are scaled, as a sentence.</summary>
    public static Text Of(Normalisation method) => method switch
    {
        Normalisation.Goalposts => new("هر جزء میان دو حد ثابت برده می‌شود.", "Each component is scaled between two fixed goalposts."),
        Normalisation.MinMax => new("هر جزء میان کمترین و بیشترین مقدار ناحیه‌های رتبه‌بندی‌شده برده می‌شود.", "Each component is scaled between the least and greatest value among the ranked areas."),
        Normalisation.PercentileRank => new("هر جزء با جایگاه نسبی ناحیه در میان همه مقیاس می‌شود.", "Each component is scaled by the area’s relative place among all."),
        Normalisation.ZScore => new("از هر جزء فاصله تا میانگین، به واحد انحراف معیار، گرفته می‌شود.", "Each component is taken as its distance from the mean, in standard deviations."),
        Normalisation.RobustZScore => new("از هر جزء فاصله تا میانه، به واحد انحراف میانه، گرفته می‌شود.", "Each component is taken as its distance from the median, in median deviations."),
        Normalisation.TargetDistance => new("هر جزء با نزدیکی‌اش به هدف مقیاس می‌شود.", "Each component is scaled by how near it is to its target."),
        Normalisation.ReferenceDistance => new("هر جزء با نزدیکی‌اش به مقدار مرجع مقیاس می‌شود.", "Each component is scaled by how near it is to a reference."),
        Normalisation.ShareOfMaximum => new("هر جزء بر بیشترین مقدار خود تقسیم می‌شود.", "Each component is divided by its greatest value."),
        Normalisation.Scaled => new("هر جزء با دو حد ثابت مقیاس می‌شود و از آنها می‌تواند بگذرد.", "Each component is scaled by two fixed values, which it may pass."),
        Normalisation.Rank or Normalisation.Borda => new("از هر جزء رتبه‌اش گرفته می‌شود.", "Each component is taken as its rank."),
        Normalisation.NormalScore => new("از هر جزء چندک نرمال رتبه‌اش گرفته می‌شود.", "Each component is taken as the normal quantile of its rank."),
        Normalisation.Exponential => new("رتبهٔ هر جزء نمایی می‌شود تا شدیدترین ناحیه‌ها از هم جدا شوند.", "The rank of each component is stretched exponentially, which tells the most severe areas apart."),
        Normalisation.Bands => new("هر جزء به دسته‌های هم‌شمار بخش می‌شود.", "Each component is cut into classes of equal size."),
        Normalisation.Categories => new("هر جزء با مرزهای ثابت به دسته‌ها بخش می‌شود.", "Each component is cut into classes by stated edges."),
        Normalisation.AroundMean => new("هر جزء تنها بالاتر، نزدیک یا پایین‌تر از میانگین است.", "Each component is above, near or below the mean, no more."),
        _ => new("جزءها همان‌گونه که هستند به کار می‌روند.", "The components are used as they are."),
    };

    /// <summary>How parts become one number, as a clause.</summary>
    public static Text Of(Aggregation method) => method switch
    {
        Aggregation.Geometric => new("میانگین هندسی", "the geometric mean"),
        Aggregation.Harmonic => new("میانگین همساز", "the harmonic mean"),
        Aggregation.Generalised => new("میانگین تعمیم‌یافته", "a generalised mean"),
        Aggregation.Copeland => new("شمار بردها منهای باخت‌ها در سنجش دوبه‌دوی ناحیه‌ها", "the pairs of areas won less those lost"),
        _ => new("میانگین وزنی", "the weighted mean"),
    };

    /// <summary>What a missing value becomes, as a sentence; {0} is the share of the weights that must be there.</summary>
    public static Text Of(MissingStep step) => step.Policy switch
    {
        MissingPolicy.Reject => new("ناحیه‌ای که یک جزء آن منتشر نشده رتبه نمی‌گیرد.", "An area without a published value of any component is not ranked."),
        MissingPolicy.Impute => new("جزئی که در ناحیه‌ای منتشر نشده با {1} جانهی و در همان سطر نشان‌دار می‌شود؛ ناحیه‌ای که کمتر از {0} وزن‌ها را دارد رتبه نمی‌گیرد.", "A component that is not published in an area is imputed with {1} and marked in its row; an area with less than {0} of the weights is not ranked."),
        _ => new("جزئی که در ناحیه‌ای محرمانه است همان‌جا کنار می‌رود و وزن بقیه به نسبت بزرگ می‌شود؛ ناحیه‌ای که کمتر از {0} وزن‌ها را دارد رتبه نمی‌گیرد.", "A component protected in an area is left out there and the other weights grow in proportion; an area with less than {0} of the weights is not ranked."),
    };

    /// <summary>What a gap is filled with.</summary>
    public static Text Of(Imputation method) => method switch
    {
        Imputation.Median => new("میانهٔ ناحیه‌ها", "the median of the areas"),
        Imputation.GroupMean => new("میانگین ناحیه‌های هم‌گروه", "the mean of the areas of its group"),
        Imputation.GroupMedian => new("میانهٔ ناحیه‌های هم‌گروه", "the median of the areas of its group"),
        Imputation.Series => new("آخرین رقم منتشرشدهٔ خود ناحیه", "the area’s own latest published figure"),
        Imputation.Parent => new("رقم منتشرشدهٔ ناحیهٔ بالادست", "the published figure of the area above"),
        _ => new("میانگین ناحیه‌ها", "the mean of the areas"),
    };
}
