using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Tests.Disclosure.Extraction.Relations;
using Xunit;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>
/// A reader puts everything that is published into one system of equations and asks GLOP what is left of each protected cell. The
/// crawl (CrawlTests) shows that nothing else is told: every number served is one of the published cells, or made of them.
/// </summary>
[Collection(AttackTests.Name)]
public sealed class JointSystemTests(AttackedRelease release, ITestOutputHelper output)
{
    private static readonly string[] Kinds = ["containment", "weights", "periods", "poverty", "money", "breakdowns", "windows"];

    private readonly AttackedCells _cells = release.Cells;

    [Fact]
    public void No_cell_below_the_policy_is_shown() => Assert.Empty(AttackedPrimaries.Shown(_cells).Take(5));

    [Fact]
    public void Every_shown_cell_is_the_true_one()
    {
        var wrong = _cells.Keys.SelectMany(key => Enumerable.Range(0, _cells.Areas.Count).Select(area => new CellAddress(key, area)))
            .Where(cell => _cells.IsShown(cell) && !IsDrawn(cell) && (_cells.Shown(cell) != _cells.True(cell) || _cells.ShownValue(cell) != _cells.TrueValue(cell)));
        Assert.Empty(wrong.Take(5));
    }

    [Fact]
    public void Sums_over_the_areas_leave_every_protected_cell_safe() => AssertSafe(AreaRelations.Of(_cells).Where(IsLong), 5_000);

    [Fact]
    public void Measures_that_contain_each_other_leave_every_protected_cell_safe() => AssertSafe(ContainmentRelations.Of(_cells).Concat(AreaRelations.Of(_cells)).Where(IsYear), 2_000);

    [Fact]
    public void Weighted_amounts_beside_the_cases_leave_every_protected_cell_safe() => AssertSafe(WeightRelations.Of(_cells).Concat(AreaRelations.Of(_cells)).Where(IsLong), 2_000);

    [Fact]
    public void Years_and_halves_leave_every_protected_cell_safe() => AssertSafe(PeriodRelations.Of(_cells).Concat(AreaRelations.Of(_cells)).Where(IsLong), 5_000);

    [Fact]
    public void The_parts_of_a_poverty_profile_leave_every_protected_cell_safe() =>
        AssertSafe(PovertyRelations.Of(_cells).Concat(SameCasesRelations.Of(_cells)).Concat(AreaRelations.Of(_cells)).Where(IsLong), 5_000);

    /// <summary>So no ring goes through a profile: each of its sums speaks of published cells alone, or of none.</summary>
    [Fact]
    public void What_a_poverty_profile_adds_up_to_is_hidden_wherever_one_of_its_parts_is()
    {
        AttackRow[] sums = [.. PovertyRelations.Of(_cells)];
        Assert.NotEmpty(sums);
        Assert.DoesNotContain(sums, sum => sum.Terms.Any(term => _cells.IsHidden(term.Cell)));
    }

    [Fact]
    public void Windows_of_the_programme_beside_months_leave_every_protected_cell_safe() => AssertSafe(Facts(_cells, "windows").Concat(AreaRelations.Of(_cells)).Where(IsTotal), 5_000);

    [Fact]
    public void No_sum_that_one_or_two_gave_is_shown() => Assert.Empty(AttackedPrimaries.Shown(release.Amounts).Take(5));

    [Fact]
    public void Years_halves_and_measures_of_money_leave_every_protected_sum_safe() => AssertAmountsSafe(["periods", "containment"], IsLong, 300);

    /// <summary>All facts about sums of money together, of all periods and parts: one system of some ten thousand cells.</summary>
    [Fact(Explicit = true)]
    public void All_facts_about_sums_of_money_leave_every_protected_sum_safe() => AssertAmountsSafe(["containment", "periods", "money", "breakdowns", "windows"], static _ => true, 2_000);

    [Fact]
    public void Covers_that_are_shown_by_mistake_are_found()
    {
        CellKey[] keys = [.. _cells.Keys.Where(key => key.Breakdown.Length == 0 && key.Period == new Period(1404, PeriodKind.Year)).OrderBy(key => key.Measure, StringComparer.Ordinal).Take(6)];
        var primary = release.Needs.Select(need => need.Cell).ToHashSet();
        var covers = keys.SelectMany(key => Enumerable.Range(0, _cells.Areas.Count).Select(area => new CellAddress(key, area))).Where(cell => _cells.IsHidden(cell) && !primary.Contains(cell)).ToHashSet();
        var betrayed = new AttackedCells(release.Truth, release.Snapshot.Cells, covers);
        var (system, needs) = (new AttackSystem(betrayed, AreaRelations.Of(betrayed).Where(row => keys.Contains(row.Terms[0].Cell.Key))), AttackedPrimaries.Of(betrayed).ToArray());
        var found = system.Attack(needs);
        Assert.NotEmpty(covers);
        Assert.NotEmpty(found);
        Assert.Equal(system.AttackByHighs(needs).Select(finding => finding.Need), found.Select(finding => finding.Need));
    }

    /// <summary>The same of all periods; some minutes each.</summary>
    [Theory(Explicit = true)]
    [InlineData("containment")]
    [InlineData("weights")]
    [InlineData("periods")]
    [InlineData("poverty")]
    [InlineData("money")]
    [InlineData("breakdowns")]
    [InlineData("windows")]
    public void The_sums_of_every_column_with_one_kind_of_fact_leave_every_protected_cell_safe(string kind) => AssertSafe(Facts(_cells, kind).Concat(AreaRelations.Of(_cells)), 80_000);

    /// <summary>All facts of every column together.</summary>
    [Fact(Explicit = true)]
    public void All_facts_together_leave_every_protected_cell_safe() => AssertSafe(Kinds.SelectMany(kind => Facts(_cells, kind)).Concat(AreaRelations.Of(_cells)), 80_000);

    /// <summary>All facts of the totals of years and halves together.</summary>
    [Fact(Explicit = true)]
    public void All_facts_of_years_and_halves_together_leave_every_protected_cell_safe() =>
        AssertSafe(Kinds.SelectMany(kind => Facts(_cells, kind)).Concat(AreaRelations.Of(_cells)).Where(IsLong), 50_000);

    private static IEnumerable<AttackRow> Facts(AttackedCells cells, string kind) => kind switch
    {
        "containment" => ContainmentRelations.Of(cells),
        "weights" => WeightRelations.Of(cells),
        "periods" => PeriodRelations.Of(cells),
        "poverty" => PovertyRelations.Of(cells).Concat(SameCasesRelations.Of(cells)),
        "money" => MoneyRelations.Of(cells),
        "windows" => WindowRelations.Of(cells).Concat(PeriodRelations.Of(cells)),
        _ => BreakdownRelations.Of(cells),
    };

    // Errors are drawn after protection, of the areas that are shown.
    private bool IsDrawn(CellAddress cell) => _cells.Catalogue.Measures[cell.Key.Measure].Poverty is { IsError: true };

    private static bool IsLong(AttackRow row) => row.Terms.All(term => term.Cell.Key.Period.Kind is PeriodKind.Year or PeriodKind.Half && term.Cell.Key.Breakdown.Length == 0);

    private static bool IsTotal(AttackRow row) => row.Terms.All(term => term.Cell.Key.Breakdown.Length == 0);

    private static bool IsYear(AttackRow row) => row.Terms.All(term => term.Cell.Key.Period.Kind == PeriodKind.Year && term.Cell.Key.Breakdown.Length == 0);

    private void AssertAmountsSafe(string[] kinds, Func<AttackRow, bool> isAsked, int least) => AssertSafe(
        release.Amounts, kinds.SelectMany(kind => Facts(release.Amounts, kind)).Concat(AreaRelations.Of(release.Amounts)).Where(isAsked), [.. AttackedPrimaries.Of(release.Amounts)], least);

    private void AssertSafe(IEnumerable<AttackRow> facts, int least) => AssertSafe(_cells, facts, release.Needs, least);

    private void AssertSafe(AttackedCells cells, IEnumerable<AttackRow> facts, IReadOnlyList<AttackNeed> needs, int least)
    {
        var system = new AttackSystem(cells, facts);
        var attacked = 0L;
        output.WriteLine("Largest systems, with the cells asked about: " + string.Join(", ", system.Sizes(needs).Take(8)));
        var found = system.Attack(needs, Note, release.LargestRings);
        Assert.True(found.Count == 0, $"{found.Count} cells are not safe:\n" + string.Join('\n', found.Take(20)));
        output.WriteLine($"{system.Facts} facts, {attacked} of {system.Hidden} protected cells attacked");
        Assert.True(attacked > least, $"only {attacked} protected cells were attacked");

        void Note(AttackProblem problem, AttackFinding[] found)
        {
            Interlocked.Add(ref attacked, problem.Cells);
            foreach (var line in found.SelectMany(finding => system.Explain(finding).Prepend(finding.ToString())))
            {
                output.WriteLine(line);
            }

            if (problem.Cells > 10_000)
            {
                output.WriteLine($"A system of {problem.Cells} protected cells is solved.");
            }
        }
    }
}
