using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>The words that charts share, in one language.</summary>
/// <param name="language">The language.</param>
internal sealed class ChartWords(Language language)
{
    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>Whether the words read right to left.</summary>
    public bool IsPersian { get; } = language == Language.Fa;

    /// <summary>What an interval is called.</summary>
    public string Interval => IsPersian ? $"بازهٔ {Numerals.Percent(0.95, 0, true)}" : "95% interval";

    /// <summary>What a hatch means.</summary>
    public string Protected => IsPersian ? "محرمانه" : "protected";

    /// <summary>What grey means.</summary>
    public string NoData => IsPersian ? "بدون داده" : "no data";

    /// <summary>What a pale mark means.</summary>
    public string Unreliable => IsPersian ? "کم‌اعتبار" : "low reliability";

    /// <summary>What a dashed line means.</summary>
    public string Allotted => IsPersian ? "برآورد از ناحیه‌های پیشین" : "estimated from the areas before";

    /// <summary>What figures of areas as they are today are made of.</summary>
    public string AsIs => IsPersian ? "با مرزهای امروز" : "in the boundaries of today";

    /// <summary>The label of invented data.</summary>
    public string Invented => IsPersian ? "دادهٔ ساختگی" : "invented data";

    /// <summary>Head of a column of values.</summary>
    public string Value => IsPersian ? "مقدار" : "Value";

    /// <summary>One of two texts.</summary>
    /// <param name="fa">The Persian one.</param>
    /// <param name="en">The English one.</param>
    public string Of(string fa, string en) => IsPersian ? fa : en;

    /// <summary>The name of an area, or its code where no name is given.</summary>
    /// <param name="area">The area.</param>
    public string Name(Area area)
    {
        var name = new Text(area.NameFa, area.NameEn).In(IsPersian);
        return name.Length > 0 ? name : area.Code;
    }

    /// <summary>A value of an indicator, without its unit.</summary>
    /// <param name="value">A finite value.</param>
    /// <param name="indicator">The indicator.</param>
    public string Number(double value, Indicator indicator) => Numerals.Number(value, indicator.Decimals, IsPersian);

    /// <summary>A value with so many digits after the point.</summary>
    /// <param name="value">A finite value.</param>
    /// <param name="decimals">The digits, 0–6.</param>
    public string Number(double value, int decimals) => Numerals.Number(value, decimals, IsPersian);

    /// <summary>An observation as pages write it: «≈» before what is made by rule, «*» behind what is of low reliability, a word where there is no value.</summary>
    /// <param name="column">The observations.</param>
    /// <param name="area">Area number.</param>
    /// <param name="decimals">Digits after the point.</param>
    public string Marked(ObservationColumn column, int area, int decimals) => column.Status[area] switch
    {
        ObservationStatus.Estimated => "≈" + Number(column.Values[area], decimals),
        ObservationStatus.LowReliability => Number(column.Values[area], decimals) + "*",
        var status when status.HasValue() => Number(column.Values[area], decimals),
        var status => Absence(status),
    };

    /// <summary>The interval of an observation with so many digits; empty when it has none.</summary>
    /// <param name="column">The observations.</param>
    /// <param name="area">Area number.</param>
    /// <param name="decimals">Digits after the point.</param>
    public string Range(ObservationColumn column, int area, int decimals) =>
        column.Status[area].HasValue() && double.IsFinite(column.Low[area]) && double.IsFinite(column.High[area])
            ? Range(column.Low[area], column.High[area], decimals)
            : "";

    /// <summary>A range; with a word between its ends where a dash could be read as a minus sign.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="decimals">Digits after the point.</param>
    public string Range(double low, double high, int decimals) => low < 0
        ? $"{IsolatedNumber(Number(low, decimals))}{Of(" تا ", " to ")}{IsolatedNumber(Number(high, decimals))}"
        : Numerals.Range(Number(low, decimals), Number(high, decimals));

    /// <summary>What a verdict is called.</summary>
    /// <param name="verdict">The verdict; null where nothing was compared.</param>
    public string Verdict(Verdict? verdict) => verdict switch
    {
        Indicators.Progress.Verdict.Better => Of("بهتر", "better"),
        Indicators.Progress.Verdict.Worse => Of("بدتر", "worse"),
        Indicators.Progress.Verdict.Different => Of("متفاوت", "different"),
        Indicators.Progress.Verdict.Same => Of("بدون تفاوت روشن", "no clear difference"),
        _ => Of("سنجیده نشده", "not judged"),
    };

    /// <summary>The interval of an observation; empty when it has none.</summary>
    /// <param name="column">The observations.</param>
    /// <param name="area">Area number.</param>
    /// <param name="indicator">The indicator.</param>
    public string Range(ObservationColumn column, int area, Indicator indicator) =>
        column.Status[area].HasValue() && double.IsFinite(column.Low[area]) && double.IsFinite(column.High[area])
            ? Numerals.Range(Number(column.Low[area], indicator), Number(column.High[area], indicator))
            : "";

    /// <summary>Why a value is not there.</summary>
    /// <param name="status">A status without a value.</param>
    public string Absence(ObservationStatus status) => status switch
    {
        ObservationStatus.Protected => Protected,
        ObservationStatus.CannotExist => Of("تعریف‌نشده", "undefined"),
        _ => NoData,
    };

    /// <summary>A value, a range or a name inside a sentence, so that its neighbours do not turn it round.</summary>
    /// <param name="text">The text; empty stays empty.</param>
    public static string Isolated(string text) => text.Length == 0 ? "" : $"\u2068{text}\u2069";

    /// <summary>A number inside a sentence.</summary>
    /// <param name="text">The number, already written.</param>
    public static string IsolatedNumber(string text) => text.Length == 0 ? "" : $"\u2066{text}\u2069";

    /// <summary>Parts of a line, those that are there, with dots between.</summary>
    /// <param name="parts">The parts.</param>
    public static string Joined(params IEnumerable<string> parts) => string.Join(" · ", parts.Where(part => part.Length > 0));

    /// <summary>An observation in words for whoever rests a pointer on it.</summary>
    /// <param name="subject">What it is of.</param>
    /// <param name="column">The observations.</param>
    /// <param name="area">Area number.</param>
    /// <param name="indicator">The indicator.</param>
    public string Hint(string subject, ObservationColumn column, int area, Indicator indicator)
    {
        if (!column.Status[area].HasValue())
        {
            return $"{Isolated(subject)}: {Absence(column.Status[area])}";
        }

        var range = Range(column, area, indicator);
        return Joined(
            $"{Isolated(subject)}: {IsolatedNumber(Number(column.Values[area], indicator))} {indicator.Unit.In(IsPersian)}",
            range.Length > 0 ? $"{Interval} {range}" : "");
    }
}
