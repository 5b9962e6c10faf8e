using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Names of the columns of records and of the values in them; the English ones follow from the codes.</summary>
internal static class ColumnWords
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["date"] = "تاریخ", ["sex"] = "جنس", ["age_group"] = "گروه سنی", ["age_from"] = "سن", ["persons"] = "شمار افراد", ["person_key"] = "کلید شخص", ["committee"] = "کارگروه",
        ["agency"] = "دستگاه", ["kind"] = "نوع", ["source"] = "تأمین‌کننده", ["category"] = "دسته", ["value_rial"] = "ارزش (ریال)", ["hours"] = "ساعت", ["specialist"] = "متخصص",
        ["status"] = "وضعیت", ["planned_start"] = "آغاز برنامه‌ریزی‌شده", ["planned_end"] = "موعد پایان", ["started"] = "تاریخ آغاز", ["completed"] = "تاریخ پایان",
        ["budget_rial"] = "بودجه (ریال)", ["spent_rial"] = "هزینه (ریال)", ["beneficiaries"] = "بهره‌مندان", ["followed_up"] = "پیگیری‌شده", ["functioning"] = "پابرجا",
        ["opened"] = "تاریخ ثبت", ["closed"] = "تاریخ بسته‌شدن", ["respondent_key"] = "کلید پاسخ‌دهنده", ["survey"] = "پیمایش", ["question"] = "پرسش", ["score"] = "نمره",
        ["weight"] = "وزن پیمایشی", ["sent"] = "تاریخ ارجاع", ["due"] = "مهلت", ["answered"] = "تاریخ پاسخ", ["rating"] = "نمرهٔ پاسخ", ["body"] = "نهاد", ["held"] = "تاریخ نشست",
        ["members_present"] = "حاضران", ["seats"] = "کرسی‌ها", ["seats_filled"] = "کرسی‌های پرشده", ["assessed"] = "تاریخ ارزیابی", ["members"] = "اعضای خانوار",
        ["adults"] = "بزرگسالان", ["children_5_17"] = "کودکان ۵ تا ۱۷ ساله", ["school_age"] = "کودکان در سن مدرسه", ["labour_force"] = "نیروی کار", ["food_poor"] = "محروم از خوراک",
        ["shelter_poor"] = "محروم از سرپناه", ["livelihood_poor"] = "محروم از معیشت", ["insured"] = "بیمه‌شدگان", ["homeless"] = "بی‌خانمان‌ها", ["begging"] = "متکدیان",
        ["harmed"] = "آسیب‌دیدگان", ["unemployed"] = "بیکاران", ["child_workers"] = "کودکان کار", ["out_of_school"] = "بازماندگان از تحصیل", ["water"] = "آب", ["power"] = "برق",
        ["gas"] = "گاز", ["sewer"] = "فاضلاب", ["capacity"] = "گنجایش", ["open"] = "دایر", ["area_ha"] = "مساحت (هکتار)", ["value"] = "مقدار", ["households"] = "شمار خانوارها",
        ["lon"] = "طول جغرافیایی", ["lat"] = "عرض جغرافیایی", ["period"] = "دوره",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["female"] = "زن", ["male"] = "مرد", ["true"] = "بله", ["false"] = "نه", ["planned"] = "برنامه‌ریزی‌شده", ["running"] = "در حال اجرا", ["completed"] = "پایان‌یافته",
        ["stopped"] = "متوقف", ["meeting"] = "نشست", ["decision"] = "تصمیم‌گیری", ["training"] = "آموزش", ["volunteering"] = "کار داوطلبانه", ["state"] = "دولت",
        ["municipality"] = "شهرداری", ["charity"] = "خیریه", ["firm"] = "بنگاه", ["residents"] = "ساکنان", ["satisfaction"] = "رضایت", ["belonging"] = "تعلق", ["trust"] = "اعتماد و همیاری",
        ["council"] = "شورا", ["works"] = "عمران", ["health"] = "سلامت", ["vitality"] = "نشاط", ["safety"] = "ایمنی", ["livelihood"] = "معیشت", ["culture"] = "فرهنگ", ["school"] = "مدرسه",
        ["clinic"] = "درمانگاه", ["park"] = "بوستان", ["sport"] = "فضای ورزشی", ["transit"] = "ایستگاه", ["fire"] = "آتش‌نشانی",
        ["education"] = "آموزش‌وپرورش", ["gas-company"] = "شرکت گاز", ["health-network"] = "شبکهٔ بهداشت", ["labour-office"] = "ادارهٔ کار", ["police"] = "پلیس",
        ["relief-committee"] = "کمیتهٔ امداد", ["sport-office"] = "ادارهٔ ورزش", ["water-company"] = "شرکت آب", ["welfare"] = "بهزیستی", ["cash-support"] = "کمک نقدی",
        ["clinic-repair"] = "بازسازی درمانگاه", ["counselling"] = "مشاوره", ["food-basket"] = "سبد غذا", ["harm-reduction"] = "کاهش آسیب", ["home-repair"] = "تعمیر خانه",
        ["job-training"] = "مهارت‌آموزی", ["legal-advice"] = "مشاورهٔ حقوقی", ["lighting"] = "روشنایی", ["literacy"] = "سوادآموزی", ["loan"] = "وام", ["paving"] = "کف‌سازی معبر",
        ["screening"] = "غربالگری", ["sewer-line"] = "خط فاضلاب", ["sport-class"] = "کلاس ورزش", ["sport-hall"] = "سالن ورزش", ["training-centre"] = "مرکز آموزش",
        ["tutoring"] = "تدریس جبرانی", ["vaccination"] = "واکسیناسیون", ["visit"] = "بازدید", ["workshop"] = "کارگاه", ["drugs"] = "مواد مخدر", ["housing"] = "مسکن",
        ["road"] = "معبر", ["sewer"] = "فاضلاب", ["unemployment"] = "بیکاری", ["waste"] = "پسماند", ["water"] = "آب",
    };

    /// <summary>Name of a column.</summary>
    /// <param name="column">The column.</param>
    public static Text Column(string column) => new(Columns.GetValueOrDefault(column, column), column.Replace('_', ' '));

    /// <summary>Name of a value; the value itself where it is none of the known ones.</summary>
    /// <param name="value">The value.</param>
    public static Text Value(string value) => new(Values.GetValueOrDefault(value, value), value);
}
