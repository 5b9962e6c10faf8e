using System.Text.Json;
using System.Text.RegularExpressions;
using Mahalleh.Geo.Projections;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Sources;

/// <summary>Reads <c>datapackage.json</c>; every missing or mistyped property is a fault.</summary>
public static partial class PackageDescriptionReader
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "datapackage.json";

    private static readonly string[] Calendars = ["solar-hijri", "gregorian"];
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowTrailingCommas = false };

    /// <summary>Reads the description of a package.</summary>
    /// <param name="folder">Folder of the package.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The description, or null when it cannot be used.</returns>
    public static PackageDescription? Read(string folder, FaultLog faults)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            faults.Error(FileName, null, "", "missing-file", $"A data package has a {FileName}; there is none in this folder.");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Describe(document.RootElement, faults)
                : Refuse(faults, null, "The file is one JSON object.");
        }
        catch (JsonException fault)
        {
            return Refuse(faults, fault.LineNumber + 1, $"The file is not JSON: {fault.Message}");
        }
    }

    private static PackageDescription? Refuse(FaultLog faults, long? line, string message)
    {
        faults.Error(FileName, line, "", "not-json", message);
        return null;
    }

    private static PackageDescription? Describe(JsonElement root, FaultLog faults)
    {
        var name = String(root, "name");
        if (!NamePattern().IsMatch(name))
        {
            faults.Error(FileName, null, "name", "bad-name", $"'name' is lower-case words with hyphens, at most 60 letters; it is '{name}'.");
        }

        var calendar = ReadCalendar(root, faults);
        var levels = ReadLevels(root, faults);
        var description = new PackageDescription
        {
            Name = name,
            Title = TextOf(root, "title", name),
            Licence = String(root, "licence"),
            Sources = [.. Items(root, "sources").Select(source => new ReleaseSource(TextOf(source, "title", ""), String(source, "url"), TextOf(source, "note", "")))],
            Notices = [.. Items(root, "notices").Select(notice => AsText(notice, ""))],
            Calendar = calendar,
            PeriodKinds = ReadPeriodKinds(root, faults),
            Levels = levels,
            Root = ReadRoot(root, levels, name),
            AsOf = ReadAsOf(root, calendar, faults),
            BoundariesCrs = ReadBoundariesCrs(root, faults),
            BoundaryRepairs = root.TryGetProperty("boundary_repairs", out var repairs) ? BoundaryRepairs.Read(repairs, FileName, faults) : BoundaryRepairs.None,
            InventedTables = [.. Items(root, "invented_tables").Select(table => table.ToString())],
            IsInvented = (root.TryGetProperty("invented", out var invented) && invented.ValueKind == JsonValueKind.True) || Items(root, "invented_tables").Count > 0,
        };

        // Without levels or calendar nothing else can be checked; with them the check goes on, so that all faults show.
        return levels.Count == 0 || !Calendars.Contains(String(root, "calendar")) ? null : WithRootLevel(description);
    }

    private static PeriodCalendar ReadCalendar(JsonElement root, FaultLog faults)
    {
        switch (String(root, "calendar"))
        {
            case "solar-hijri":
                return PeriodCalendar.SolarHijri;
            case "gregorian":
                return PeriodCalendar.Gregorian;
            case var other:
                faults.Error(FileName, null, "calendar", "unknown-choice", $"'calendar' is solar-hijri or gregorian, not '{other}'.");
                return PeriodCalendar.Gregorian;
        }
    }

    private static BoundaryCrs ReadBoundariesCrs(JsonElement root, FaultLog faults)
    {
        var name = String(root, "boundaries_crs");
        if (name.Length > 0 && BoundaryCrs.Find(name) is null)
        {
            faults.Error(FileName, null, "boundaries_crs", "unknown-choice", $"'boundaries_crs' is one of {BoundaryCrs.Allowed}, not '{name}'.");
        }

        return BoundaryCrs.Find(name) ?? BoundaryCrs.Wgs84;
    }

    private static PeriodKind[] ReadPeriodKinds(JsonElement root, FaultLog faults)
    {
        if (!root.TryGetProperty("periods", out _))
        {
            return [PeriodKind.Year, PeriodKind.Half, PeriodKind.Quarter];
        }

        var words = Items(root, "periods").Select(item => item.ToString()).ToArray();
        var kinds = Enum.GetValues<PeriodKind>().Where(kind => words.Contains(PeriodWord(kind))).ToArray();
        if (words.Length == 0 || words.Any(word => Enum.GetValues<PeriodKind>().All(kind => PeriodWord(kind) != word)))
        {
            faults.Error(FileName, null, "periods", "unknown-choice", $"'periods' lists some of {string.Join(", ", Enum.GetValues<PeriodKind>().Select(PeriodWord))}.");
        }

        return kinds;
    }

    private static string PeriodWord(PeriodKind kind) => kind.ToString().ToLowerInvariant();

    private static List<Level> ReadLevels(JsonElement root, FaultLog faults)
    {
        var levels = new List<Level>();
        foreach (var item in Items(root, "levels"))
        {
            var code = item.ValueKind == JsonValueKind.String ? item.GetString()! : String(item, "code");
            var (fa, en) = item.ValueKind == JsonValueKind.String ? ("", code) : (String(item, "name_fa"), String(item, "name_en"));
            var name = new Text(fa, en.Length == 0 && fa.Length == 0 ? code : en);
            var plural = item.ValueKind == JsonValueKind.String ? new Text("", code) : new Text(String(item, "plural_fa"), String(item, "plural_en"));
            if (!NamePattern().IsMatch(code) || levels.Exists(level => level.Code == code) || code == RootLevel)
            {
                faults.Error(FileName, null, "levels", "bad-name", $"A level's code is lower-case words with hyphens and occurs once, and 'all' is kept for the implied root; '{code}' does not do.");
            }

            levels.Add(new Level(code, name.Fa, name.En, plural.Fa.Length > 0 ? plural.Fa : name.Fa, plural.En.Length > 0 ? plural.En : name.En));
        }

        if (levels.Count == 0)
        {
            faults.Error(FileName, null, "levels", "missing-property", "'levels' lists the levels of the areas, the widest first.");
        }

        return levels;
    }

    private static Area? ReadRoot(JsonElement root, List<Level> levels, string name)
    {
        if (root.TryGetProperty("root", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            return new Area { Code = String(given, "code") is { Length: > 0 } code ? code : name, Level = RootLevel, NameFa = PersianText.Normalise(String(given, "name_fa")), NameEn = String(given, "name_en") };
        }

        var title = TextOf(root, "title", name);
        return levels.Count == 1 ? new Area { Code = name, Level = RootLevel, NameFa = PersianText.Normalise(title.Fa), NameEn = title.En } : null;
    }

    private const string RootLevel = "all";

    private static PackageDescription WithRootLevel(PackageDescription description) => description.Root is null
        ? description
        : description with { Levels = [new Level(RootLevel, "کل", "All", "کل", "All"), .. description.Levels] };

    private static DateOnly? ReadAsOf(JsonElement root, PeriodCalendar calendar, FaultLog faults)
    {
        var text = String(root, "as_of");
        if (text.Length == 0)
        {
            return null;
        }

        if (DateText.TryParse(text, calendar, out var date))
        {
            return date;
        }

        faults.Error(FileName, null, "as_of", "not-a-date", $"'as_of' is '{text}', which is no day of the package's calendar.");
        return null;
    }

    private static List<JsonElement> Items(JsonElement root, string name) =>
        root.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];

    private static Text TextOf(JsonElement root, string name, string otherwise) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) ? AsText(value, otherwise) : new Text("", otherwise);

    private static Text AsText(JsonElement value, string otherwise) => value.ValueKind switch
    {
        JsonValueKind.String => new Text("", value.GetString() ?? ""),
        JsonValueKind.Object => new Text(String(value, "fa"), String(value, "en")),
        _ => new Text("", otherwise),
    };

    private static string String(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.None, 100)]
    private static partial Regex NamePattern();
}
