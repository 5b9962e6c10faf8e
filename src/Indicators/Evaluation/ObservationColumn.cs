using Mahalleh.Indicators.Cells;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>One indicator in one period for all areas, in area order. Every array has shape [areas].</summary>
public sealed class ObservationColumn
{
    /// <summary>Makes a column without values.</summary>
    /// <param name="areas">Number of areas.</param>
    public ObservationColumn(int areas)
        : this(areas, isEmpty: true)
    {
    }

    // Arrays that are about to be written are not cleared before: at 50,000 areas that would be half of the work.
    private ObservationColumn(int areas, bool isEmpty)
    {
        (Values, Low, High) = (Array<double>(areas), Array<double>(areas), Array<double>(areas));
        (Numerators, Denominators) = (Array<double>(areas), Array<double>(areas));
        (Units, Completeness) = (Array<double>(areas), Array<double>(areas));
        (Cases, Reliability, Status) = (Array<long>(areas), Array<char>(areas), Array<ObservationStatus>(areas));
        if (isEmpty)
        {
            Clear(new AreaBlock(0, areas));
        }
    }

    /// <summary>Published values in the indicator's unit; NaN where the status has none.</summary>
    public double[] Values { get; }

    /// <summary>Lower ends of the 95 % intervals; NaN where there is none.</summary>
    public double[] Low { get; }

    /// <summary>Upper ends of the 95 % intervals; NaN where there is none.</summary>
    public double[] High { get; }

    /// <summary>Amounts above the line; NaN where the status has no value.</summary>
    public double[] Numerators { get; }

    /// <summary>Amounts below the line; NaN where there is none.</summary>
    public double[] Denominators { get; }

    /// <summary>Persons or records behind the value; 0 where the status has no value.</summary>
    public long[] Cases { get; }

    /// <summary>Independent units that the interval rests on (households, answers, events); NaN where there are none.</summary>
    public double[] Units { get; }

    /// <summary>Share of expected reports that came, 0–1; NaN when not watched.</summary>
    public double[] Completeness { get; }

    /// <summary>Reliability class A, B or C, D where protected; '\0' where there is none.</summary>
    public char[] Reliability { get; }

    /// <summary>Status of each value.</summary>
    public ObservationStatus[] Status { get; }

    /// <summary>Number of areas.</summary>
    public int AreaCount => Values.Length;

    /// <summary>A column whose blocks must each be cleared before they are read.</summary>
    internal static ObservationColumn Uncleared(int areas) => new(areas, isEmpty: false);

    /// <summary>Empties the areas of a block.</summary>
    internal void Clear(AreaBlock block)
    {
        foreach (var column in new[] { Values, Low, High, Numerators, Denominators, Units, Completeness })
        {
            block.Of(column).Fill(double.NaN);
        }

        block.Of(Cases).Clear();
        block.Of(Reliability).Clear();
        block.Of(Status).Clear();
    }

    private static T[] Array<T>(int areas) => GC.AllocateUninitializedArray<T>(areas);
}
