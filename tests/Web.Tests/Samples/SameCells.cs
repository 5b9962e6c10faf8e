using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Tests.Building;

namespace Mahalleh.Web.Tests.Samples;

/// <summary>Asserts that two packages rolled up to the same cells, to the last bit.</summary>
internal static class SameCells
{
    public static void Assert(RolledCells one, RolledCells other)
    {
        Xunit.Assert.Equal(one.Periods, other.Periods);
        Xunit.Assert.True(one.Cells.Keys.ToHashSet().SetEquals(other.Cells.Keys));
        Xunit.Assert.Contains(one.Cells, cell => cell.Value.Moments is not null);
        foreach (var (key, column) in one.Cells)
        {
            Same(key, column, other.Cells[key]);
        }

        Xunit.Assert.NotEmpty(one.Largest);
        foreach (var (key, largest) in one.Largest)
        {
            Xunit.Assert.Equal(largest.First, other.Largest[key].First);
            Xunit.Assert.Equal(largest.Second, other.Largest[key].Second);
        }
    }

    private static void Same(CellKey key, CellColumn one, CellColumn other)
    {
        Xunit.Assert.True(one.Values.AsSpan().SequenceEqual(other.Values), $"values of {key}");
        Xunit.Assert.True(one.Cases.AsSpan().SequenceEqual(other.Cases), $"cases of {key}");
        Xunit.Assert.True(one.Status.AsSpan().SequenceEqual(other.Status), $"status of {key}");
        Xunit.Assert.True(one.Reporting.AsSpan().SequenceEqual(other.Reporting) && one.Expected.AsSpan().SequenceEqual(other.Expected), $"reporting of {key}");
        if (one.Moments is { } moments)
        {
            Xunit.Assert.True(moments.Weights.AsSpan().SequenceEqual(other.Moments!.Weights) && moments.Squares.AsSpan().SequenceEqual(other.Moments.Squares) && moments.WeightSquares.AsSpan().SequenceEqual(other.Moments.WeightSquares), $"moments of {key}");
        }
    }
}
