using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>How measures are summed, in words.</summary>
internal static class RollUpWords
{
    public static readonly Text SumRows = new("رکوردهای دوره شمرده و در ناحیه‌ها جمع زده می‌شوند.", "The records of the period are counted and added up over areas.");
    public static readonly Text SumAmount = new("ستون «{0}» در رکوردهای دوره و در ناحیه‌ها جمع زده می‌شود.", "The column “{0}” is added up over the records of the period and over areas.");
    public static readonly Text Distinct = new("هر شخص در هر ناحیه و هر دوره یک بار شمرده می‌شود؛ در هر سطح و هر درازای دوره از نو.", "A person counts once in each area and period, anew at every level and length of period.");
    public static readonly Text Moments = new("نمرهٔ «{0}» با وزن و مربعش جمع زده می‌شود تا میانگین و خطای آن در هر سطح درست باشد.", "The score “{0}” is summed with its weights and squares, so that mean and error are right at every level.");
    public static readonly Text LastOfHousehold = new("از هر خانوار تنها آخرین ارزیابی دوره به شمار می‌آید.", "Only the last assessment of each household in the period counts.");
    public static readonly Text LastOfBody = new("از هر نهادِ هر ناحیه تنها آخرین نشست دوره به شمار می‌آید.", "Only the last meeting of each body of an area in the period counts.");
    public static readonly Text Adding = new("ستون «{0}» جمع زده می‌شود.", "The column “{0}” is added up.");
    public static readonly Text Weighing = new("هر رکورد به وزنش به شمار می‌آید.", "Each record counts by its weight.");
    public static readonly Text Last = new("آخرین رقم اعلام‌شده تا پایان دوره؛ ناحیه‌ای که رقم ندارد جمعِ زیرمجموعه‌اش را می‌گیرد.", "The last figure stated by the period’s end; an area without one is the sum of its parts.");
    public static readonly Text NotOlder = new("رقم کهنه‌تر از {0} روز به کار نمی‌رود.", "A figure older than {0} days is not used.");
    public static readonly Text Stated = new("رقم اعلام‌شدهٔ خودِ دوره؛ ناحیه‌ای که رقم ندارد جمعِ زیرمجموعه‌اش را می‌گیرد.", "The figure stated for the period; an area without one is the sum of its parts.");
    public static readonly Text None = new("رقم آماده است: تنها جایی هست که منبع داده، و هرگز جمع زده نمی‌شود.", "Ready-made: it is only where its source gave it, and is never summed.");
    public static readonly Text Open = new("رکوردهایی شمرده می‌شوند که در {0} باز بوده‌اند: تا آن روز ثبت شده و تا آن روز بسته نشده‌اند («{1}»).", "Records are counted that were open on {0}: registered by then and not closed by then (“{1}”).");
    public static readonly Text AtStart = new("روزِ پیش از آغاز دوره", "the day before the period");
    public static readonly Text AtEnd = new("روز پایان دوره", "the last day of the period");
    public static readonly Text AtBaseline = new("روزِ پیش از آغاز برنامه در ناحیه", "the day before the programme began in the area");
    public static readonly Text Due = new("آنچه باید برگزار می‌شد: هر {0} روز یک بار برای هر یک از {1}، در ناحیه‌هایی که این جدول را دارند.", "What should have happened: one in {0} days for each of {1}, in the areas that keep the table.");
    public static readonly Text Reach = new("جمعیتی که تا نزدیک‌ترین {0} باز، به خط راست، حداکثر {1} متر فاصله دارد.", "Persons within {1} metres, in a straight line, of an open facility of the kind “{0}”.");
    public static readonly Text Poverty = new("از نمای «{0}»: {1}.", "Of the profile “{0}”: {1}.");
    public static readonly Text PovertyHow = new("خانوار از سهم {0} محرومیت‌های وزن‌دار به بعد فقیر است، با همهٔ اعضایش. بُعدها: {1}.", "A household is poor from a share of {0} of the weighted deprivations on, with all its members. Dimensions: {1}.");
    public static readonly Text Delay = new("هر رکورد {0} روز پس از تاریخش به شمار می‌آید.", "A record counts {0} days after its date.");
    public static readonly Text Started = new("تنها در ناحیه‌هایی که برنامه آغاز شده است.", "Only in areas where the programme has begun.");
    public static readonly Text TotalRows = new("ردیف‌های کل خوانده می‌شوند، نه گروه‌ها.", "The rows of totals are read, not those of groups.");

    public static readonly Text And = new("؛ ", "; ");
    public static readonly Text OneOf = new("«{0}» یکی از اینها باشد: {1}", "“{0}” is one of: {1}");
    public static readonly Text Is = new("«{0}»: {1}", "“{0}” is: {1}");
    public static readonly Text Least = new("«{0}» دست‌کم {1}", "“{0}” is at least {1}");
    public static readonly Text NotAfter = new("«{0}» دیرتر از «{1}» نباشد", "“{0}” is not later than “{1}”");
    public static readonly Text Given = new("«{0}» پر شده باشد", "“{0}” is filled");
    public static readonly Text AnyOf = new("دست‌کم یکی درست باشد: {0}", "at least one is true: {0}");
    public static readonly Text IsTrue = new("«{0}» درست باشد", "“{0}” is true");
}
