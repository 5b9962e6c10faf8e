using System.Globalization;
using System.Text;

namespace Mahalleh.Web.Tests.Samples;

/// <summary>
/// Two towns of fifteen neighbourhoods over ten quarters, alike in everything but what is planted: N01 has three times the
/// unemployed in 1404, N02 ten times the served, N03 fewer residents than served, N04 more working children than children,
/// N05 is silent for more than a year, N06 in the last quarter, N07 always; N08 has four persons
/// served in all, for which N11, the other half of its town, is hidden too.
/// </summary>
internal static class TroubledPackage
{
    private const int Neighbourhoods = 15;

    public static PackageFolder Create()
    {
        var package = new PackageFolder();
        package.Write("datapackage.json", """
            {"name": "troubled", "title": {"fa": "ناآرام", "en": "Troubled"}, "licence": "CC0-1.0", "sources": [], "calendar": "solar-hijri", "as_of": "1404-06-31",
             "levels": [{"code": "county", "name_fa": "شهرستان", "name_en": "County"}, {"code": "city", "name_fa": "شهر", "name_en": "City"}, {"code": "neighbourhood", "name_fa": "محله", "name_en": "Neighbourhood"}]}
            """);
        package.Write("areas.csv", "code,level,parent,name_fa,name_en,programme_start\nP,county,,شهرستان,County,\nC,city,P,شهر,Town,\nD,city,P,شهرک,Hamlet,\n" + Each(area => $"N{area:D2},neighbourhood,{(area is 8 or 11 ? "D" : "C")},محلهٔ {area},Neighbourhood {area},1401-01-01\n"));
        package.Write("population.csv", "area,date,persons\n" + Each(area => $"N{area:D2},1401-01-01,{(area == 3 ? 20 : 3000)}\n"));
        package.Write("services.csv", Services());
        package.Write("households.csv", Households());
        return package;
    }

    private static string Each(Func<int, FormattableString> line) => string.Concat(Enumerable.Range(0, Neighbourhoods).Select(area => line(area).ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<(int Year, int Quarter)> Quarters() => Enumerable.Range(0, 10).Select(at => (1402 + (at / 4), at % 4));

    private static string Services()
    {
        var text = new StringBuilder("id,date,area,person_key\n");
        var id = 0;
        foreach (var (year, quarter) in Quarters())
        {
            for (var area = 0; area < Neighbourhoods; area++)
            {
                for (var person = 0; person < Served(area, year, quarter); person++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"s{++id},{year}-{(quarter * 3) + 1:D2}-{1 + (person % 28):D2},N{area:D2},k{area}x{person}\n");
                }
            }
        }

        return text.ToString();
    }

    private static int Served(int area, int year, int quarter) => (area, (year * 4) + quarter) switch
    {
        (5, >= 1403 * 4 + 1) or (6, >= 1404 * 4 + 1) or (7, _) => 0,
        (8, _) => 4,
        (2, >= 1404 * 4) => 300,
        _ => 30 + ((area + quarter + year) % 3),
    };

    private static string Households()
    {
        var text = new StringBuilder("id,assessed,area,members,children_5_17,child_workers,labour_force,unemployed\n");
        var id = 0;
        foreach (var (year, quarter) in Quarters())
        {
            for (var area = 0; area < Neighbourhoods; area++)
            {
                for (var home = 0; home < 40; home++)
                {
                    var workers = area == 4 ? 3 : home % 10 == 0 ? 1 : 0;
                    var unemployed = home % 5 == 0 || (area == 1 && year == 1404 && home % 2 == 0) ? 1 : 0;
                    text.Append(CultureInfo.InvariantCulture, $"h{++id},{year}-{(quarter * 3) + 1:D2}-10,N{area:D2},4,2,{workers},2,{unemployed}\n");
                }
            }
        }

        return text.ToString();
    }
}
