using System.Globalization;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Crosswalks;

/// <summary>
/// A city of which, on 1403-07-01, A and B became M, and S became S1 (0.7) and S2 (0.3); K stayed. Visits are few in B in the first half of
/// 1402 alone. Residents are public.
/// </summary>
internal static class CrosswalkPackage
{
    public const string Links = "from,to,date,weight,source\nA,M,1403-07-01,1,Decree 12\nB,M,1403-07-01,1,Decree 12\nS,S1,1403-07-01,0.7,Decree 13\nS,S2,1403-07-01,0.3,Decree 13\n";

    private static readonly string[] Areas = ["A", "B", "S", "K", "M", "S1", "S2"];

    // Of the halves of 1402, the two of 1403 and the first of 1404; −1 where the area is not there.
    private static readonly Dictionary<string, int[]> Visits = new(StringComparer.Ordinal)
    {
        ["A"] = [100, 110, 120, -1, -1],
        ["B"] = [3, 60, 70, -1, -1],
        ["S"] = [200, 210, 220, -1, -1],
        ["K"] = [50, 60, 70, 80, 90],
        ["M"] = [-1, -1, -1, 200, 210],
        ["S1"] = [-1, -1, -1, 150, 160],
        ["S2"] = [-1, -1, -1, 80, 90],
    };

    private static readonly Dictionary<string, int> Residents = new(StringComparer.Ordinal) { ["A"] = 1000, ["B"] = 500, ["S"] = 1000, ["K"] = 2000, ["M"] = 1500, ["S1"] = 700, ["S2"] = 300 };

    public static PackageFolder Create(string links = Links)
    {
        var package = new PackageFolder();
        package.Write("datapackage.json", """
            {"name": "changed", "title": {"fa": "دگرگون", "en": "Changed"}, "licence": "CC0-1.0", "calendar": "solar-hijri", "as_of": "1404-06-31", "periods": ["half"],
             "levels": [{"code": "city", "name_fa": "شهر", "name_en": "City"}, {"code": "district", "name_fa": "ناحیه", "name_en": "District"}]}
            """);
        package.Write("areas.csv", "code,level,parent,name_fa,name_en,valid_from,valid_to\nC,city,,شهر,Town,,\n"
            + string.Concat(Areas.Select(area => $"{area},district,C,,District {area},{(Residents[area] is 1500 or 700 or 300 ? "1403-07-01" : "")},{(area is "A" or "B" or "S" ? "1403-06-31" : "")}\n")));
        package.Write("crosswalk.csv", links);
        package.Write("boundaries.geojson", PackageFolder.Boundaries("K", "M", "S1", "S2"));
        package.Write("statistics.csv", "measure,area,period,value,cases\n" + string.Concat(Figures()));
        package.Write("catalogue/own.yaml", """
            extends: nothing
            measures:
              - {code: visits, name_en: Visitors, counts: persons, roll_up: stated, table: statistics}
              - {code: residents, name_en: Residents, counts: persons, roll_up: stated, table: statistics, public: true}
            indicators:
              - {code: visit-rate, name_en: Visitors per resident, unit_en: percent, numerator: visits, denominator: residents, per: 100, direction: up, interval: wilson}
              - {code: visitors, name_en: Visitors, unit_en: persons, numerator: visits, direction: up}
              - {code: noise, name_en: Noise, unit_en: dB, statistic: noise, direction: down}
            """);
        return package;
    }

    private static IEnumerable<string> Figures()
    {
        string[] periods = ["1402-H1", "1402-H2", "1403-H1", "1403-H2", "1404-H1"];
        foreach (var area in Areas)
        {
            for (var at = 0; at < periods.Length; at++)
            {
                if (Visits[area][at] >= 0)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"visits,{area},{periods[at]},{Visits[area][at]},{Visits[area][at]}\nresidents,{area},{periods[at]},{Residents[area]},{Residents[area]}\nnoise,{area},{periods[at]},{60 + at}.5,\n");
                }
            }
        }
    }
}
