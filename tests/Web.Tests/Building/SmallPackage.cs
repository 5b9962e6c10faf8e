using System.Globalization;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Packages of a nation, two cities and four neighbourhoods with the built-in catalogue, to which a test adds its records.</summary>
internal static class SmallPackage
{
    /// <summary>A1 and B1 began the programme, A2 half a year later, B2 never; the records cover 1404-H1.</summary>
    public static PackageFolder Create(string periods = "year, half, quarter", string asOf = "1404-06-31")
    {
        var package = new PackageFolder();
        var kinds = string.Join(", ", periods.Split(", ").Select(kind => $"\"{kind}\""));
        package.Write("datapackage.json", $$"""
            {"name": "small", "title": {"en": "Small"}, "licence": "CC0-1.0", "sources": [], "calendar": "solar-hijri", "as_of": "{{asOf}}", "periods": [{{kinds}}],
             "levels": [{"code": "nation", "name_en": "Nation"}, {"code": "city", "name_en": "City"}, {"code": "neighbourhood", "name_en": "Neighbourhood"}]}
            """);
        package.Write("areas.csv", """
            code,level,parent,name_en,programme_start,area_ha
            IR,nation,,Iran,,
            A,city,IR,A,,1000
            B,city,IR,B,,3000
            A1,neighbourhood,A,A1,1404-01-11,100
            A2,neighbourhood,A,A2,1404-05-01,200
            B1,neighbourhood,B,B1,1404-01-21,400
            B2,neighbourhood,B,B2,,800

            """);
        return package;
    }

    /// <summary>Writes a table.</summary>
    public static PackageFolder With(this PackageFolder package, string table, string columns, params string[] rows)
    {
        package.Write(table + ".csv", columns + "\n" + string.Join('\n', rows) + "\n");
        return package;
    }

    public static string Day(DateOnly day) => SolarHijri.Format(day);

    public static string Join(params object?[] values) =>
        string.Join(',', values.Select(value => value is DateOnly day ? Day(day) : Convert.ToString(value, CultureInfo.InvariantCulture)));
}
