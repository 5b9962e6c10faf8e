using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Problems;

/// <summary>Every problem the service answers with (RFC 9457), one method a kind; <c>docs/problems.md</c> lists them.</summary>
public static class Problem
{
    /// <summary>A parameter has a value that is not allowed.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="value">The value that was given.</param>
    /// <param name="allowed">Allowed values.</param>
    public static ProblemHttpResult BadParameter(string parameter, string? value, IEnumerable<string> allowed) => BadParameter(parameter, value, allowed.Select(Hint.Value));

    /// <summary>A parameter has a value that is not allowed.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="value">The value that was given.</param>
    /// <param name="allowed">Allowed values, or sentences that say how they look.</param>
    public static ProblemHttpResult BadParameter(string parameter, string? value, IEnumerable<Text> allowed)
    {
        Text[] values = [.. allowed];
        return Create(
            StatusCodes.Status400BadRequest,
            "bad-parameter",
            new("Bad parameter", $"The parameter '{parameter}' cannot be '{Shown(value)}'. Allowed: {Listed(values)}."),
            new("مقدار نادرست", $"مقدار «{Shown(value)}» برای «{parameter}» پذیرفته نیست. پذیرفته‌ها: {ListedFa(values)}."),
            ("parameter", parameter),
            ("allowed", values.Select(each => each.En).ToArray()));
    }

    /// <summary>PNG cannot be drawn on this machine; SVG can.</summary>
    public static ProblemHttpResult PngUnavailable() => TypedResults.Problem(
        statusCode: StatusCodes.Status503ServiceUnavailable,
        type: "/problems/png-unavailable",
        title: "PNG is not available",
        detail: "This service cannot draw PNG at present; ask for the same chart as .svg.",
        extensions: new Dictionary<string, object?> { ["title_fa"] = "PNG در دسترس نیست", ["detail_fa"] = "اکنون تنها قالب ‎.svg این نمودار در دسترس است." });

    /// <summary>A parameter is needed and missing.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="allowed">Allowed values.</param>
    public static ProblemHttpResult MissingParameter(string parameter, IEnumerable<string> allowed) => MissingParameter(parameter, allowed.Select(Hint.Value));

    /// <summary>A parameter is needed and missing.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="allowed">Allowed values, or sentences that say how they look.</param>
    public static ProblemHttpResult MissingParameter(string parameter, IEnumerable<Text> allowed)
    {
        Text[] values = [.. allowed];
        return Create(
            StatusCodes.Status400BadRequest,
            "missing-parameter",
            new("Missing parameter", $"The parameter '{parameter}' is needed. Allowed: {Listed(values)}."),
            new("مقدار لازم نیامده است", $"«{parameter}» لازم است. پذیرفته‌ها: {ListedFa(values)}."),
            ("parameter", parameter),
            ("allowed", values.Select(each => each.En).ToArray()));
    }

    /// <summary>A parameter has a name that the resource does not know.</summary>
    /// <param name="parameter">The name that was given.</param>
    /// <param name="known">Names of the parameters the resource has.</param>
    public static ProblemHttpResult UnknownParameter(string parameter, IEnumerable<string> known)
    {
        string[] names = [.. known];
        var has = names.Length == 0 ? "It takes no parameters." : $"Known: {Listed(names)}.";
        return Create(
            StatusCodes.Status400BadRequest,
            "unknown-parameter",
            new("Unknown parameter", $"This resource has no parameter '{Shown(parameter)}'. {has}"),
            new("پارامتر ناشناخته", $"این منبع پارامتری به نام «{Shown(parameter)}» ندارد. " + (names.Length == 0 ? "پارامتری نمی‌پذیرد." : $"پارامترهایش: {ListedFa([.. names.Select(Hint.Value)])}.")),
            ("parameter", Shown(parameter)),
            ("allowed", names));
    }

    /// <summary>A parameter stands more than once.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    public static ProblemHttpResult RepeatedParameter(string parameter) => Create(
        StatusCodes.Status400BadRequest,
        "repeated-parameter",
        new("Repeated parameter", $"The parameter '{Shown(parameter)}' stands more than once. Give it once; where it takes several values, separate them by commas."),
        new("پارامتر تکراری", $"«{Shown(parameter)}» بیش از یک بار آمده است؛ یک بار بیاورید و چند مقدار را با ویرگول جدا کنید."),
        ("parameter", Shown(parameter)));

    /// <summary>A request that cannot be read.</summary>
    /// <param name="status">Status code, 400–499.</param>
    /// <param name="reason">Why, in English, safe to show.</param>
    public static ProblemHttpResult BadRequest(int status, string reason) => Create(
        status, "bad-request", new("Bad request", reason), new("درخواست نادرست", "این درخواست خوانده نشد."));

    /// <summary>A question asks for more than it may.</summary>
    /// <param name="rows">How many rows it asks for.</param>
    /// <param name="most">How many it may ask for.</param>
    /// <param name="file">Address of the file of the release that has all.</param>
    public static ProblemHttpResult TooLarge(long rows, int most, string file) => Create(
        StatusCodes.Status413PayloadTooLarge,
        "too-large",
        new("Too large", string.Create(CultureInfo.InvariantCulture, $"The question asks for {rows:N0} rows, more than the {most:N0} that may be asked for so. Ask for fewer areas, indicators or periods, in place of a cube for a table in pages, or take all cells of the release from {file}.")),
        new("پرسش بیش از اندازه بزرگ است", $"این پرسش {Numerals.Whole(rows, persian: true)} ردیف است و تا {Numerals.Whole(most, persian: true)} ردیف را می‌توان چنین خواست. ناحیه‌ها، شاخص‌ها یا دوره‌های کمتری بخواهید، به‌جای مکعب جدول را صفحه‌به‌صفحه بگیرید، یا پروندهٔ کامل انتشار را از ‎{file}‎ بردارید."),
        ("rows", rows),
        ("most", most),
        ("file", file));

    /// <summary>An address is longer than one may be.</summary>
    /// <param name="parameter">Name of its longest parameter; empty where the path alone is too long.</param>
    /// <param name="length">How long it is, in characters.</param>
    /// <param name="most">How long it may be.</param>
    public static ProblemHttpResult AddressTooLong(string parameter, long length, int most) => Create(
        StatusCodes.Status414UriTooLong,
        "address-too-long",
        new("Address too long", string.Create(CultureInfo.InvariantCulture, $"The address has {length:N0} characters, more than {most:N0}; its longest part is '{Shown(parameter)}'. Name areas by level or parent in place of many codes, leave a parameter out to get all of it, ask in several questions, or take all cells of the release from /release/{{id}}/cells.parquet.")),
        new("نشانی بیش از اندازه بلند است", $"این نشانی {Numerals.Whole(length, persian: true)} نویسه دارد و تا {Numerals.Whole(most, persian: true)} نویسه پذیرفته است؛ بلندترین بخش آن «{Shown(parameter)}» است. به‌جای کدهای فراوان، ناحیه‌ها را با ‎level‎ یا ‎parent‎ بخواهید، پارامتری را که همه‌اش را می‌خواهید نیاورید، در چند نوبت بپرسید، یا همهٔ خانه‌های انتشار را از ‎/release/{{id}}/cells.parquet‎ بردارید."),
        ("parameter", Shown(parameter)),
        ("most", most));

    /// <summary>A thing named in the path does not exist.</summary>
    /// <param name="what">Kind of thing, in English, e.g. "area".</param>
    /// <param name="whatFa">Kind of thing, in Persian.</param>
    /// <param name="code">The code that was asked for.</param>
    /// <param name="known">What there is; null where that is not said.</param>
    public static ProblemHttpResult NotFound(string what, string whatFa, string code, IEnumerable<string>? known = null)
    {
        string[] allowed = [.. known ?? []];
        return Create(
            StatusCodes.Status404NotFound,
            "not-found",
            new("Not found", $"There is no {what} '{Shown(code)}'." + (allowed.Length > 0 ? $" There are: {Listed(allowed)}." : "")),
            new("یافت نشد", $"{whatFa} «{Shown(code)}» یافت نشد." + (allowed.Length > 0 ? $" آنچه هست: {ListedFa([.. allowed.Select(Hint.Value)])}." : "")),
            allowed.Length > 0 ? [("allowed", allowed)] : []);
    }

    /// <summary>The path names a release that is not to be had.</summary>
    /// <param name="id">The id that was asked for.</param>
    /// <param name="known">Ids of the releases there are, the one now served first.</param>
    public static ProblemHttpResult UnknownRelease(string id, IEnumerable<string> known)
    {
        string[] ids = [.. known];
        return Create(
            StatusCodes.Status404NotFound,
            "unknown-release",
            new("Unknown release", $"There is no release '{Shown(id)}' here. There are: {Listed(ids)}."),
            new("انتشار ناشناخته", $"انتشار «{Shown(id)}» اینجا نیست. انتشارهای در دسترس: ‎{Listed(ids)}‎."),
            ("allowed", ids));
    }

    /// <summary>Nothing is served at the path.</summary>
    /// <param name="path">The path.</param>
    public static ProblemHttpResult UnknownRoute(string path) => Create(
        StatusCodes.Status404NotFound,
        "unknown-route",
        new("Unknown address", $"Nothing is served at '{Shown(path)}'. /api/v1/openapi.json lists what there is."),
        new("نشانی ناشناخته", $"در «{Shown(path)}» چیزی نیست. فهرست همه‌چیز در ‎/api/v1/openapi.json‎ است."));

    /// <summary>The path is served, but not by this method.</summary>
    /// <param name="method">The method.</param>
    public static ProblemHttpResult MethodNotAllowed(string method) => Create(
        StatusCodes.Status405MethodNotAllowed,
        "method-not-allowed",
        new("Method not allowed", $"The service is read-only: GET and HEAD, not '{Shown(method)}'."),
        new("روش نادرست", "این سامانه فقط خواندنی است: GET و HEAD."));

    /// <summary>The credential that was sent is not good; it does not say why.</summary>
    public static ProblemHttpResult NotAuthenticated() => Create(
        StatusCodes.Status401Unauthorized,
        "not-authenticated",
        new("Not authenticated", "The key or token that was sent is not known, or is no longer good. Without one the public figures are open to everybody."),
        new("کلید پذیرفته نیست", "کلید یا نشانهٔ فرستاده‌شده شناخته نیست یا دیگر اعتبار ندارد. ارقام همگانی بی‌کلید در دسترس است."));

    /// <summary>The key is good, but does not open what was asked for by name.</summary>
    /// <param name="what">Kind of thing, in English, e.g. "area".</param>
    /// <param name="whatFa">Kind of thing, in Persian.</param>
    /// <param name="code">The code that was asked for.</param>
    public static ProblemHttpResult OutOfScope(string what, string whatFa, string code) => Create(
        StatusCodes.Status403Forbidden,
        "out-of-scope",
        new("Out of scope", $"The key that was sent does not open the {what} '{Shown(code)}'."),
        new("بیرون از دامنهٔ کلید", $"کلید فرستاده‌شده {whatFa} «{Shown(code)}» را نمی‌گشاید."));

    /// <summary>An embed token asks for more than its tenant has.</summary>
    public static ProblemHttpResult TokenTooWide() => Create(
        StatusCodes.Status403Forbidden,
        "token-too-wide",
        new("Token too wide", "The token is good, but asks for areas, levels, indicators or origins that its tenant does not have."),
        new("نشانه از حد خود گذشته است", "نشانه معتبر است، ولی ناحیه، سطح، شاخص یا مبدأیی می‌خواهد که دارندهٔ آن ندارد."));

    /// <summary>A key, or an address without one, asks too often.</summary>
    /// <param name="seconds">Seconds to wait.</param>
    public static ProblemHttpResult TooManyRequests(int seconds) => Create(
        StatusCodes.Status429TooManyRequests,
        "too-many-requests",
        new("Too many requests", string.Create(CultureInfo.InvariantCulture, $"All requests of this minute have been made, with this key or, without one, from this address. Try again in {seconds} seconds.")),
        new("درخواست بیش از اندازه", $"سهمیهٔ این دقیقهٔ این کلید، یا بی‌کلید، این نشانی تمام شده است؛ {Numerals.Whole(seconds, persian: true)} ثانیهٔ دیگر دوباره بکوشید."));

    /// <summary>An address for which nobody has said who may ask.</summary>
    public static ProblemHttpResult ClosedAddress() => Create(
        StatusCodes.Status403Forbidden,
        "closed-address",
        new("Closed address", "Nothing says who may ask here, so nobody may."),
        new("نشانی بسته", "دسترسی به این نشانی برای کسی تعریف نشده است."));

    /// <summary>The key is good, but the release for its audience is not there.</summary>
    public static ProblemHttpResult NoRelease() => Create(
        StatusCodes.Status503ServiceUnavailable,
        "no-release",
        new("No official release", "The key that was sent opens the official release, and there is none at present. The public one does not stand in for it."),
        new("انتشار رسمی نیست", "کلید فرستاده‌شده انتشار رسمی را می‌گشاید که اکنون در دسترس نیست؛ انتشار همگانی جای آن را نمی‌گیرد."));

    /// <summary>A fault of the service; it says nothing of its cause.</summary>
    public static ProblemHttpResult Fault() => Create(
        StatusCodes.Status500InternalServerError,
        "fault",
        new("Fault", "Something went wrong in the service. It has been logged; please try again."),
        new("خطا", "خطایی در سامانه رخ داد و ثبت شد؛ لطفاً دوباره بکوشید."));

    private static ProblemHttpResult Create(int status, string kind, Wording en, Wording fa, params ReadOnlySpan<(string Name, object Value)> members)
    {
        var extensions = new Dictionary<string, object?>();
        foreach (var (name, value) in members)
        {
            extensions.Add(name, value);
        }

        extensions.Add("title_fa", fa.Title);
        extensions.Add("detail_fa", fa.Detail);
        return TypedResults.Problem(statusCode: status, type: "/problems/" + kind, title: en.Title, detail: en.Detail, extensions: extensions);
    }

    private static string Listed(Text[] values) => Listed([.. values.Select(each => each.En)]);

    // Codes run from left to right; a sentence is Persian.
    private static string ListedFa(Text[] values) => Array.TrueForAll(values, each => each.Fa == each.En)
        ? $"\u2066{Listed([.. values.Select(each => each.Fa)])}\u2069"
        : string.Join("؛ ", values.Select(each => each.Fa == each.En ? $"\u2066{each.Fa}\u2069" : each.Fa));

    private static string Listed(string[] values) =>
        string.Join(", ", values.Take(60)) + (values.Length > 60 ? ", …" : "");

    private static string Shown(string? value)
    {
        var text = value ?? "";
        return text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
    }

    private readonly record struct Wording(string Title, string Detail);
}
