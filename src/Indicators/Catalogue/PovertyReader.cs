using System.Globalization;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads one poverty profile of a catalogue file.</summary>
internal static class PovertyReader
{
    public static PovertyProfile Read(YamlEntry entry)
    {
        var profile = new PovertyProfile
        {
            Code = entry.Required("code"),
            Name = entry.RequiredText("name"),
            Table = entry.Required("table"),
            Persons = entry.Required("persons"),
            Weight = entry.Optional("weight"),
            Cutoff = Share(entry, "cutoff"),
            Draws = (int)entry.Number("draws", 200),
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
        var dimension = new PovertyDimension(entry.Required("code"), entry.Required("column"), entry.Number("weight", 1), entry.RequiredText("name"));
        entry.Finish();
        return dimension;
    }

    // A cut-off of a third cannot be written as a decimal, so it may be written as 1/3.
    private static double Share(YamlEntry entry, string key)
    {
        var parts = entry.Required(key).Split('/');
        if (parts.Length is 1 or 2 && Number(parts[0]) is { } above && (parts.Length == 1 ? 1 : Number(parts[1])) is { } below && below > 0)
        {
            return above / below;
        }

        entry.Fault(entry.Line, "not-a-number", $"'{key}' is a number such as 0.4, or a fraction such as 1/3.");
        return 1;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : null;
}
