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
    public static readonly Text Area = new("ناحیه", "Area");
    public static readonly Text More = new("و {0} مورد دیگر.", "And {0} more.");

    public static readonly Text Glance = new("کیفیت داده در یک نگاه", "Data quality at a glance");
    public static readonly Text GlanceComplete = new("گزارش‌های فصل آخر رسیده است", "of last quarter’s reports came");
    public static readonly Text GlanceLate = new("گزارش دیرکرده یا خاموش", "reports late or silent");
    public static readonly Text GlanceWarnings = new("ایراد در پرونده‌ها", "faults in the files");
    public static readonly Text GlanceRules = new("قاعدهٔ شکسته", "rules broken");
    public static readonly Text GlanceQuestions = new("رقم پرسیدنی، نه خطا", "figures to ask about, not faults");
    public static readonly Text GlanceDisputes = new("موضوع با رقم‌های چاپی ناهمخوان", "subjects whose printed figures disagree");

    public static readonly Text WarningsTitle = new("ایرادهایی که ساخت را متوقف نکرد", "Faults that did not stop the build");
    public static readonly Text WarningsLead = new("رکوردهایی که با خودشان نمی‌خوانند خوانده می‌شوند؛ رقمی که از آن‌ها نسبتی ناممکن بسازد منتشر نمی‌شود.", "Records that contradict themselves are read all the same; a figure whose ratio they make impossible is not published.");
    public static readonly Text NoWarnings = new("بررسی بسته در هیچ پرونده‌ای ایرادی نیافت.", "The check found no fault in any file.");
    public static readonly Text File = new("پرونده", "File");
    public static readonly Text Fault = new("ایراد", "Fault");
    public static readonly Text Times = new("بار", "Times");

    public static readonly Text DisputesTitle = new("رقم‌های چاپی که با هم نمی‌خوانند", "Printed figures that disagree");
    public static readonly Text DisputesLead = new("منبع‌ها برای یک چیز چند رقم چاپ کرده‌اند. آن‌ها را یکی نکرده‌ایم؛ هر رقم با منبعش کنار دیگری آمده است.", "The sources print several figures for the same thing. They are not smoothed here; each stands beside the other with its source.");

    public static readonly Text CompleteTitle = new("کامل بودن گزارش‌ها، فصل به فصل", "Completeness of reports, quarter by quarter");
    public static readonly Text CompleteLead = new("هر خانه سهم ناحیه‌هایی است که در آن فصل به آن جدول گزارش داده‌اند؛ خانهٔ بی‌عدد یعنی همه گزارش داده‌اند.", "Each field is the share of areas that reported to the table in that quarter; a field without a number means all of them did.");
    public static readonly Text NoReporting = new("هیچ جدولی در این بسته گزارش فصلی ندارد.", "No table of this package is reported by quarter.");
    public static readonly Text OfExpected = new("{0} ناحیه از {1}", "{0} of {1} areas");
    public static readonly Text[] Seasons = [new("بهار", "Q1"), new("تابستان", "Q2"), new("پاییز", "Q3"), new("زمستان", "Q4")];
    public static readonly Text[] Quarters = [new("ف۱", "Q1"), new("ف۲", "Q2"), new("ف۳", "Q3"), new("ف۴", "Q4")];
    public static readonly Text[] Gaps =
    [
        new("همه", "all"), new("\u2066۹۵–۹۹٪\u2069", "95–99%"), new("\u2066۸۵–۹۵٪\u2069", "85–95%"), new("\u2066۷۰–۸۵٪\u2069", "70–85%"),
        new("\u2066۵۰–۷۰٪\u2069", "50–70%"), new("کمتر از \u2066۵۰٪\u2069", "below 50%"),
    ];

    public static readonly Text LateTitle = new("گزارش‌های نرسیده", "Reports that did not come");
    public static readonly Text Late = new("دیرکرده", "Late");
    public static readonly Text LateLead = new("در فصل آخر گزارش نداده‌اند، ولی در یک سال گذشته داده بودند.", "Nothing in the last quarter, but something within the last year.");
    public static readonly Text Silent = new("خاموش", "Silent");
    public static readonly Text SilentLead = new("یک سال یا بیشتر گزارشی نداده‌اند، یا با آن‌که برنامه یا خانهٔ محله دارند هرگز نداده‌اند. از داده نمی‌توان دانست که کاری نشده یا گزارش نشده است.", "Nothing for a year or more, or never, though a programme or a neighbourhood house is there. The data cannot tell whether nothing was done or nothing was reported.");
    public static readonly Text Never = new("هرگز", "never");
    public static readonly Text NoLate = new("همهٔ گزارش‌دهندگان در فصل آخر گزارش داده‌اند.", "All reporters reported in the last quarter.");
    public static readonly Text LastReport = new("آخرین گزارش", "Last report");
    public static readonly Text Areas = new("{0} ناحیه", "areas: {0}");

    public static readonly Text RulesTitle = new("قاعده‌های میان سنجه‌ها", "Rules between measures");
    public static readonly Text RulesLead = new("این قاعده‌ها در رقم‌های منتشرشده شکسته‌اند. خانه‌های محرمانه در این فهرست نمی‌آیند.", "Published figures break these rules. Protected cells are not listed.");
    public static readonly Text NoRules = new("هر {0} قاعده در همهٔ رقم‌های منتشرشده برقرار است.", "All {0} rules hold in every published figure.");
    public static readonly Text Cells = new("{0} خانه", "cells: {0}");
    public static readonly Text ImpossibleTitle = new("رقم‌هایی که محاسبه‌پذیر نیست", "Figures that cannot exist");
    public static readonly Text ImpossibleLead = new("در این شاخص‌ها، در همهٔ ناحیه‌ها و دوره‌ها، چند رقم به این دلیل منتشر نشده است. مخرج صفر خطا نیست: چیزی نبوده که سهمی از آن گرفته شود.", "So many figures of these indicators, over all areas and periods, are not published for this reason. A zero denominator is no fault: there was nothing to take a share of.");
    public static readonly Text Zero = new("مخرج صفر", "Zero denominator");
    public static readonly Text Outside = new("سهم بیش از کل", "Share above the whole");

    public static readonly Text QuestionsTitle = new("رقم‌های پرسیدنی", "Figures to ask about");
    public static readonly Text NotFault = new("پرسش، نه خطا", "questions, not faults");
    public static readonly Text QuestionsLead = new("این رقم‌ها درست منتشر شده‌اند و شاید درست باشند. پیش از آن‌که کسی بر آن‌ها تکیه کند، جا دارد از گزارش‌دهنده پرسیده شود. تنها رقم‌های منتشرشده دیده شده است؛ رقمی که بازهٔ خطایش مقدار معمول را در بر می‌گیرد در فهرست نیست.", "These figures are published as they are and may well be true. They deserve a question to whoever reported them before anybody builds on them. Only published figures were looked at; one whose own interval holds what is usual is not listed.");
    public static readonly Text Figures = new("{0} رقم", "figures: {0}");
    public static readonly Text OutliersTitle = new("دور از ناحیه‌های هم‌سطح", "Far from the other areas of the level");
    public static readonly Text OutliersLead = new("معمول، میانهٔ ناحیه‌های همان سطح است؛ دوری بر حسب پراکندگی آن‌هاست و از ۳٫۵ پرسیدنی می‌شود.", "Usual is the median of the areas of the level; the distance is in spreads of theirs, and asked about from 3.5.");
    public static readonly Text NoOutliers = new("هیچ رقمی از ناحیه‌های هم‌سطحش دور نیست.", "No figure is far from those of the other areas of its level.");
    public static readonly Text UnlikeTitle = new("دور از گذشتهٔ خود ناحیه", "Far from the area’s own past");
    public static readonly Text UnlikeLead = new("معمول، میانهٔ رقم‌های پیشین همان ناحیه در دوره‌هایی از همان نوع است.", "Usual is the median of the area’s own earlier figures in periods of the same kind.");
    public static readonly Text NoUnlike = new("هیچ رقمی از گذشتهٔ ناحیهٔ خود دور نیست.", "No figure is far from its area’s own past.");
    public static readonly Text UnchangedTitle = new("بی‌هیچ تغییر", "Without any change");
    public static readonly Text UnchangedLead = new("این رقم‌ها چهار بار یا بیشتر پشت سر هم یکی است؛ شاید گزارش پیشین رونویسی شده باشد.", "These figures are the same four times or more in a row; an earlier report may have been copied.");
    public static readonly Text NoUnchanged = new("هیچ رقمی چهار بار پشت سر هم یکی نیست.", "No figure is the same four times in a row.");
    public static readonly Text Figure = new("رقم", "Figure");
    public static readonly Text Usual = new("معمول", "Usual");
    public static readonly Text Distance = new("دوری", "Distance");
    public static readonly Text Above = new("بالاتر", "above");
    public static readonly Text Below = new("پایین‌تر", "below");
    public static readonly Text Over = new("بیش از {0}", "over {0}");
    public static readonly Text Standing = new("پایداری", "Standing");
    public static readonly Text InARow = new("{0} بار پیاپی", "{0} times in a row");
    public static readonly Text Rest = new("نمایش {0} ردیف دیگر", "Show {0} more");

    /// <summary>Lists that can be had as CSV, by kind.</summary>
    public static readonly (string Kind, Text Name)[] Downloads =
    [
        ("completeness", new("کامل بودن", "completeness")), ("late", new("نرسیده‌ها", "late")), ("warnings", new("ایرادها", "faults")), ("rules", new("قاعده‌ها", "rules")),
        ("outliers", new("دور از دیگران", "outliers")), ("unlike-before", new("دور از گذشته", "unlike before")), ("unchanged", new("بی‌تغییر", "unchanged")),
    ];

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
        ["population_points"] = new("جای سکونت", "Dwelling places"),
        ["facilities"] = new("خدمات شهری", "Facilities"),
        ["targets"] = new("هدف‌ها", "Targets"),
        ["disagreements"] = new("رقم‌های ناهمخوان", "Competing figures"),
        ["statistics"] = new("آمارهای آماده", "Ready-made statistics"),
    };

    /// <summary>Name of a table; its own where it is none of the known ones.</summary>
    /// <param name="table">Table name.</param>
    public static Text NameOf(string table) => Tables.GetValueOrDefault(table) ?? new Text(table, table);
}
