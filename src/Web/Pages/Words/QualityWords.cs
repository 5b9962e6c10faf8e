using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of the quality page.</summary>
internal static class QualityWords
{
    public static readonly Text Lead = new("این صفحه می‌گوید رقم‌های این انتشار بر چه داده‌هایی ایستاده و کجای آن داده‌ها ناقص یا ناهمخوان است.", "What the figures of this release rest on, and where those data are incomplete or at odds.");
    public static readonly Text Nothing = new("برای این انتشار گزارش کیفیتی نوشته نشده است.", "No quality report was written for this release.");
    public static readonly Text TablesTitle = new("جدول‌های خوانده‌شده", "Tables read");
    public static readonly Text Table = new("جدول", "Table");
    public static readonly Text Records = new("رکورد", "Records");
    public static readonly Text Origin = new("منشأ", "Origin");
    public static readonly Text Invented = new("ساختگی", "invented");
    public static readonly Text Real = new("از منبع", "from the source");
    public static readonly Text WarningsTitle = new("ایرادهایی که ساخت را متوقف نکرد", "Faults that did not stop the build");
    public static readonly Text NoWarnings = new("ایرادی پیدا نشد.", "None found.");
    public static readonly Text File = new("پرونده", "File");
    public static readonly Text Fault = new("ایراد", "Fault");
    public static readonly Text Times = new("بار", "Times");
    public static readonly Text DisputesTitle = new("رقم‌های چاپی که با هم نمی‌خوانند", "Printed figures that disagree");
    public static readonly Text DisputesLead = new("منبع‌ها برای یک چیز چند رقم چاپ کرده‌اند. آن‌ها را یکی نکرده‌ایم؛ هر رقم با منبعش کنار دیگری آمده است.", "The sources print several figures for the same thing. They are not smoothed here; each stands beside the other with its source.");
    public static readonly Text CompleteTitle = new("کامل بودن گزارش‌ها، فصل به فصل", "Completeness of reports, quarter by quarter");
    public static readonly Text CompleteLead = new("هر خانه سهم ناحیه‌هایی است که در آن فصل به آن جدول گزارش داده‌اند.", "Each cell is the share of areas that reported to the table in that quarter.");
    public static readonly Text LateTitle = new("گزارش‌دهندگانی که خاموش شده‌اند", "Reporters that fell silent");
    public static readonly Text LateLead = new("این ناحیه‌ها پیش‌تر گزارش می‌دادند و در دورهٔ آخر نداده‌اند.", "These areas reported before and did not in the last period.");
    public static readonly Text NoLate = new("همهٔ گزارش‌دهندگان در دورهٔ آخر گزارش داده‌اند.", "All reporters reported in the last period.");
    public static readonly Text LastReport = new("آخرین گزارش", "Last report");
    public static readonly Text Silent = new("{0} ناحیه", "{0} areas");
    public static readonly Text OfExpected = new("{0} از {1}", "{0} of {1}");

    private static readonly Dictionary<string, Text> Tables = new(StringComparer.Ordinal)
    {
        ["areas"] = new("ناحیه‌ها", "Areas"),
        ["population"] = new("جمعیت", "Population"),
        ["services"] = new("خدمات", "Services"),
        ["participation"] = new("مشارکت", "Participation"),
        ["projects"] = new("طرح‌ها", "Projects"),
        ["problems"] = new("مسئله‌ها", "Problems"),
        ["responses"] = new("پاسخ‌های پیمایش", "Survey responses"),
        ["referrals"] = new("ارجاع‌ها", "Referrals"),
        ["meetings"] = new("نشست‌ها", "Meetings"),
        ["households"] = new("خانوارها", "Households"),
        ["facilities"] = new("خدمات شهری", "Facilities"),
        ["targets"] = new("هدف‌ها", "Targets"),
        ["disagreements"] = new("رقم‌های ناهمخوان", "Competing figures"),
        ["statistics"] = new("آمارهای آماده", "Ready-made statistics"),
    };

    /// <summary>Name of a table; its own where it is none of the known ones.</summary>
    /// <param name="table">Table name.</param>
    public static Text NameOf(string table) => Tables.GetValueOrDefault(table) ?? new Text(table, table);
}
