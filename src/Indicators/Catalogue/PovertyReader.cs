using System.Globalization;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads one poverty profile of a catalogue file.</summary>
internal static class PovertyReader
{
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal) { ["households"] = "households" };

    public static PovertyProfile Read(YamlEntry entry)
    {
        var profile = new PovertyProfile
        {
            Code = entry.Code("code"),
            Name = entry.RequiredText("name"),
            Table = entry.Choice("table", null, Tables),
            Persons = entry.Required("persons"),
            Weight = entry.Optional("weight"),
            Cutoff = Share(entry, "cutoff"),
            Draws = (int)entry.Whole("draws", 200, PovertyProfile.FewestDraws, PovertyProfile.MostDraws),
            Dimensions = [.. entry.Entries("dimensions").Select(ReadDimension)],
        };
        entry.Finish();
        foreach (var message in PovertyProfile.Check(profile))
        {
            entry.Fault(entry.Line, "out-of-range", message);
        }

        return profile;
    }

    private static PovertyDimension ReadDimension(YamlEntry entry)
    {
        var dimension = new PovertyDimension(entry.Code("code"), entry.Required("column"), entry.Number("weight", 1), entry.RequiredText("name"));
        entry.Finish();
        return dimension;
    }

    // A cut-off of a third cannot be written as a decimal, so it may be written as 1/3.
    private static double Share(YamlEntry entry, string key)
    {
        var text = entry.Required(key);
        if (text.Length == 0)
        {
            return 1;
        }

        var parts = text.Split('/');
        var share = parts.Length == 2 ? Whole(parts[0]) / Whole(parts[1]) : parts.Length == 1 ? Number(text) : double.NaN;
        if (!double.IsFinite(share))
        {
            entry.Fault(entry.LineOf(key), "not-a-number", $"'{key}' is '{text}'; it is a number such as 0.4, or a fraction of whole numbers such as 1/3.");
            return 1;
        }

        if (share is > 0 and <= 1)
        {
            return share;
        }

        entry.Fault(entry.LineOf(key), "out-of-range", $"'{key}' is {text}; it is above 0 and at most 1.");
        return 1;
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    // Nothing is a whole number that is zero or has more than four digits: no cut-off needs it.
    private static double Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 10_000 && text[0] != '0' ? value : double.NaN;
}
