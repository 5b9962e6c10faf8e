namespace Mahalleh.Indicators.Cells;

/// <summary>One measure in one period for all areas, in area order. Every array has shape [areas].</summary>
/// <remarks>Filled by the build or by reading a release, and not changed afterwards.</remarks>
public sealed class CellColumn
{
    private DateOnly?[]? _dated;

    /// <summary>Makes a column in which nothing was collected.</summary>
    /// <param name="areas">Number of areas.</param>
    /// <param name="hasMoments">Whether the measure is one of moments.</param>
    public CellColumn(int areas, bool hasMoments)
    {
        Values = new double[areas];
        Cases = new long[areas];
        Reporting = new int[areas];
        Expected = new int[areas];
        Status = new ObservationStatus[areas];
        Array.Fill(Status, ObservationStatus.NotCollected);
        Moments = hasMoments ? new MomentColumns(areas) : null;
    }

    // A copy that is hidden from is nobody else's.
    private CellColumn(CellColumn other)
    {
        (Values, Cases, Status) = ([.. other.Values], [.. other.Cases], [.. other.Status]);
        (Reporting, Expected, _dated) = (other.Reporting, other.Expected, other._dated is { } dated ? [.. dated] : null);
        Moments = other.Moments?.Copy();
    }

    /// <summary>Amounts; for moments Σwx. Meaningless where the status has no value.</summary>
    public double[] Values { get; }

    /// <summary>Persons or records behind each amount.</summary>
    public long[] Cases { get; }

    /// <summary>Reporters (areas × quarters) that reported.</summary>
    public int[] Reporting { get; }

    /// <summary>Reporters (areas × quarters) that should have; 0 when reporting is not watched.</summary>
    public int[] Expected { get; }

    /// <summary>Status of each amount.</summary>
    public ObservationStatus[] Status { get; }

    /// <summary>The further moments of a score or of amounts of money; null for other measures.</summary>
    public MomentColumns? Moments { get; }

    /// <summary>Number of areas.</summary>
    public int AreaCount => Values.Length;

    /// <summary>The same column, to be changed by itself; who reported is shared.</summary>
    public CellColumn Copy() => new(this);

    /// <summary>Day that a stated stock is of; null for a figure of the period itself.</summary>
    /// <param name="area">Area number.</param>
    public DateOnly? Dated(int area) => _dated?[area];

    /// <summary>Notes the day that a stated stock is of.</summary>
    /// <param name="area">Area number.</param>
    /// <param name="day">The day; null for a figure of the period itself.</param>
    public void Date(int area, DateOnly? day)
    {
        if (day is not null || _dated is not null)
        {
            (_dated ??= new DateOnly?[AreaCount])[area] = day;
        }
    }

    /// <summary>Share of expected reports that came, 0–1; NaN when reporting is not watched.</summary>
    /// <param name="area">Area number.</param>
    public double Completeness(int area) => Expected[area] == 0 ? double.NaN : (double)Reporting[area] / Expected[area];
}

/// <summary>Σw, Σwx² and Σw² beside the Σwx of a <see cref="CellColumn"/>; shape [areas].</summary>
public sealed class MomentColumns
{
    /// <summary>Makes empty moments.</summary>
    /// <param name="areas">Number of areas.</param>
    public MomentColumns(int areas) => (Weights, Squares, WeightSquares) = (new double[areas], new double[areas], new double[areas]);

    private MomentColumns(MomentColumns other) => (Weights, Squares, WeightSquares) = ([.. other.Weights], [.. other.Squares], [.. other.WeightSquares]);

    /// <summary>The same moments, to be changed by themselves.</summary>
    public MomentColumns Copy() => new(this);

    /// <summary>Copies them into others.</summary>
    internal void CopyTo(MomentColumns other)
    {
        Weights.CopyTo(other.Weights, 0);
        Squares.CopyTo(other.Squares, 0);
        WeightSquares.CopyTo(other.WeightSquares, 0);
    }

    /// <summary>Σw.</summary>
    public double[] Weights { get; }

    /// <summary>Σwx².</summary>
    public double[] Squares { get; }

    /// <summary>Σw².</summary>
    public double[] WeightSquares { get; }
}
