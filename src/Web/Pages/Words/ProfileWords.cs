using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of an area's profile.</summary>
internal static class ProfileWords
{
    public static readonly Text Persons = new("{0} نفر (آخرین رقم منتشرشده تا {1})", "{0} persons (last figure published by {1})");
    public static readonly Text HectaresPrinted = new("{0} هکتار (چاپ‌شده)", "{0} hectares (printed)");
    public static readonly Text HectaresByRule = new("{0} هکتار (به قاعده)", "{0} hectares (by rule)");
    public static readonly Text HectaresComputed = new("{0} هکتار از روی مرز", "{0} hectares by the boundary");
    public static readonly Text Informal = new("سکونتگاه غیررسمی", "informal settlement");
    public static readonly Text Formal = new("بافت رسمی", "formal settlement");
    public static readonly Text Severity = new("شدت: {0}", "severity: {0}");
    public static readonly Text VerySevere = new("خیلی شدید", "very severe");
    public static readonly Text Severe = new("شدید", "severe");
    public static readonly Text Moderate = new("متوسط", "moderate");
    public static readonly Text Operator = new("دستگاه محوری: {0}", "run by {0}");
    public static readonly Text Started = new("آغاز برنامه {0}", "programme began {0}");
    public static readonly Text Surveyed = new("مرز برداشت‌شده", "surveyed boundary");
    public static readonly Text Generalised = new("مرز تعمیم‌یافته", "generalised boundary");
    public static readonly Text Approximate = new("مرز تقریبی", "approximate boundary");
    public static readonly Text NoBoundary = new("بدون مرز", "no boundary");
    public static readonly Text OnMap = new("زیرمجموعه روی نقشه", "Areas below, on the map");
    public static readonly Text OfCount = new("از {0}", "of {0}");
    public static readonly Text RankSentence = new("با احتمال {0} رتبه میان {1} است؛ احتمال بودن در {2} نخست {3}.", "With {0} probability the rank is within {1}; probability to be among the first {2}: {3}.");
    public static readonly Text WhyThisRank = new("چرا این رتبه؟", "Why this rank?");
    public static readonly Text PrintedRank = new("ترتیب چاپ‌شده در طرح: {0}", "Order printed in the plan: {0}");
    public static readonly Text FirstInside = new("{0}: نخستین‌ها در اینجا", "{0}: the first in this area");
    public static readonly Text WholeRanking = new("رتبه‌بندی کامل", "The whole ranking");
    public static readonly Text NotRankedTitle = new("رتبه", "Rank");
    public static readonly Text NotRanked = new("نمایه‌ای که ناحیه‌های این سطح را رتبه‌بندی کند در این انتشار نیست، یا برای این ناحیه رقم کافی منتشر نشده است.", "No index of this release ranks areas of this level, or too little is published for this one.");
    public static readonly Text Strengths = new("بهتر از {0}", "Better than {0}");
    public static readonly Text Weaknesses = new("بدتر از {0}", "Worse than {0}");
    public static readonly Text NoneClear = new("هیچ شاخصی تفاوت روشنی ندارد.", "No indicator clearly differs.");
    public static readonly Text Against = new("{0} در برابر {1}", "{0} against {1}");
    public static readonly Text AllIndicators = new("همهٔ شاخص‌ها", "All indicators");
    public static readonly Text Position = new("جایگاه میان هم‌ترازها", "Place among peers");
    public static readonly Text Ages = new("هرم سنی", "Age pyramid");
    public static readonly Text PovertyMadeOf = new("فقر چندبعدی از چه ساخته شده است", "What multidimensional poverty is made of");
    public static readonly Text PovertyHint = new("سهم هر بُعد و هر ناحیهٔ درون، از فقر تعدیل‌شدهٔ {0}. فقیر کسی است که خانوارش در دست‌کم {1} بُعدها محروم است.", "Share of each dimension and of each area inside in the adjusted headcount of {0}. Poor is whose household is deprived in at least {1} of the dimensions.");
    public static readonly Text PoorAndDeprived = new("{0} ساکنان فقیر و محروم از آن‌اند", "{0} of residents are poor and deprived in it");
    public static readonly Text OfPersons = new("{0} جمعیت پیمایش", "{0} of the persons surveyed");
    public static readonly Text Elsewhere = new("بیرون از این ناحیه‌ها", "Outside these areas");
    public static readonly Text Trend = new("روند", "Trend");
    public static readonly Text Children = new("{0} در {1}", "{0} in {1}");
    public static readonly Text TrendOf = new("نمودار روند {0}", "Trend chart of {0}");
    public static readonly Text Where = new("جای {0}", "Where {0} is");
    public static readonly Text NothingYet = new("برای این ناحیه هنوز رقمی منتشر نشده است.", "Nothing has been published for this area yet.");
    public static readonly Text BadPeriod = new("برای این ناحیه در «{0}» رقمی نیست؛ {1} نمایش داده شد.", "This area has no figures for “{0}”; showing {1} instead.");
}
