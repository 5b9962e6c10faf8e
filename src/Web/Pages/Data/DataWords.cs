using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Data;

/// <summary>Words of the data page.</summary>
internal static class DataWords
{
    public static readonly Text Title = new("داده‌ها", "Data");
    public static readonly Text Lead = new(
        "شاخص، جا و زمان را برگزینید؛ همان رقم‌ها را در هر قالبی بگیرید، با بازهٔ خطا و وضعیت هر رقم.",
        "Choose indicators, places and times; get the same figures in any format, with the uncertainty and the status of each.");

    public static readonly Text Indicators = new("شاخص‌ها (چند تا)", "Indicators (several)");
    public static readonly Text Within = new("درون ناحیه (نام یا کد)", "Inside area (name or code)");
    public static readonly Text TimesLabel = new("زمان", "Time");
    public static readonly Text LatestOnly = new("تنها تازه‌ترین", "the latest only");
    public static readonly Text By = new("به تفکیک", "By");
    public static readonly Text Total = new("بی‌تفکیک", "the total");
    public static readonly Text Size = new("{0} ناحیه × {1} ردیف زمانی = {2} سطر", "{0} areas × {1} series = {2} rows");
    public static readonly Text TooMany = new(
        "بیش از ۵۰ هزار سطر است و در چند صفحه می‌آید؛ همهٔ یاخته‌های انتشار در یک پرونده هست:", "That is more than 50,000 rows and comes in pages; all cells of the release are in one file:");
    public static readonly Text FarTooMany = new(
        "بیش از یک میلیون سطر است و چنین نمی‌آید؛ گزینش را کوچک‌تر کنید، یا همهٔ یاخته‌های انتشار را در یک پرونده بگیرید:",
        "That is more than a million rows, which do not come so. Choose less, or take all cells of the release in one file:");

    public static readonly Text Preview = new("نخستین سطرها", "The first rows");
    public static readonly Text Nothing = new("با این گزینش هیچ رقمی نیست.", "There are no figures of this choice.");
    public static readonly Text Get = new("گرفتن داده", "Get the data");
    public static readonly Text Address = new("نشانی", "Address");
    public static readonly Text CiteAs = new("ارجاع", "Cite as");
    public static readonly Text Revisions = new("تفاوت با انتشار پیشین", "Changed since the release before");
    public static readonly Text InClient = new("در نرم‌افزار شما", "In your program");
    public static readonly Text Columns = new("ستون‌ها، وضعیت‌ها و قالب‌ها: ", "Columns, statuses and formats: ");
    public static readonly Text BadIndicator = new("شاخص «{0}» شناخته نیست و کنار گذاشته شد.", "There is no indicator “{0}”; it was left out.");
    public static readonly Text BadTimes = new("زمان «{0}» شناخته نیست؛ «{1}» نشان داده شد.", "There is no time “{0}”; “{1}” is shown.");
    public static readonly Text BadBreakdown = new("تفکیک «{0}» نیست؛ «{1}» نشان داده شد.", "There is no breakdown “{0}”; “{1}” is shown.");

    /// <summary>Name of a choice of times.</summary>
    /// <param name="context">The page.</param>
    /// <param name="times">Code of the choice.</param>
    public static string Times(PageContext context, string times) => times == DataChoice.Latest ? context.Say(LatestOnly) : PeriodNames.Kind(DataChoice.KindOf(times), context.IsPersian);

    /// <summary>Name of a column of a breakdown.</summary>
    /// <param name="context">The page.</param>
    /// <param name="column">Its code; empty for the total.</param>
    public static string Column(PageContext context, string column) => column.Length == 0 ? context.Say(Total) : context.Say(ColumnWords.Column(column));

    /// <summary>Name of a part of a breakdown.</summary>
    /// <param name="context">The page.</param>
    /// <param name="part">Its code, e.g. <c>sex=female</c>.</param>
    public static string Part(PageContext context, string part) => context.Say(ColumnWords.Value(part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]));
}
