using System.Text.RegularExpressions;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Texts;

/// <summary>Names of the parts of a breakdown, for who reads a list of them: <c>sex=female</c> is «جنس: زن».</summary>
internal static partial class BreakdownNames
{
    private const string Ages = "age_group";

    /// <summary>Name of the whole.</summary>
    public static Text Total { get; } = new("کل", "Total");

    /// <summary>Name of a part: that of its column, a colon, and that of the value; never empty in either language.</summary>
    /// <param name="code">Its code, <c>column=value</c>; empty for the whole.</param>
    public static Text Of(string code)
    {
        if (code.Length == 0)
        {
            return Total;
        }

        var at = code.IndexOf('=', StringComparison.Ordinal);
        var (column, value) = (code[..Math.Max(at, 0)], code[(at + 1)..]);
        var (heading, part) = (ColumnWords.Column(column), column == Ages ? Age(value) : Value(value));
        return new($"{heading.Fa}: {part.Fa}", $"{char.ToUpperInvariant(heading.En.FirstOrDefault('?'))}{heading.En[Math.Min(1, heading.En.Length)..]}: {part.En}");
    }

    // A word of a code has a hyphen where prose has a blank.
    private static Text Value(string value) => new(ColumnWords.Value(value).Fa, value.Replace('-', ' '));

    private static Text Age(string value) => AgeGroup().Match(value) is not { Success: true } ages ? Value(value)
        : ages.Groups["to"].Success
            ? new($"{Digits.ToPersian(ages.Groups["from"].Value)} تا {Digits.ToPersian(ages.Groups["to"].Value)} سال", $"{ages.Groups["from"].Value}–{ages.Groups["to"].Value} years")
            : new($"{Digits.ToPersian(ages.Groups["from"].Value)} سال و بیشتر", $"{ages.Groups["from"].Value} years and over");

    [GeneratedRegex(@"^(?<from>[0-9]{1,3})(?:\+|-(?<to>[0-9]{1,3}))$")]
    private static partial Regex AgeGroup();
}
