using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of the pages about indicators.</summary>
internal static class IndicatorWords
{
    public static readonly Text ListLead = new("{0} شاخص در {1} گروه. صفحهٔ هر شاخص می‌گوید چیست، چگونه حساب می‌شود، از چه سنجه‌هایی ساخته شده و در خواندن آن چه چیز را باید در نظر داشت.", "{0} indicators in {1} groups. The page of each says what it is, how it is computed, which measures it is made of and what to beware of when reading it.");
    public static readonly Text Filter = new("صافی فهرست", "Filter the list");
    public static readonly Text FilterHint = new("بخشی از نام، توضیح یا منشأ", "Part of a name, text or origin");
    public static readonly Text Whole = new("همهٔ شاخص‌ها", "All indicators");
    public static readonly Text NoneFound = new("شاخصی با «{0}» پیدا نشد.", "No indicator matches “{0}”.");
    public static readonly Text NoIndicators = new("در این انتشار شاخصی نیست.", "This release has no indicators.");
    public static readonly Text Name = new("شاخص", "Indicator");
    public static readonly Text Unit = new("واحد", "Unit");
    public static readonly Text Direction = new("جهت", "Direction");
    public static readonly Text Origin = new("خواستِ", "Asked for by");
    public static readonly Text Levels = new("سطح‌ها", "Levels");
    public static readonly Text Periods = new("دوره‌ها", "Periods");
    public static readonly Text Code = new("شناسه", "Code");
    public static readonly Text Up = new("بیشتر بهتر است", "higher is better");
    public static readonly Text Down = new("کمتر بهتر است", "lower is better");
    public static readonly Text Neither = new("خوب و بد ندارد", "neither is better");
    public static readonly Text FromTo = new("{0} تا {1}", "{0} to {1}");
    public static readonly Text More = new("تعریف و روش «{0}»", "Definition and method of “{0}”");
    public static readonly Text Definition = new("تعریف و روش این شاخص", "Definition and method of this indicator");

    public static readonly Text How = new("چگونه حساب می‌شود", "How it is computed");
    public static readonly Text Caveat = new("در خواندن آن به یاد داشته باشید", "What to beware of");
    public static readonly Text Quoted = new("«{0}»", "“{0}”");
    public static readonly Text Plus = new("{0} به‌علاوهٔ {1}", "{0} plus {1}");
    public static readonly Text Minus = new("{0} منهای {1}", "{0} minus {1}");
    public static readonly Text Negative = new("منفیِ {0}", "minus {0}");
    public static readonly Text Times = new("{0} برابرِ {1}", "{0} times {1}");
    public static readonly Text DividedBy = new("{0}، تقسیم بر {1}", "{0}, divided by {1}");
    public static readonly Text MultipliedBy = new("{0}، ضرب در {1}", "{0}, times {1}");
    public static readonly Text Itself = new("خودِ {0}، بی تقسیم بر چیزی", "{0} itself, divided by nothing");
    public static readonly Text WeightedMean = new("میانگین وزنی {0}", "Weighted mean of {0}");
    public static readonly Text PlainMean = new("میانگین {0}", "Mean of {0}");
    public static readonly Text OnScale = new("{0}، که از مقیاس {1} تا {2} به ۰ تا ۱۰۰ برده می‌شود", "{0}, taken from the scale of {1} to {2} to 0–100");
    public static readonly Text ReadyMade = new("رقم آمادهٔ {0}، همان‌گونه که منبع منتشر کرده است", "The ready-made figure {0}, as its source published it");
    public static readonly Text Stop = new("{0}.", "{0}.");
    public static readonly Text OfSums = new("رقم هر ناحیه از جمعِ بخش‌هایش ساخته می‌شود؛ از نسبت‌ها هیچ‌گاه میانگین گرفته نمی‌شود.", "The figure of an area is made from the sums of its parts; rates are never averaged.");

    public static readonly Text Latest = new("آخرین رقم {0}", "Latest figure of {0}");
    public static readonly Text NoLatest = new("برای {0} رقمی منتشر نشده است.", "Nothing is published for {0}.");
    public static readonly Text ReliabilityIs = new("ردهٔ دقت {0}", "reliability {0}");
    public static readonly Text CompleteIs = new("{0} گزارش‌ها رسیده است", "{0} of reports came");
    public static readonly Text OnMap = new("روی نقشه", "On the map");
    public static readonly Text Figures = new("رقم‌ها:", "Figures:");
    public static readonly Text Drawing = new("نمودار:", "Chart:");
    public static readonly Text DefinitionJson = new("تعریف برای برنامه‌ها (JSON)", "Definition for programs (JSON)");

    public static readonly Text Measures = new("سنجه‌هایی که از آن‌ها ساخته می‌شود", "The measures it is made of");
    public static readonly Text Numerator = new("صورت", "numerator");
    public static readonly Text Denominator = new("مخرج", "denominator");
    public static readonly Text Score = new("نمره", "score");
    public static readonly Text Figure = new("رقم آماده", "ready-made figure");
    public static readonly Text Sample = new("واحدهای نمونه", "units of the sample");
    public static readonly Text Error = new("خطای معیار", "standard error");
    public static readonly Text CountsWhat = new("می‌شمارد", "Counts");
    public static readonly Text From = new("از جدول", "From the table");
    public static readonly Text Columns = new("ستون‌ها", "Columns");
    public static readonly Text RollUp = new("جمع‌زدن", "Roll-up");
    public static readonly Text Conditions = new("شرط", "Conditions");
    public static readonly Text Breakdowns = new("تفکیک", "Broken down by");
    public static readonly Text Protection = new("کمینهٔ موردها", "Fewest cases");
    public static readonly Text AtLeast = new("رقمی با کمتر از {0} مورد محرمانه می‌ماند.", "A figure with fewer than {0} cases is protected.");
    public static readonly Text Public = new("بی‌کمینه: رقم خود عمومی است.", "None: the figure is public in itself.");
    public static readonly Text NoPersons = new("بی‌کمینه: دربارهٔ اشخاص نیست.", "None: it is not about persons.");

    public static readonly Text Facts = new("دقت، هدف و منشأ", "Precision, target and origin");
    public static readonly Text Kind = new("بازه از چه می‌گوید", "What the interval tells of");
    public static readonly Text Reliability = new("رده‌های دقت", "Reliability");
    public static readonly Text ClassA = new("خطای نسبی کمتر از \u2066۱۵٪\u2069 و دست‌کم ۱۰۰ مورد", "relative error below 15% and at least 100 cases");
    public static readonly Text ClassB = new("کمتر از \u2066۳۰٪\u2069 و دست‌کم ۳۰ مورد", "below 30% and at least 30 cases");
    public static readonly Text ClassC = new("کم‌دقت؛ با ستاره نشان داده می‌شود", "low; marked by an asterisk");
    public static readonly Text ClassD = new("محرمانه", "protected");
    public static readonly Text NoReliability = new("بی رده، چون بازه ندارد.", "None, since it has no interval.");
    public static readonly Text MethodLink = new("روش بازه‌ها", "About intervals");
    public static readonly Text ProtectionLink = new("چرا محرمانه؟", "Why protected?");
    public static readonly Text MapClasses = new("رده‌های نقشه", "Classes of the map");
    public static readonly Text Baseline = new("خط پایه", "Baseline");
    public static readonly Text FirstPeriod = new("نخستین دوره‌ای که ناحیه در آن رقم دارد؛ مگر آنکه جدول هدف‌ها خط پایهٔ دیگری بگوید.", "The first period with a value in the area, unless the table of targets states another.");
    public static readonly Text ProgrammeStart = new("دوره‌ای که برنامه در ناحیه آغاز شده است؛ مگر آنکه جدول هدف‌ها خط پایهٔ دیگری بگوید.", "The period in which the programme began in the area, unless the table of targets states another.");
    public static readonly Text Target = new("هدف", "Target");
    public static readonly Text TargetRule = new("{0} تغییر در برابر خط پایه، تا {1} سال پس از آن؛ مگر آنکه جدول هدف‌ها هدف دیگری بگوید.", "A change of {0} against the baseline within {1} years, unless the table of targets states another.");
    public static readonly Text NoTarget = new("تنها آنچه جدول هدف‌ها برای هر ناحیه بگوید.", "Only what the table of targets states for an area.");

    public static readonly Text Where = new("کجا و کی رقم دارد", "Where and when it has values");
    public static readonly Text PeriodsOfKind = new("{0}: {1} دوره، {2} تا {3}", "{0}: {1} periods, {2} to {3}");
    public static readonly Text OnePeriod = new("{0}: {1}", "{0}: {1}");
    public static readonly Text NoBreakdowns = new("تفکیکی منتشر نشده است.", "No breakdown is published.");
    public static readonly Text NoValues = new("هنوز رقمی منتشر نشده است.", "Nothing has been published yet.");
    public static readonly Text MoreValues = new("و {0} مقدار دیگر", "and {0} more");

    public static readonly Text Gaps = new("شکاف میان گروه‌ها", "Gaps between groups");
    public static readonly Text GapsText = new(
        "هر نشانه یک گروه است. شکاف تنها جایی گفته می‌شود که رقم همهٔ گروه‌ها منتشر شده باشد.",
        "Each sign is a group. A gap is told only where the figures of all groups are published.");

    public static readonly Text MissingBefore = new("در این انتشار شاخصی با شناسهٔ", "There is no indicator");
    public static readonly Text MissingAfter = new("نیست.", "in this release.");

    /// <summary>Which way is better, in words.</summary>
    /// <param name="direction">The direction.</param>
    public static Text Of(Direction direction) => direction switch { Mahalleh.Indicators.Catalogue.Direction.Up => Up, Mahalleh.Indicators.Catalogue.Direction.Down => Down, _ => Neither };

    /// <summary>What is counted.</summary>
    /// <param name="counts">What a measure counts.</param>
    public static Text Of(Counts counts) => counts switch
    {
        Counts.Persons => new("افراد", "persons"),
        Counts.Households => new("خانوارها", "households"),
        Counts.Records => new("رکوردهای اداری، که دربارهٔ کسی نیستند", "administrative records, which describe nobody"),
        Counts.Money => new("ریال", "rials"),
        Counts.Score => new("پاسخ‌های افراد بر یک مقیاس", "answers of persons on a scale"),
        _ => new("چیزی که به افراد بستگی ندارد", "nothing about persons"),
    };

    /// <summary>What of a poverty profile is taken.</summary>
    /// <param name="part">The part.</param>
    public static Text Of(PovertyCount part) => part switch
    {
        PovertyCount.Persons => new("افراد خانوارهایی که همهٔ بُعدهایشان معلوم است", "persons of households whose every dimension is known"),
        PovertyCount.Poor => new("افراد خانوارهای فقیر", "persons of poor households"),
        PovertyCount.Deprivation => new("افراد فقیر، هر یک ضرب در سهم وزنی محرومیت‌های خانوارش", "poor persons, each times the weighted share of its household’s deprivations"),
        PovertyCount.Censored => new("افراد فقیری که در یک بُعد محروم‌اند", "poor persons who are deprived in one dimension"),
        _ => new("خطای معیار، از بازنمونه‌گیری خانوارها", "standard error, from resampling the households"),
    };
}
