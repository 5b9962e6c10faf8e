namespace Mahalleh.Web.Sdmx;

/// <summary>The components of the one data structure, in the order of the key and of the columns.</summary>
internal static class Components
{
    public const string Double = "Double";
    public const string Integer = "Integer";

    /// <summary>The dimensions of a key; time is not in it.</summary>
    public static IReadOnlyList<Dimension> Key { get; } =
    [
        new("FREQ", new("بسامد", "Frequency"), new("طول دوره", "Length of the periods.")) { Codelist = Codelists.Frequency },
        new("INDICATOR", new("شاخص", "Indicator"), new("آنچه سنجیده می‌شود", "What is measured.")) { Codelist = Codelists.Indicator },
        new("AREA_LEVEL", new("سطح ناحیه", "Area level"), new("سطح ناحیه، از کشور تا محله", "Level of the area, from the nation to the neighbourhood; it follows from the area.")) { Codelist = Codelists.Level },
        new("REF_AREA", new("ناحیه", "Reference area"), new("ناحیهٔ مرجع", "The area that the value is of.")) { Codelist = Codelists.Area },
        new("BREAKDOWN", new("تفکیک", "Breakdown"), new("بخشی از جمعیت یا کل آن", "The part of the population, or the whole of it.")) { Codelist = Codelists.Breakdown },
    ];

    /// <summary>The dimension of time.</summary>
    public static Dimension Time { get; } = new(
        SdmxNames.Time, new("دورهٔ زمانی", "Time period"),
        new("بازهٔ روزهای میلادی: نخستین روز و شمار روزها", "A range of civil days: the first one and their number. A Gregorian period is written as SDMX has it."))
    { TextType = "ObservationalTimePeriod" };

    /// <summary>The measure.</summary>
    public static Measured Value { get; } = new(
        SdmxNames.Value, new("مقدار", "Observation value"), new("مقدار منتشرشده؛ NaN جایی که وضعیت می‌گوید چرا نیست", "The published value in the unit; NaN where the status says why there is none."), "value")
    { TextType = Double };

    /// <summary>The attributes.</summary>
    public static IReadOnlyList<Measured> Attributes { get; } =
    [
        new("RELEASE", new("انتشار", "Release"), new("شناسهٔ انتشار", "Id of the release that the figures are of."), "release", Attachment.DataSet) { IsMandatory = true },
        new("UNIT_MEASURE", new("یکا", "Unit of measure"), new("یکای مقدار", "Unit of the value in words: Persian with lang=fa, else English."), "unit", Attachment.Indicator) { IsMandatory = true },
        new("AREA_CODE", new("کد ناحیه", "Area code"), new("کد ناحیه چنان‌که در دیگر قالب‌ها می‌آید", "Code of the area as every other format has it."), "area_code", Attachment.Area) { IsMandatory = true },
        new("JALALI_PERIOD", new("دوره در تقویم خود", "Period in its own calendar"), new("کد دوره، مانند 1404-H1", "Code of the period as every other format has it, such as 1404-H1 of the Solar Hijri calendar."), "period") { IsMandatory = true },
        new("OBS_STATUS", new("وضعیت", "Observation status"), new("چرا مقدار هست یا نیست", "Why there is or is not a value."), "status") { Codelist = Codelists.Status, IsMandatory = true },
        new("CI_LOW", new("کران پایین", "Lower end of the interval"), new("کران پایین بازهٔ ۹۵ درصد", "Lower end of the 95 % interval."), "ci_low") { TextType = Double },
        new("CI_HIGH", new("کران بالا", "Upper end of the interval"), new("کران بالای بازهٔ ۹۵ درصد", "Upper end of the 95 % interval."), "ci_high") { TextType = Double },
        new("NUMERATOR", new("صورت", "Numerator"), new("مقدار صورت", "Amount above the line."), "numerator") { TextType = Double },
        new("DENOMINATOR", new("مخرج", "Denominator"), new("مقدار مخرج", "Amount below the line; none where the amount itself is published."), "denominator") { TextType = Double },
        new("CASES", new("موردها", "Cases"), new("شمار افراد یا پرونده‌های پشت مقدار", "Persons or records behind the value."), "cases") { TextType = Integer },
        new("COMPLETENESS", new("کامل‌بودن", "Completeness"), new("سهم گزارش‌دهندگانی که گزارش داده‌اند", "Share of the reporters that reported."), "completeness") { TextType = Double },
        new("RELIABILITY", new("اطمینان", "Reliability"), new("ردهٔ اطمینان", "Class of reliability."), "reliability") { Codelist = Codelists.Reliability },
    ];

    /// <summary>All of them, each with a concept of its own.</summary>
    public static IReadOnlyList<Component> All { get; } = [.. Key, Time, Value, .. Attributes];

    /// <summary>Whether an attribute belongs to a whole series.</summary>
    public static bool IsOfSeries(Measured attribute) => attribute.On is Attachment.Indicator or Attachment.Area;
}
