using Mahalleh.Indicators.Cells;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>One indicator in one period for all areas, in area order. Every array has shape [areas].</summary>
/// <param name="areas">Number of areas.</param>
public sealed class ObservationColumn(int areas)
{
    /// <summary>Published values in the indicator's unit; NaN where the status has none.</summary>
    public double[] Values { get; } = Filled(areas);

    /// <summary>Lower ends of the 95 % intervals; NaN where there is none.</summary>
    public double[] Low { get; } = Filled(areas);

    /// <summary>Upper ends of the 95 % intervals; NaN where there is none.</summary>
    public double[] High { get; } = Filled(areas);

    /// <summary>Amounts above the line; NaN where the status has no value.</summary>
    public double[] Numerators { get; } = Filled(areas);

    /// <summary>Amounts below the line; NaN where there is none.</summary>
    public double[] Denominators { get; } = Filled(areas);

    /// <summary>Persons or records behind the value; 0 where the status has no value.</summary>
    public long[] Cases { get; } = new long[areas];

    /// <summary>Independent units that the interval rests on (households, answers, events); NaN where there are none.</summary>
    public double[] Units { get; } = Filled(areas);

    /// <summary>Share of expected reports that came, 0–1; NaN when not watched.</summary>
    public double[] Completeness { get; } = Filled(areas);

    /// <summary>Reliability class A, B or C, D where protected; '\0' where there is none.</summary>
    public char[] Reliability { get; } = new char[areas];

    /// <summary>Status of each value.</summary>
    public ObservationStatus[] Status { get; } = new ObservationStatus[areas];

    /// <summary>Number of areas.</summary>
    public int AreaCount => Values.Length;

    private static double[] Filled(int areas)
    {
        var column = GC.AllocateUninitializedArray<double>(areas);
        Array.Fill(column, double.NaN);
        return column;
    }
}
