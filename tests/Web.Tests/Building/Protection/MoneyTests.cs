using System.Globalization;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>A sum that one giver makes up almost alone tells what that one gave (docs/disclosure.md, "What is hidden in itself").</summary>
public sealed class MoneyTests
{
    private const string Columns = "id,area,committee,kind,status,planned_start,planned_end,started,completed,budget_rial,source,followed_up,functioning\n";

    [Fact]
    public void Sums_of_many_alike_are_shown() =>
        Assert.Empty(Hidden(("A1", Alike(10, 8)), ("A2", Alike(10, 10)), ("B1", Alike(10, 6)), ("B2", Alike(10, 5))));

    // 95 of 100 are one firm's, though five others gave too.
    [Fact]
    public void A_sum_with_one_giver_of_nearly_all_is_hidden_and_so_is_another_beside_it()
    {
        var hidden = Hidden(("A1", [95, 1, 1, 1, 1, 1]), ("A2", Alike(10, 10)), ("B1", Alike(10, 6)), ("B2", Alike(10, 5)));
        Assert.Contains("A1", hidden);
        Assert.Contains("A2", hidden);
        Assert.DoesNotContain("B1", hidden);
    }

    // A2 has 1 beside the 100 of A1: whoever knows the 101 of A knows what the firm gave within one per cent.
    [Fact]
    public void A_cover_too_small_to_leave_room_for_a_guess_takes_the_total_with_it()
    {
        var hidden = Hidden(("A1", [95, 1, 1, 1, 1, 1]), ("A2", Alike(10, 0.1)), ("B1", Alike(10, 6)), ("B2", Alike(10, 5)));
        Assert.Superset(new HashSet<string>(["A", "A1", "A2"]), hidden.ToHashSet());
    }

    // Neither of two large givers may learn the other's gift from the sum less his own.
    [Fact]
    public void A_sum_of_which_the_second_giver_could_guess_the_first_is_hidden() =>
        Assert.Contains("A1", Hidden(("A1", [50, 45, 2, 1]), ("A2", Alike(10, 10)), ("B1", Alike(10, 6)), ("B2", Alike(10, 5))));

    private static double[] Alike(int count, double millions) => [.. Enumerable.Repeat(millions, count)];

    private static string[] Hidden(params (string Area, double[] Millions)[] gifts)
    {
        using var package = PackageFolder.Sound();
        var rows = gifts.SelectMany(gift => gift.Millions.Select((millions, at) =>
            string.Create(CultureInfo.InvariantCulture, $"{gift.Area}-{at},{gift.Area},health,clinic,running,,,1404-02-02,,{millions * 1_000_000:F0},state,,")));
        package.Write("projects.csv", Columns + string.Join('\n', rows) + "\n");
        var release = package.Open();
        var money = release.Cells.Find(new CellKey("funding-rial", "", new Period(1404, PeriodKind.Half, 1)))!;
        return [.. release.Areas.Areas.Select((area, number) => (area.Code, number)).Where(pair => money.Status[pair.number] == ObservationStatus.Protected).Select(pair => pair.Code)];
    }
}
