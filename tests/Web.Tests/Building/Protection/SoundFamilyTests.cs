using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building.Protection;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>When a family in which no ring was left need not be audited again.</summary>
public sealed class SoundFamilyTests
{
    private static readonly SoundFamily Sound = SoundFamily.Of(Tables(hidden: [1, 2], known: 4, denominator: 30));

    [Theory]
    [InlineData(new[] { 1, 2 }, true)]
    [InlineData(new[] { 0, 1, 2 }, true)]
    [InlineData(new[] { 1 }, false)]
    [InlineData(new[] { 0, 1 }, false)]
    public void Only_more_may_be_hidden(int[] hidden, bool holds) => Assert.Equal(holds, Sound.StillHolds(Tables(hidden, known: 4, denominator: 30)));

    // Of a cell that is 4 at most by what is published, 4 is as far as it must reach; of one that is 9 at most it is not.
    [Theory]
    [InlineData(9)]
    [InlineData(3)]
    public void What_contains_a_cell_stays(long known) => Assert.False(Sound.StillHolds(Tables([1, 2], known, denominator: 30)));

    [Fact]
    public void What_it_is_a_share_of_stays() => Assert.False(Sound.StillHolds(Tables([1, 2], known: 4, denominator: 29)));

    private static FamilyTables Tables(int[] hidden, long known, long denominator)
    {
        long[] values = [23, 3, 20];
        var ceilings = new CellCeilings(values.Length);
        ceilings.Lower(1, known, known, isHidden: false);
        var facts = new CellFacts(values, [denominator, denominator, denominator], [.. values.Select(_ => CellRole.Ordinary)], ceilings);
        return new FamilyTables(values.Length, [], new CellTree([-1, 0, 0]).Rows(), facts, [.. values.Select((_, cell) => hidden.Contains(cell))], [.. values]);
    }
}
