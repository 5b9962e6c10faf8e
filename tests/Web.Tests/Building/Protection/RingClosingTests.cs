using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building.Protection;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>Totals and parts of a year and its halves, in an area and those inside it: what they give away only together (docs/disclosure.md, "Rings").</summary>
public sealed class RingClosingTests
{
    private const int Neighbourhoods = 4;

    [Fact]
    public void What_rings_give_away_is_hidden_further_until_they_do_not()
    {
        var closed = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var columns = ServedPersons.Columns(Neighbourhoods, ("1403", new Random(seed)));
            var (alone, together) = (ServedPersons.Protection(Neighbourhoods, columns), ServedPersons.Protection(Neighbourhoods, columns));
            alone.Select();
            LinkedProtection.Select([together], [], new MeasureContainment(ServedPersons.Catalogue));
            var isOther = alone.Tables.Any(table => !alone.HiddenIn(table.Period, table.Column).SequenceEqual(together.HiddenIn(table.Period, table.Column)));
            Assert.Equal(alone.CloseRings(), isOther);
            Assert.False(together.CloseRings());
            closed += isOther ? 1 : 0;
        }

        Assert.True(closed > 3, $"{closed} of 150 had a ring");
    }

    [Fact]
    public void A_search_can_be_stopped_within_a_measure()
    {
        var columns = ServedPersons.Columns(Neighbourhoods, ("1403", new Random(1)));
        var protection = ServedPersons.Protection(Neighbourhoods, columns, new RingSettings(Stop: new CancellationToken(canceled: true)));
        protection.Select();
        Assert.Throws<OperationCanceledException>(() => protection.CloseRings());
    }
}
