using System.Globalization;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Periods;
using Xunit;

namespace Mahalleh.Indicators.Tests.Areas;

/// <summary>What an area was made of, in any range of days.</summary>
public sealed class CrosswalkTests
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Second = new(2022, 1, 1);

    // A and B became M in 2020; M became X (0.6) and Y (0.4) in 2022.
    private static readonly AreaTree Changed = RandomTrees.Build([
        Of("IR", "nation", null), Of("K", "province", "IR"),
        Of("A", "province", "IR") with { ValidTo = First.AddDays(-1) }, Of("B", "province", "IR") with { ValidTo = First.AddDays(-1) },
        Of("M", "province", "IR") with { ValidFrom = First, ValidTo = Second.AddDays(-1) },
        Of("X", "province", "IR") with { ValidFrom = Second }, Of("Y", "province", "IR") with { ValidFrom = Second }]);

    // Worked by hand (docs/methods/crosswalk.md, example 1).
    [Theory]
    [InlineData("K", 2019, 1, "K 1")]
    [InlineData("M", 2019, 1, "A 1, B 1")]
    [InlineData("X", 2019, 1, "A 0.6, B 0.6")]
    [InlineData("X", 2021, 1, "M 0.6")]
    [InlineData("X", 2022, 1, "X 1")]
    [InlineData("X", 2021, 2, "M 0.6, X 1")]
    [InlineData("X", 2019, 4, "A 0.6, B 0.6, M 0.6, X 1")]
    [InlineData("A", 2022, 1, "A 1")]
    public void An_area_is_traced_back(string area, int year, int years, string expected)
    {
        var range = new DateRange(new DateOnly(year, 1, 1), new DateOnly(year + years, 1, 1));
        Assert.Equal(expected, string.Join(", ", Sound().Origins(Number(area), range).Select(part => $"{Changed.Areas[part.Area].Code} {part.Share.ToString("0.###", CultureInfo.InvariantCulture)}")));
    }

    [Fact]
    public void A_window_has_no_days_of_its_own_and_the_areas_before_are_known()
    {
        Assert.Equal([new AreaShare(Number("X"), 1)], Sound().Origins(Number("X"), null));
        Assert.Equal(new[] { "A", "B", "M" }.Select(Number).Order(), Sound().Before(Number("X")));
        Assert.Empty(Sound().Before(Number("K")));
        Assert.Equal([new AreaShare(3, 1)], Crosswalk.Empty.Origins(3, new DateRange(First, Second)));
    }

    [Fact]
    public void Rounded_weights_are_brought_to_one()
    {
        var links = new[] { Link("M", "X", Second, 0.598), Link("M", "Y", Second, 0.4) };
        Assert.Empty(CrosswalkCheck.Check(Changed, links, PeriodCalendar.Gregorian));
        var crosswalk = new Crosswalk(Changed, links);
        var year = new DateRange(First, Second);
        Assert.Equal(1, new[] { "X", "Y" }.Sum(area => crosswalk.Origins(Number(area), year).Single().Share), 12);
    }

    [Fact]
    public void The_shares_of_an_area_in_all_that_came_of_it_are_whole_in_every_year()
    {
        for (var year = 2018; year < 2024; year++)
        {
            var range = new DateRange(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            var shares = new[] { "K", "X", "Y" }.SelectMany(area => Sound().Origins(Number(area), range)).GroupBy(part => part.Area);
            Assert.All(shares, group => Assert.Equal(1, group.Sum(part => part.Share), 12));
        }
    }

    // Each pair becomes a pair: the ways back double with every year, the areas do not.
    [Fact]
    public void Sixty_generations_are_traced_at_once()
    {
        const int Generations = 60;
        var areas = Enumerable.Range(0, Generations).SelectMany(at => new[] { "L", "R" }.Select(side => Of($"{side}{at:D2}", "province", "IR") with
        {
            ValidFrom = at == 0 ? null : First.AddDays(at),
            ValidTo = at + 1 == Generations ? null : First.AddDays(at),
        }));
        var tree = RandomTrees.Build([Of("IR", "nation", null), .. areas]);
        int Code(string code) => tree.TryGetNumber(code, out var number) ? number : -1;
        var links = Enumerable.Range(1, Generations - 1).SelectMany(at => new[] { "L", "R" }.SelectMany(from => new[] { "L", "R" }.Select(to =>
            new AreaLink(Code($"{from}{at - 1:D2}"), Code($"{to}{at:D2}"), First.AddDays(at), 0.5, "drawn anew")))).ToArray();
        Assert.Empty(CrosswalkCheck.Check(tree, links, PeriodCalendar.Gregorian));
        var origins = new Crosswalk(tree, links).Origins(Code($"L{Generations - 1}"), new DateRange(First, First.AddDays(1)));
        Assert.Equal([0.5, 0.5], origins.Select(part => Math.Round(part.Share, 12)));
    }

    private static Crosswalk Sound()
    {
        AreaLink[] links = [Link("A", "M", First, 1), Link("B", "M", First, 1), Link("M", "X", Second, 0.6), Link("M", "Y", Second, 0.4)];
        Assert.Empty(CrosswalkCheck.Check(Changed, links, PeriodCalendar.Gregorian));
        return new Crosswalk(Changed, links);
    }

    private static AreaLink Link(string from, string to, DateOnly date, double weight) => new(Number(from), Number(to), date, weight, "decree");

    private static int Number(string code) => Changed.TryGetNumber(code, out var number) ? number : throw new InvalidOperationException(code);

    private static Area Of(string code, string level, string? parent) => new() { Code = code, Level = level, Parent = parent, NameEn = code };
}
