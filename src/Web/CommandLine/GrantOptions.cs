using System.CommandLine;
using System.Globalization;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access.Keys;

namespace Mahalleh.Web.CommandLine;

/// <summary>The options that say what a key opens; the same for keys and tenants.</summary>
internal sealed class GrantOptions
{
    private readonly Option<string> _audience = new("--audience") { Description = "Whose release it opens: public or official.", Required = true };
    private readonly Option<string> _areas = List("--area", "Codes of areas, separated by commas: these and all inside them are open; all when not given.");
    private readonly Option<string> _levels = List("--level", "Codes of levels, separated by commas; all when not given.");
    private readonly Option<string> _indicators = List("--indicator", "Codes of indicators, separated by commas; all when not given.");
    private readonly Option<int> _rate = new("--rate") { Description = "Requests a minute.", DefaultValueFactory = _ => AccessGrant.UsualRate };
    private readonly Option<string> _expires = List("--expires", "Last day on which it is good, YYYY-MM-DD (Gregorian, UTC); no end when not given.");

    /// <summary>Adds the options to a command.</summary>
    public Command AddTo(Command command)
    {
        foreach (var option in new Option[] { _audience, _areas, _levels, _indicators, _rate, _expires })
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>Reads the grant, or says what is wrong with it.</summary>
    public AccessGrant? Read(ParseResult parsed, string name)
    {
        var (audience, last) = (parsed.GetValue(_audience), parsed.GetValue(_expires)!);
        DateOnly? expires = DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (audience is not ("public" or "official"))
        {
            return Refuse($"--audience is public or official, not '{audience}'");
        }

        if (last.Length > 0 && (expires is null || expires < DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)))
        {
            return Refuse($"--expires is a day to come as YYYY-MM-DD, not '{last}'");
        }

        var grant = new AccessGrant
        {
            Name = name,
            Audience = audience == "official" ? Audience.Official : Audience.Public,
            Areas = Codes(parsed, _areas),
            Levels = Codes(parsed, _levels),
            Indicators = Codes(parsed, _indicators),
            Rate = parsed.GetValue(_rate),
            Expires = expires,
        };
        return KeyStoreCheck.FaultOf(grant) is { Length: > 0 } fault ? Refuse(fault) : grant;
    }

    /// <summary>An option that holds a list or nothing.</summary>
    public static Option<string> List(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => "" };

    /// <summary>The parts of a list.</summary>
    public static string[] Codes(ParseResult parsed, Option<string> option) =>
        [.. parsed.GetValue(option)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static AccessGrant? Refuse(string fault)
    {
        Terminal.Error($"No key was made: {fault}. / کلید ساخته نشد.");
        return null;
    }
}
