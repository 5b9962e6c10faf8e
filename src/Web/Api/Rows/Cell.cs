namespace Mahalleh.Web.Api.Rows;

/// <summary>What a cell holds.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing: JSON null, an empty CSV field.</summary>
    Empty,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Several numbers: a JSON array, separated by spaces in CSV.</summary>
    Numbers,

    /// <summary>A civil date, <c>yyyy-mm-dd</c> where a representation has no dates of its own.</summary>
    Date,

    /// <summary>True or false.</summary>
    Truth,
}

/// <summary>One field of one row on its way out; every representation writes the same cells.</summary>
internal readonly struct Cell
{
    private readonly object? _reference;

    private Cell(CellKind kind, object? reference, double number, long whole)
    {
        (Kind, _reference, Number, Whole) = (kind, reference, number, whole);
    }

    public CellKind Kind { get; }

    public double Number { get; }

    public long Whole { get; }

    public string Text => (string?)_reference ?? "";

    public DateOnly Date => DateOnly.FromDayNumber((int)Whole);

    public bool Truth => Whole != 0;

    public ReadOnlySpan<double> Numbers => (double[]?)_reference;

    /// <summary>A text; an empty one is nothing.</summary>
    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text, 0, 0);

    /// <summary>A number; NaN and the infinities are nothing, negative zero is zero.</summary>
    public static Cell Of(double number) => double.IsFinite(number) ? new(CellKind.Number, null, number == 0 ? 0 : number, 0) : default;

    /// <summary>A whole number.</summary>
    public static Cell Of(long whole) => new(CellKind.Whole, null, 0, whole);

    /// <summary>A whole number; null is nothing.</summary>
    public static Cell Of(long? whole) => whole is { } value ? Of(value) : default;

    /// <summary>A civil date; null is nothing.</summary>
    public static Cell Of(DateOnly? date) => date is { } day ? new(CellKind.Date, null, 0, day.DayNumber) : default;

    /// <summary>True or false.</summary>
    public static Cell Of(bool truth) => new(CellKind.Truth, null, 0, truth ? 1 : 0);

    /// <summary>Several numbers; nothing when one of them is missing.</summary>
    public static Cell Of(double[] numbers) => numbers.All(double.IsFinite) ? new(CellKind.Numbers, numbers, 0, 0) : default;
}
