using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Disclosure.Extraction.Relations;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>
/// The smallest records of which more could once be worked out than the policy allows
/// (docs/disclosure.md, "Linked measures").
/// </summary>
public sealed class SmallLeakTests
{
    private const string Households = "id,assessed,area,members,food_poor,shelter_poor,livelihood_poor";

    private const int Cities = 8;

    // In each city one neighbourhood has 4 and 4 persons in the quarters. The other, its cover, has the same 6 in both and in the
    // half-year, which is shown: 10 − 6 = 4.
    [Fact]
    public void A_shorter_period_of_a_cover_is_not_bounded_by_its_shown_longer_one()
    {
        using var package = WidePackage(Cities, 2).With("services", "id,date,area,person_key", [.. Enumerable.Range(0, Cities).SelectMany(city => new[]
        {
            Services($"C{city}N0", "a", 0, 6, "02"), Services($"C{city}N0", "a", 0, 6, "05"), Services($"C{city}N1", "b", 0, 4, "02"), Services($"C{city}N1", "b", 4, 4, "05"),
        }).SelectMany(rows => rows)]).With("population", "area,date,persons", [.. Enumerable.Range(0, Cities).SelectMany(city => new[] { $"C{city}N0,1404-01-01,1000", $"C{city}N1,1404-01-01,1000" })]);
        Assert.Empty(SmallAttack.Run(package, AreaRelations.Of, PeriodRelations.Of));
    }

    // 15 of 18 persons of A1 are poor, which is protected as nearly all; the error of the figure is shown with its 15 cases.
    [Fact]
    public void An_error_is_not_shown_with_the_cases_of_a_number_that_is_protected_as_nearly_all()
    {
        using var package = SmallPackage.Create().With("households", Households, [.. Poor("A1", 18, 15, 0, 0), .. Poor("A2", 60, 20, 20, 20), .. Poor("B1", 60, 20, 20, 20), .. Poor("B2", 60, 30, 20, 10)]);
        Assert.Empty(SmallAttack.Run(package, SameCasesRelations.Of));
    }

    // Ten of A1 lack food, two of them shelter too: a third of all that the poor lack, less food, is shelter and livelihood.
    [Fact]
    public void A_protected_dimension_is_not_what_the_shown_ones_leave_of_the_deprivation()
    {
        using var package = SmallPackage.Create().With("households", Households, [.. Poor("A1", 40, 10, 2, 0), .. Poor("A2", 60, 20, 20, 20), .. Poor("B1", 60, 20, 20, 20), .. Poor("B2", 60, 30, 20, 10)]);
        Assert.Empty(SmallAttack.Run(package, PovertyRelations.Of));
    }

    // Weights of 10 and 30: the cases of a city say x + y, its amount 10 x + 30 y.
    [Fact]
    public void Amounts_and_cases_of_weighted_records_are_not_two_equations()
    {
        using var package = WidePackage(Cities, 2).With("households", "id,assessed,area,members,homeless,begging,weight",
            [.. Enumerable.Range(0, Cities).SelectMany(city => Weighted($"C{city}N0", 60, 3, 10).Concat(Weighted($"C{city}N1", 60, 25, 30)))]);
        Assert.Empty(SmallAttack.Run(package, AreaRelations.Of, WeightRelations.Of));
    }

    // All households answered everything, so eleven measures are alike; each hides another cover of the one neighbourhood with 4 of them.
    [Fact]
    public void A_cover_of_one_measure_is_not_shown_by_another_that_it_contains()
    {
        using var package = WidePackage(1, 8).With("households", Households, [.. Enumerable.Range(0, 8).SelectMany(at => Poor($"C0N{at}", at == 0 ? 4 : 30 + at, 0, 0, 0))]);
        Assert.Empty(SmallAttack.Run(package, AreaRelations.Of, ContainmentRelations.Of));
    }

    // In the first quarter 8 of 8 persons of a neighbourhood can work, in the second 4 of 20, in the half-year 12: at most 8, and so at least 4.
    [Fact]
    public void A_quarter_is_not_what_the_half_year_is_more_than_all_who_were_asked_in_the_other()
    {
        using var package = Workers();
        Assert.Empty(SmallAttack.Run(package, AreaRelations.Of, PeriodRelations.Of, ContainmentRelations.Of));
    }

    // The state pays for one project of A1; all the money less that of the others is what it paid.
    [Fact]
    public void Money_of_a_protected_source_is_not_all_the_money_less_the_others()
    {
        using var package = SmallPackage.Create().With("projects", "id,area,status,started,completed,budget_rial,source",
            [.. Projects("A1", "state", 1), .. Projects("A1", "charity", 6), .. Projects("A2", "state", 9), .. Projects("A2", "charity", 9), .. Projects("B1", "state", 9), .. Projects("B1", "charity", 9), .. Projects("B2", "state", 9), .. Projects("B2", "firm", 9)]);
        Assert.Empty(SmallAttack.Run(package, MoneyRelations.Of));
    }

    private static PackageFolder Workers() => WidePackage(Cities, 3).With("households", "id,assessed,area,members,homeless,begging,labour_force,unemployed", [.. Enumerable.Range(0, Cities).SelectMany(city => new[]
        {
            Workers($"C{city}N0", "02", 8, 8), Workers($"C{city}N0", "05", 20, 4), Workers($"C{city}N1", "02", 40, 20), Workers($"C{city}N1", "05", 40, 20), Workers($"C{city}N2", "02", 60, 30), Workers($"C{city}N2", "05", 60, 30),
        }).SelectMany(rows => rows)]);

    // Cities C0 … of neighbourhoods C0N0 ….
    private static PackageFolder WidePackage(int cities, int neighbourhoods)
    {
        var package = SmallPackage.Create();
        package.Write("areas.csv", "code,level,parent,name_en\nIR,nation,,Iran\n" + string.Concat(Enumerable.Range(0, cities).Select(city =>
            $"C{city},city,IR,C{city}\n" + string.Concat(Enumerable.Range(0, neighbourhoods).Select(at => $"C{city}N{at},neighbourhood,C{city},N{at}\n")))));
        return package;
    }

    // B is not there in the first half: hiding its row covers nothing of the 4 of A, whatever the key chooses.
    [Fact]
    public void A_row_without_a_cell_in_a_part_is_no_cover_of_that_part()
    {
        var tree = new CellTree([-1, 0, 0, 0]);
        CellFacts[] halves =
        [
            new([34, 4, 0, 30], roles: [CellRole.Ordinary, CellRole.Ordinary, CellRole.StructuralZero, CellRole.Ordinary]),
            new([70, 20, 20, 30]),
        ];
        for (byte key = 0; key < 32; key++)
        {
            var hidden = BreakdownRowRule.Select(tree, halves, new PrimaryLimits(5), new KeyedOrder([.. Enumerable.Repeat(key, 16)], "measure", "halves", ["N", "A", "B", "C"])).Hidden;
            Assert.True(hidden[1] && (hidden[0] || hidden[3]), $"key {key}: the first half of A is all that is unknown");
        }
    }

    private static IEnumerable<string> Services(string area, string person, int from, int count, string month) =>
        Enumerable.Range(from, count).Select(at => $"{area}-{person}{at}-{month},1404-{month}-10,{area},{area}-{person}{at:x8}");

    // The first so many lack food, the first so many of them shelter, and livelihood.
    private static IEnumerable<string> Poor(string area, int households, int food, int shelter, int livelihood) =>
        Enumerable.Range(0, households).Select(at => $"{area}-{at},1404-02-10,{area},1,{Flag(at < food)},{Flag(at < shelter)},{Flag(at < livelihood)}");

    private static IEnumerable<string> Workers(string area, string month, int persons, int workers) =>
        Enumerable.Range(0, persons).Select(at => $"{area}-{month}-{at},1404-{month}-10,{area},1,0,0,{(at < workers ? 1 : 0)},0");

    private static IEnumerable<string> Weighted(string area, int households, int homeless, int weight) =>
        Enumerable.Range(0, households).Select(at => $"{area}-{at},1404-02-10,{area},1,{(at < homeless ? 1 : 0)},{(at % 2)},{weight}");

    private static IEnumerable<string> Projects(string area, string source, int count) =>
        Enumerable.Range(0, count).Select(at => $"{area}-{source}-{at},{area},completed,1404-01-20,1404-02-20,{1_000_000 + (1_000 * at)},{source}");

    private static string Flag(bool value) => value ? "true" : "false";
}
