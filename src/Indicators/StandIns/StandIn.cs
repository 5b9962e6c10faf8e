using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.StandIns;

/// <summary>A published figure that is shown beside a protected one, and never in its place (docs/methods/stand-ins.md).</summary>
public sealed record StandIn
{
    private const int YearsTogether = 2;

    /// <summary>What it is.</summary>
    public required StandInKind Kind { get; init; }

    /// <summary>Number of the area that it is of: the area itself, or one that holds it.</summary>
    public required int Area { get; init; }

    /// <summary>Period that it is of; of two years together the later.</summary>
    public required Period Period { get; init; }

    /// <summary>Value in the indicator's unit; NaN for a class.</summary>
    public double Value { get; init; } = double.NaN;

    /// <summary>Lower end of the 95 % interval; NaN where there is none.</summary>
    public double Low { get; init; } = double.NaN;

    /// <summary>Upper end of the 95 % interval; NaN where there is none.</summary>
    public double High { get; init; } = double.NaN;

    /// <summary>The class from 1, the lowest; 0 when it is no class.</summary>
    public int Class { get; init; }

    /// <summary>Number of classes of the legend; 0 when it is no class.</summary>
    public int ClassCount { get; init; }

    /// <summary>The earlier of two years together; null for one period.</summary>
    public Period? Earlier => Kind == StandInKind.PooledYears ? Period.Previous : null;

    /// <summary>Code of the period; of two years together both, as in <c>1402/1403</c>.</summary>
    public string PeriodCode => Earlier is { } earlier ? $"{earlier}/{Period}" : Period.ToString();

    /// <summary>Days of a period that the value is for: two years together have the value of one.</summary>
    public double Days => Earlier is { } earlier ? (double)(earlier.Days + Period.Days) / YearsTogether : Period.Days;
}
