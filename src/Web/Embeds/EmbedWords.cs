using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Embeds;

/// <summary>Words of embeds and of the page that makes them.</summary>
internal static class EmbedWords
{
    public static readonly Text Loading = new("در حال خواندن…", "Loading…");
    public static readonly Text NeedsScript = new("این بخش در مرورگر شما بی‌اسکریپت زنده نمی‌شود؛ همین ارقام در صفحهٔ اصلی هست:", "Without script this part stays still; the same figures are on the page itself:");
    public static readonly Text More = new("دیدن در محله", "See it on Mahalleh");
    public static readonly Text Invented = new("بخشی از رقم‌ها ساختگی است.", "Some of the figures are invented.");
    public static readonly Text Table = new("جدول رقم‌ها", "The figures as a table");
    public static readonly Text TableOfFirst = new("جدول {0} ناحیهٔ نخست از {1}", "The first {0} of {1} areas as a table");
    public static readonly Text Ended = new("اجازهٔ دیدن این بخش پایان یافت.", "The permission to see this part has ended.");
    public static readonly Text Refused = new("اجازهٔ دیدن این بخش پذیرفته نشد.", "The permission to see this part was not accepted.");
    public static readonly Text Foreign = new("این بخش برای سایت دیگری ساخته شده است.", "This part was made for another site.");
    public static readonly Text Lost = new("سامانه پاسخ نمی‌دهد؛ دوباره می‌کوشیم.", "The service does not answer; trying again.");
    public static readonly Text Parent = new("در {0}", "In {0}");
    public static readonly Text AllFigures = new("همهٔ شاخص‌های {0}", "All indicators of {0}");

    public static readonly Text ComposeText = new(
        "نقشه، نمودار یا رقمی را برگزینید و نوشتهٔ پایین را در صفحهٔ خود بگذارید. رقم‌ها با هر انتشار تازه می‌شود و بازهٔ خطا همراهشان می‌آید.",
        "Choose a map, chart or figure and put the text below into your page. The figures follow each new release and bring their uncertainty along.");
    public static readonly Text View = new("نما", "View");
    public static readonly Text Area = new("ناحیه (نام یا کد)", "Area (name or code)");
    public static readonly Text Chart = new("نوع نمودار", "Kind of chart");
    public static readonly Text Areas = new("ناحیه‌ها (تا شش کد، با ویرگول)", "Areas (up to six codes, with commas)");
    public static readonly Text Breakdown = new("تفکیک", "Broken down by");
    public static readonly Text Level = new("سطح", "Level");
    public static readonly Text UsualLevel = new("نخستین سطح درون ناحیه", "the first inside the area");
    public static readonly Text UsualPeriod = new("تازه‌ترین", "the latest");
    public static readonly Text Preview = new("پیش‌نمایش", "Preview");
    public static readonly Text Snippet = new("برای صفحهٔ شما", "For your page");
    public static readonly Text SnippetText = new("با این نوشته بلندی قاب با محتوا بالا و پایین می‌رود.", "With this text the frame grows and shrinks with what is in it.");
    public static readonly Text Plain = new("تنها با iframe", "As a plain iframe");
    public static readonly Text PlainText = new("جایی که اسکریپت اجازه ندارد، این یکی با بلندی ثابت می‌نشیند.", "Where no script is allowed, this one stands at a fixed height.");
    public static readonly Text Restricted = new(
        "برای رقم‌هایی که همگانی نیست، سرور سایت شما برای هر بازدید نشانه‌ای امضا می‌کند: docs/access.md",
        "For figures that are not public, your site’s server signs a token for each visit: docs/access.md");
    public static readonly Text BadView = new("نمای «{0}» شناخته نیست؛ نقشه نشان داده شد.", "There is no view “{0}”; the map is shown.");
    public static readonly Text BadChart = new("نمودار «{0}» شناخته نیست؛ «{1}» نشان داده شد. شناخته‌ها: {2}.", "There is no chart “{0}”; “{1}” is shown. There are: {2}.");
    public static readonly Text BadBreakdown = new("تفکیک «{0}» برای این شاخص نیست؛ «{1}» نشان داده شد.", "This indicator has no breakdown “{0}”; “{1}” is shown.");
    public static readonly Text Unfit = new("«{0}» چنین نموداری ندارد؛ «{1}» نشان داده شد.", "“{0}” has no such chart; “{1}” is shown.");
    public static readonly Text BadLevel = new("سطح «{0}» در این ناحیه نیست.", "There is no level “{0}” inside this area.");
    public static readonly Text NothingInside = new("«{0}» ناحیه‌ای درون خود ندارد؛ نمودار آن نشان داده شد.", "“{0}” has no areas inside it; its chart is shown.");

    public static readonly IReadOnlyList<Text> Kinds =
    [
        new("نقشه", "Map"), new("نمودار", "Chart"), new("رتبه‌ها", "Ranked list"), new("نمایهٔ ناحیه", "Area profile"), new("یک رقم", "One figure"),
    ];
}
