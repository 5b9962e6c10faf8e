using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Country;

/// <summary>Grows an invented country: nation, 31 provinces, counties, cities in some of them, neighbourhoods.</summary>
internal static class CountryTree
{
    private const int NeighbourhoodsInCounty = 12;
    private const double PersonsPerHousehold = 3.3;
    private const double InformalAbove = 0.25;
    private static readonly string[] Operators = ["municipality", "welfare", "relief-committee", "red-crescent", "education"];

    /// <summary>The areas, parents before their children.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="count">Number of neighbourhoods, 66 or more.</param>
    public static IReadOnlyList<CountryPlace> Grow(long seed, int count)
    {
        var places = new List<CountryPlace> { new(new SampleArea("IR", "", false, 0, 0, null), "nation", "ایران (ساختگی)", "Iran (invented)") };
        var cells = new Queue<(int Column, int Row)>(CellCurve.Walk(count));
        var mesh = new CellMesh(seed);
        var sizes = Divide(count, ProvinceList.All.Select(province => province.Persons).ToArray());
        foreach (var (province, size) in ProvinceList.All.Zip(sizes))
        {
            places.Add(new CountryPlace(new SampleArea(province.Code, "IR", false, 0, 0, null), "province", province.NameFa, province.NameEn));
            AddCounties(places, province.Code, size, seed, cells, mesh);
        }

        return Settle(seed, places);
    }

    /// <summary>Divides a number by weights (largest remainder), at least one to each.</summary>
    private static int[] Divide(int count, long[] weights)
    {
        var free = count - weights.Length;
        var exact = weights.Select(weight => (double)free * weight / weights.Sum()).ToArray();
        var parts = exact.Select(share => 1 + (int)share).ToArray();
        foreach (var at in Enumerable.Range(0, parts.Length).OrderByDescending(at => exact[at] - Math.Floor(exact[at])).ThenBy(at => at).Take(count - parts.Sum()).ToArray())
        {
            parts[at]++;
        }

        return parts;
    }

    private static void AddCounties(List<CountryPlace> places, string province, int size, long seed, Queue<(int, int)> cells, CellMesh mesh)
    {
        var counties = Math.Max(1, (int)Math.Round((double)size / NeighbourhoodsInCounty));
        var draw = Chance.Stream(seed, "county", province);
        var start = (long)(draw.NextUInt64() % (ulong)InventedNames.Count);
        var number = 0;
        for (var county = 0; county < counties; county++)
        {
            var code = $"{province}.C{county + 1:D2}";
            var (fa, en) = InventedNames.Town(start + (5 * county));
            places.Add(new CountryPlace(new SampleArea(code, province, false, 0, 0, null), "county", fa, en));
            var parent = code;
            if (draw.NextDouble() < 0.5)
            {
                parent = code + ".T1";
                places.Add(new CountryPlace(new SampleArea(parent, code, false, 0, 0, null), "city", fa, en));
            }

            var last = (int)((long)size * (county + 1) / counties);
            for (; number < last; number++)
            {
                places.Add(Neighbourhood($"{code}.N{number + 1:D4}", parent, start + 1000 + (11 * number), mesh.Ring(cells.Dequeue())));
            }
        }
    }

    private static CountryPlace Neighbourhood(string code, string parent, long name, IReadOnlyList<(double Lon, double Lat)> ring)
    {
        var (fa, en) = InventedNames.Neighbourhood(name);
        var box = new LonLatBox(ring.Min(at => at.Lon), ring.Min(at => at.Lat), ring.Max(at => at.Lon), ring.Max(at => at.Lat));
        return new CountryPlace(new SampleArea(code, parent, false, 0, 0, box), "neighbourhood", fa, en) { Ring = ring, AreaHa = Math.Round(CellMesh.Hectares(ring), 1) };
    }

    // Who lives where follows from the hidden scores, so the poorer neighbourhoods are also the denser ones.
    private static CountryPlace[] Settle(long seed, List<CountryPlace> places)
    {
        var latents = LatentFields.Of(seed, [.. places.Select(place => place.Area)]);
        return [.. places.Select(place => place.Ring.Count == 0 ? place : Settle(seed, place, latents[place.Area.Code].Deprivation))];
    }

    private static CountryPlace Settle(long seed, CountryPlace place, double deprivation)
    {
        var draw = Chance.Stream(seed, "people", place.Area.Code);
        var isInformal = deprivation > InformalAbove;
        var persons = Math.Clamp((long)(8_500 * Math.Exp((0.35 * draw.NextNormal()) + (isInformal ? 0.25 : 0))), 2_500, 25_000);
        return place with
        {
            Area = place.Area with { IsInformal = isInformal, Persons = persons, Households = (long)Math.Round(persons / PersonsPerHousehold) },
            Severity = deprivation switch { > 1.2 => "very-severe", > 0.7 => "severe", > InformalAbove => "moderate", _ => "" },
            Operator = isInformal ? Operators[(int)(draw.NextDouble() * Operators.Length)] : "",
        };
    }
}
