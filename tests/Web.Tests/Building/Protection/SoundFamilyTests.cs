using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building.Protection;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>When a family in which no ring was left need not be audited again.</summary>
public sealed class SoundFamilyTests
{
    private static readonly SoundFamily Sound = SoundFamily.Of(Facts(known: 4, denominator: 30), Hidden([1, 2]));

    [Theory]
    [InlineData(new[] { 1, 2 }, true)]
    [InlineData(new[] { 0, 1, 2 }, true)]
    [InlineData(new[] { 1 }, false)]
    [InlineData(new[] { 0, 1 }, false)]
    public void Only_more_may_be_hidden(int[] hidden, bool holds) => Assert.Equal(holds, Sound.StillHolds(Facts(known: 4, denominator: 30), Hidden(hidden)));

    // Of a cell that is 4 at most by what is published, 4 is as far as it must reach; of one that is 9 at most it is not.
    [Theory]
    [InlineData(9)]
    [InlineData(3)]
    public void What_contains_a_cell_stays(long known) => Assert.False(Sound.StillHolds(Facts(known, denominator: 30), Hidden([1, 2])));

    [Fact]
    public void What_it_is_a_share_of_stays() => Assert.False(Sound.StillHolds(Facts(known: 4, denominator: 29), Hidden([1, 2])));

    private static bool[] Hidden(int[] hidden) => [.. Enumerable.Range(0, 3).Select(hidden.Contains)];

    private static CellFacts Facts(long known, long denominator)
    {
        var ceilings = new CellCeilings(3);
        ceilings.Lower(1, known, known, isHidden: false);
        return new CellFacts([23, 3, 20], [denominator, denominator, denominator], ceilings: ceilings);
    }
}
