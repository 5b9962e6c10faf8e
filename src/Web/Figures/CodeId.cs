using System.Globalization;
using System.Text;

namespace Mahalleh.Web.Figures;

/// <summary>
/// Codes of ours as identifiers of SDMX, which may hold letters, digits and <c>_ @ $ -</c> only, and the way back. <c>=</c> becomes <c>@</c>; <c>_</c> stands for one
/// more character; any other byte of UTF-8 becomes <c>$</c> with its two hexadecimal digits. So two codes never become one.
/// </summary>
internal sealed class CodeId
{
    private readonly char _underscore;

    private CodeId(char underscore) => _underscore = underscore;

    /// <summary>Of codes with points, as those of areas: <c>IR-09.N01</c> is <c>IR-09_N01</c>.</summary>
    public static CodeId Pointed { get; } = new('.');

    /// <summary>Of breakdown values, whose columns are words with underscores: <c>age_group=0-14</c> is <c>age_group@0-14</c>.</summary>
    public static CodeId Breakdown { get; } = new('_');

    /// <summary>The identifier of a code.</summary>
    /// <param name="code">A code.</param>
    public string Of(string code) => code.All(IsPlain) ? code : Escaped(code);

    /// <summary>The code of an identifier; null for a text that is none.</summary>
    /// <param name="id">An identifier.</param>
    public string? Read(string id)
    {
        var bytes = new List<byte>(id.Length);
        for (var at = 0; at < id.Length; at++)
        {
            if (id[at] == '$' && at + 2 < id.Length && byte.TryParse(id.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 2;
            }
            else if (IsPlain(id[at]) || id[at] is '_' or '@')
            {
                bytes.Add((byte)(id[at] switch { '_' => _underscore, '@' => '=', var letter => letter }));
            }
            else
            {
                return null;
            }
        }

        // Only what the code is written as is its identifier, so each has one.
        var code = Encoding.UTF8.GetString([.. bytes]);
        return string.Equals(Of(code), id, StringComparison.Ordinal) ? code : null;
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '-';

    private string Escaped(string code)
    {
        var id = new StringBuilder();
        foreach (var letter in Encoding.UTF8.GetBytes(code).Select(value => (char)value))
        {
            _ = IsPlain(letter) ? id.Append(letter)
                : letter == _underscore ? id.Append('_')
                : letter == '=' ? id.Append('@')
                : id.Append(CultureInfo.InvariantCulture, $"${(int)letter:X2}");
        }

        return id.ToString();
    }
}
