using System.Globalization;
using System.Text.Json.Nodes;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Sample.Country;

/// <summary>Writes the register, population, boundaries and description of an invented country.</summary>
internal static class CountryFiles
{
    private const int DefaultLastYear = 1405;
    private static readonly (string Name, double Share, double Women)[] Ages = [("0-14", 0.240, 0.487), ("15-64", 0.699, 0.494), ("65+", 0.061, 0.506)];

    private static readonly (string Code, string Fa, string En, string PluralFa, string PluralEn)[] Levels =
    [
        ("nation", "کشور", "Nation", "کشورها", "Nations"), ("province", "استان", "Province", "استان‌ها", "Provinces"),
        ("county", "شهرستان", "County", "شهرستان‌ها", "Counties"), ("city", "شهر", "City", "شهرها", "Cities"),
        ("neighbourhood", "محله", "Neighbourhood", "محله‌ها", "Neighbourhoods"),
    ];

    /// <summary>Writes the files.</summary>
    /// <returns>The description, which is not written yet.</returns>
    public static JsonObject Write(IReadOnlyList<CountryPlace> places, SampleOptions options, string folder)
    {
        var year = options.LastYear ?? DefaultLastYear;
        var asOf = options.LastYear is null ? $"{year}-06-31" : SolarHijri.Format(new Period(year, PeriodKind.Year).End.AddDays(-1));
        var first = (options.FirstYear ?? year - 2).ToString(CultureInfo.InvariantCulture) + "-01-01";
        Lines(folder, "areas.csv", Register(places));
        Lines(folder, "population.csv", People(places, first));
        Lines(folder, "boundaries.geojson", Boundaries(places));
        return Description(options, asOf);
    }

    private static void Lines(string folder, string name, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name)) { NewLine = "\n" };
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }

    private static IEnumerable<string> Register(IReadOnlyList<CountryPlace> places) =>
        places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Area.Code},{place.Level},{place.Area.Parent},{place.NameFa},{place.NameEn},{Settlement(place)},{place.Severity},{place.Operator},,,,{(place.Ring.Count > 0 ? place.AreaHa.ToString("0.0", CultureInfo.InvariantCulture) : "")},,,"))
            .Prepend("code,level,parent,name_fa,name_en,settlement,severity,operator,programme_start,left_list,source_rank,area_ha,area_basis,valid_from,valid_to");

    private static string Settlement(CountryPlace place) => place.Ring.Count == 0 ? "" : place.Area.IsInformal ? "informal" : "formal";

    // The neighbourhoods by age, the provinces by sex and age with the same people: everything else is their sum.
    private static IEnumerable<string> People(IReadOnlyList<CountryPlace> places, string date)
    {
        var leaves = places.Where(place => place.Ring.Count > 0).ToArray();
        var neighbourhoods = leaves.SelectMany(place => AgesOf(place).Select((part, age) => FormattableString.Invariant($"{place.Area.Code},{date},,{Ages[age].Name},{part},,"))
            .Prepend(FormattableString.Invariant($"{place.Area.Code},{date},,,{place.Area.Persons},{place.Area.Households},")));
        var above = places.ToDictionary(place => place.Area.Code, place => place.Area.Parent, StringComparer.Ordinal);
        var provinces = leaves.GroupBy(place => ProvinceOf(place.Area.Code)).SelectMany(province => Ages.SelectMany((age, at) =>
        {
            var persons = province.Sum(place => AgesOf(place)[at]);
            var women = (long)Math.Round(persons * age.Women);
            return new[] { FormattableString.Invariant($"{province.Key},{date},female,{age.Name},{women},,"), FormattableString.Invariant($"{province.Key},{date},male,{age.Name},{persons - women},,") };
        }));
        return neighbourhoods.Concat(provinces).Prepend("area,date,sex,age_group,persons,households,basis");

        string ProvinceOf(string code) => above[code] is var parent && above[parent].Length == 0 ? code : ProvinceOf(parent);
    }

    private static long[] AgesOf(CountryPlace place)
    {
        var (persons, young, old) = (place.Area.Persons, (long)Math.Round(place.Area.Persons * Ages[0].Share), (long)Math.Round(place.Area.Persons * Ages[2].Share));
        return [young, persons - young - old, old];
    }

    private static IEnumerable<string> Boundaries(IReadOnlyList<CountryPlace> places)
    {
        var leaves = places.Where(place => place.Ring.Count > 0).ToArray();
        return leaves.Select((place, at) => Feature(place) + (at < leaves.Length - 1 ? "," : ""))
            .Prepend("{\"type\":\"FeatureCollection\",\"features\":[").Append("]}");
    }

    private static string Feature(CountryPlace place)
    {
        var ring = string.Join(',', place.Ring.Select(at => FormattableString.Invariant($"[{at.Lon},{at.Lat}]")));
        return $$$"""{"type":"Feature","properties":{"code":"{{{place.Area.Code}}}","geometry_quality":"approximate"},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
    }

    private static JsonObject Description(SampleOptions options, string asOf) => new()
    {
        ["name"] = FormattableString.Invariant($"invented-{options.AreaCount}-{options.Seed}"),
        ["title"] = Both("کشور ساختگی", "An invented country"),
        ["licence"] = "CC0-1.0. Everything in this package but the names and codes of the provinces is invented.",
        ["sources"] = new JsonArray(new JsonObject { ["title"] = Both("ساختگی", "Invented"), ["note"] = Both("ساختهٔ فرمان mahalleh sample", "Made by mahalleh sample") }),
        ["calendar"] = "solar-hijri",
        ["periods"] = new JsonArray("year", "half", "quarter", "window"),
        ["levels"] = new JsonArray([.. Levels.Select(level => (JsonNode)new JsonObject
        {
            ["code"] = level.Code,
            ["name_fa"] = level.Fa,
            ["name_en"] = level.En,
            ["plural_fa"] = level.PluralFa,
            ["plural_en"] = level.PluralEn,
        })]),
        ["as_of"] = asOf,
    };

    private static JsonObject Both(string fa, string en) => new() { ["fa"] = fa, ["en"] = en };
}
