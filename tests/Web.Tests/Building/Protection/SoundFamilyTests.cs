using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building.Protection;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>What need not be audited again of a family in which rings were looked for.</summary>
public sealed class SoundFamilyTests
{
    private static readonly SoundFamily Sound = Family(new UnsafeCell(2, []));

    [Theory]
    [InlineData(new[] { 1, 2 }, true)]
    [InlineData(new[] { 0, 1, 2 }, true)]
    [InlineData(new[] { 1 }, false)]
    [InlineData(new[] { 0, 1 }, false)]
    public void Only_more_may_be_hidden(int[] hidden, bool holds) => Assert.Equal(holds ? [1] : [], Sound.StillSound(Facts(known: 4, denominator: 30), Hidden(hidden), Needs(0, 4)));

    [Theory]
    [InlineData(4, 30, true)]
    [InlineData(9, 30, true)]
    [InlineData(4, 31, true)]
    [InlineData(3, 30, false)]
    [InlineData(4, 19, false)]
    public void No_more_may_be_known_of_what_contains_a_cell(long known, long denominator, bool holds) =>
        Assert.Equal(holds ? [1] : [], Sound.StillSound(Facts(known, denominator), Hidden([1, 2]), Needs(0, 4)));

    [Theory]
    [InlineData(0, 4, true)]
    [InlineData(1, 3, true)]
    [InlineData(0, 5, false)]
    public void A_cell_must_reach_no_further(long low, long high, bool isSound)
    {
        Assert.Equal(isSound ? [1] : [], Sound.StillSound(Facts(known: 9, denominator: 30), Hidden([1, 2]), Needs(low, high)));
        Assert.Empty(Sound.StillSound(Facts(known: 9, denominator: 30), Hidden([1, 2]), new Dictionary<int, CountRange>()));
    }

    [Fact]
    public void A_cell_that_stands_beside_the_others_stays_hidden()
    {
        CellRole[] roles = [CellRole.Open, CellRole.Ordinary, CellRole.Ordinary];
        var before = new SoundFamily(new CellFacts([19, 3, 16], roles: roles), Hidden([0, 1, 2]), Needs(0, 4), new RingFindings([], new HashSet<int> { 1, 2 }, 0));
        Assert.NotEmpty(before.StillSound(new CellFacts([19, 3, 16], roles: roles), Hidden([0, 1, 2]), Needs(0, 4)));
        Assert.Empty(before.StillSound(new CellFacts([19, 3, 16]), Hidden([1, 2]), Needs(0, 4)));
    }

    [Fact]
    public void Other_tables_say_nothing_of_these()
    {
        Assert.Empty(Sound.StillSound(new CellFacts([20, 3, 17]), Hidden([1, 2]), Needs(0, 4)));
        Assert.Empty(Sound.StillSound(new CellFacts([19, 3, 16, 0]), [false, true, true, true], Needs(0, 4)));
    }

    [Fact]
    public void Nothing_is_left_to_be_asked_where_all_were_sound_and_are()
    {
        var all = new HashSet<int> { 1, 2 };
        Assert.True(Family().IsWhole(all));
        Assert.False(Family().IsWhole(new HashSet<int> { 1 }));
        Assert.False(Sound.IsWhole(new HashSet<int> { 1 }));
    }

    private static SoundFamily Family(params UnsafeCell[] found) =>
        new(Facts(known: 4, denominator: 30), Hidden([1, 2]), Needs(0, 4), new RingFindings(found, new[] { 1, 2 }.Except(found.Select(each => each.Cell)).ToHashSet(), 0));

    private static Dictionary<int, CountRange> Needs(long low, long high) => new() { [1] = new CountRange(low, high), [2] = new CountRange(low, high) };

    private static bool[] Hidden(int[] hidden) => [.. Enumerable.Range(0, 3).Select(hidden.Contains)];

    private static CellFacts Facts(long known, long denominator)
    {
        var ceilings = new CellCeilings(3);
        ceilings.Lower(1, known, known, isHidden: false);
        return new CellFacts([19, 3, 16], [denominator, denominator, denominator], ceilings: ceilings);
    }
}
