using System.Globalization;
using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Texts;

/// <summary>Sentences that say how a value may look, where the values themselves cannot be listed.</summary>
internal static class Hint
{
    /// <summary>A cursor that fits the question.</summary>
    public static Text Cursor { get; } = new(
        "نشانگری که پاسخی به همین پرسش، از همین انتشار، داده باشد؛ بی‌نشانگر از آغاز بگیرید",
        "a cursor that an answer to this same question gave, from the release now served; begin again without one");

    /// <summary>A period of the calendar.</summary>
    public static Text Period { get; } = new("دوره‌ای از تقویم، مانند 1404، 1404-H1، 1404-Q3 یا 1404-07", "a period of the calendar such as 1404, 1404-H1, 1404-Q3 or 1404-07");

    /// <summary>A period after others.</summary>
    public static Text LaterPeriod { get; } = new("دوره‌ای که پیش از آن دورهٔ دیگری از همان گونه باشد", "a period that has an earlier one of its kind");

    /// <summary>A period of a ranking.</summary>
    public static Text RankedPeriod { get; } = new("دوره‌ای که این شاخص در آن ناحیه‌ها را رتبه‌بندی می‌کند", "a period in which the index ranks areas");

    /// <summary>Nothing, for want of periods.</summary>
    public static Text NoPeriods { get; } = new("هیچ‌چیز، زیرا این انتشار دوره‌ای ندارد", "nothing, since this release has no periods");

    /// <summary>Nothing, for want of a poverty profile.</summary>
    public static Text NoPoverty { get; } = new("هیچ‌چیز، زیرا این انتشار نمایهٔ فقر ندارد", "nothing, since this release has no poverty profile");

    /// <summary>Nothing, since a cube has no pages.</summary>
    public static Text WholeCube { get; } = new("هیچ‌چیز: JSON-stat همهٔ مکعب را می‌دهد؛ ناحیه‌ها، شاخص‌ها یا دوره‌های کمتری بخواهید", "nothing: JSON-stat gives the whole cube; ask for fewer areas, indicators or periods");

    /// <summary>An earlier release where there is none.</summary>
    public static Text NoEarlierRelease { get; } = new("شناسهٔ انتشاری پیشین، که این سامانه ندارد", "the id of a release that came before: this service has none");

    /// <summary>Part of a name.</summary>
    public static Text Name { get; } = new("پاره‌ای از نام با دست‌کم یک حرف یا رقم، تا ۲۰۰ نویسه", "a part of a name with at least one letter or digit, up to 200 characters");

    /// <summary>Boundaries beside steadied figures.</summary>
    public static Text AsWas { get; } = new("as-was، هر جا smooth آمده است", "as-was, where smooth is given");

    /// <summary>Weights of siblings.</summary>
    public static Text SomeWeight { get; } = new("بخش‌هایی از یک سرشاخه که وزن همه‌شان صفر نیست", "parts of one parent that do not all weigh 0");

    /// <summary>A weight.</summary>
    public static Text Weight { get; } = new("برای هر بخش یک عدد از 0 تا 1000000، و هر بخش یک بار", "a number from 0 to 1000000 for each part, each part once");

    /// <summary>Any area.</summary>
    public static Text AreaCode { get; } = new("کد یک ناحیه", "the code of an area");

    /// <summary>An area with others inside.</summary>
    public static Text AreaWithParts { get; } = new("کد ناحیه‌ای که ناحیه‌هایی درون آن است", "the code of an area with areas inside it");

    /// <summary>An area with a population by sex and age.</summary>
    public static Text AreaWithAges { get; } = new("کد ناحیه‌ای که جمعیت آن بر حسب جنس و سن آمده است", "the code of an area whose population is stated by sex and age");

    /// <summary>A few areas.</summary>
    public static Text FewAreas(int most, IEnumerable<string> examples)
    {
        var codes = string.Join(',', examples);
        return new(string.Create(CultureInfo.InvariantCulture, $"کد 1 تا {most} ناحیه با ویرگول میانشان، مانند {codes}"), string.Create(CultureInfo.InvariantCulture, $"1 to {most} codes separated by commas, such as {codes}"));
    }

    /// <summary>Some of the values that follow.</summary>
    public static Text SomeOf(int fewest, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"{fewest} تا {most} تا از اینها با ویرگول میانشان"), string.Create(CultureInfo.InvariantCulture, $"{fewest} to {most} of these, separated by commas"));

    /// <summary>A whole number between two.</summary>
    public static Text WholeNumber(int least, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"عددی درست از {least} تا {most}"), string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    /// <summary>A whole number from one on, of which those that are too great mean the greatest.</summary>
    public static Text AtMost(int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"عددی درست از 1؛ بالاتر از {most} به معنای {most} است"), string.Create(CultureInfo.InvariantCulture, $"a whole number from 1; above {most} it means {most}"));

    /// <summary>A whole number that is not negative.</summary>
    public static Text FromZero { get; } = new("عددی درست از 0", "a whole number from 0");

    /// <summary>The end of a range of periods.</summary>
    public static Text EndsAfter(string? start) => new($"دوره‌ای که پس از آغاز «{start}» پایان یابد", $"a period that ends after '{start}' begins");

    /// <summary>A word that suits some indicators only.</summary>
    public static Text Of(string word, IReadOnlyCollection<string> indicators) => indicators.Count == 0
        ? new($"{word} برای هیچ شاخصی از این انتشار نیست", $"{word} of no indicator of this release")
        : new($"{word} برای {string.Join("، ", indicators)}", $"{word} of {string.Join(", ", indicators)}");

    /// <summary>An area, with some as examples.</summary>
    public static Text Area(IEnumerable<string> examples, bool isBelowRoot = false) => new(
        $"کد ناحیه‌ای{(isBelowRoot ? " پایین‌تر از ریشه" : "")}، مانند {string.Join("، ", examples)}", $"the code of an area{(isBelowRoot ? " below the root" : "")}, such as {string.Join(", ", examples)}");

    /// <summary>A code of a list that is too long to be given here.</summary>
    public static Text OtherOf(string list) => new($"هر کد دیگری از فهرست ‎{list}‎", $"any other code of the list {list}");

    /// <summary>A value that is written alike in both languages.</summary>
    public static Text Value(string value) => new(value, value);
}
