using Mahalleh.Indicators.Anomalies;
using Mahalleh.Indicators.Cells;
using Xunit;

namespace Mahalleh.Indicators.Tests.Anomalies;

public sealed class PartCheckTests
{
    [Fact]
    public void Only_areas_with_both_values_and_a_greater_part_break_the_rule()
    {
        var part = Column((5, 'A'), (6, 'A'), (9, 'Q'), (9, 'A'), (0, 'A'));
        var whole = Column((5, 'A'), (5, 'E'), (1, 'A'), (1, 'L'), (0, 'A'));
        Assert.Equal([1], PartCheck.Broken(part, whole));
    }

    [Fact]
    public void A_difference_in_the_last_bits_breaks_nothing() =>
        Assert.Empty(PartCheck.Broken(Column((0.1 + 0.2, 'A')), Column((0.3, 'A'))));

    [Fact]
    public void Columns_of_different_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(() => PartCheck.Broken(Column((1, 'A')), Column((1, 'A'), (1, 'A'))));

    private static CellColumn Column(params (double Value, char Status)[] cells)
    {
        var column = new CellColumn(cells.Length, hasMoments: false);
        for (var area = 0; area < cells.Length; area++)
        {
            (column.Values[area], column.Status[area]) = (cells[area].Value, ObservationStatuses.FromLetter(cells[area].Status));
        }

        return column;
    }
}
