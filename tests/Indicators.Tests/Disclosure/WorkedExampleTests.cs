using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// Worked by hand: docs/methods/complementary-suppression.md.
public sealed class WorkedExampleTests
{
    private static readonly string[] Names = ["district", "n-1", "n-2", "n-3", "n-4", "n-5"];
    private static readonly long[] Residents = [9_150, 900, 1_500, 800, 950, 5_000];
    private static CellTree Tree => new([-1, 0, 0, 0, 0, 0]);
    private static KeyedOrder Order => new([.. Enumerable.Range(1, 32).Select(number => (byte)number)], "homeless", "1403", Names);

    [Fact]
    public void The_secret_numbers_are_those_of_any_hmac()
    {
        Assert.Equal((0x17e6b076704c3e8aUL, 0x2cfda78963a2c0e9UL), (Order.Rank(3), Order.Rank(4)));
        Assert.Equal(0, Order.Decoys(0));
        Assert.Equal([10, 11, 10, 10, 13], Residents[1..].Select(KeyedOrder.SizeClass));
        Assert.Equal([0, 1, 64], new[] { 0, 1, CellFacts.NoDenominator }.Select(KeyedOrder.SizeClass));
    }

    [Fact]
    public void One_small_neighbourhood_is_covered_by_one_other()
    {
        var (facts, primary) = Table(158, 3, 40, 30, 25, 60);
        var result = KeyedSelection.Select(Tree, facts, primary, Order);
        Assert.Equal([false, true, false, true, false, false], result.Hidden);
        Assert.Equal((1, 0), (result.Rounds, result.Extended));
        var outsider = TreeAudit.Run(Tree, AttackerBounds.Of(AttackerModel.Outsider, facts, primary, result.Hidden));
        var told = TreeAudit.Run(Tree, AttackerBounds.Of(AttackerModel.ToldPrimary, facts, primary, result.Hidden));
        Assert.Equal((new CountRange(0, 33), new CountRange(0, 33)), (outsider.Interval(1), outsider.Interval(3)));
        Assert.Equal((new CountRange(0, 9), new CountRange(24, 33)), (told.Interval(1), told.Interval(3)));
    }

    [Fact]
    public void Without_the_cover_the_total_gives_it_away()
    {
        var (facts, primary) = Table(158, 3, 40, 30, 25, 60);
        var audit = TreeAudit.Run(Tree, AttackerBounds.Of(AttackerModel.Outsider, facts, primary, [false, true, false, false, false, false]));
        Assert.Equal(new CountRange(3, 3), audit.Interval(1));
        Assert.Equal([1], TreeSafety.Unsafe(Tree, facts, primary, [false, true, false, false, false, false]));
    }

    [Fact]
    public void A_cover_at_its_very_least_is_not_enough_and_a_second_is_taken()
    {
        var (facts, primary) = Table(136, 1, 40, 10, 25, 60);
        var result = KeyedSelection.Select(Tree, facts, primary, Order);
        Assert.Equal([false, true, false, true, true, false], result.Hidden);
        Assert.Equal((2, 1), (result.Rounds, result.Extended));
    }

    [Fact]
    public void The_certificate_of_the_example_has_five_tables()
    {
        var (facts, primary) = Table(158, 3, 40, 30, 25, 60);
        bool[] hidden = [false, true, false, true, false, false];
        var certificate = Certificate.Of(Tree, facts, primary, hidden);
        Assert.Equal(
            ["Outsider 0+33", "Outsider 10+23", "ToldPrimary 0+33", "ToldPrimary 1+32", "ToldPrimary 2+31"],
            certificate.Tables.Select(table => $"{table.Model} {table.Values[0]}+{table.Values[1]}"));
        Assert.Empty(CertificateVerifier.Faults(Tree.Rows(), facts, primary, hidden, certificate));
    }

    [Fact]
    public void A_certificate_has_no_more_tables_than_are_asked_for()
    {
        var (facts, primary) = Table(162, 7, 40, 30, 25, 60);
        var certificate = Certificate.Of(Tree, facts, primary, [false, true, false, true, false, false]);
        Assert.Equal([0L, 10, 0, 1, 2], certificate.Tables.Select(table => table.Values[0]));
        Assert.Empty(certificate.BeyondHelp);
    }

    private static (CellFacts Facts, PrimarySet Primary) Table(params long[] values)
    {
        var facts = new CellFacts(values, Residents);
        return (facts, PrimarySet.OfCounts(facts, new PrimaryLimits(10)));
    }
}
