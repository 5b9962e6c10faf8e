namespace Mahalleh.Indicators.Cells;

/// <summary>Breakdown values such as <c>sex=female</c>: a column and one of its values; empty is the total.</summary>
public static class Breakdown
{
    /// <summary>The column of sex and age at once, whose values are such as <c>female.15-64</c>: of populations that a source states and that are public, never of what is counted from records.</summary>
    public const string SexAndAge = "sex.age_group";

    private static readonly string[] OfRecords = ["committee", "agency", "kind", "source", "category"];

    /// <summary>Writes a breakdown value.</summary>
    /// <param name="column">Column.</param>
    /// <param name="value">Its value.</param>
    public static string Of(string column, string value) => $"{column}={value}";

    /// <summary>The column of a breakdown value; the whole text where it names none.</summary>
    /// <param name="breakdown">Breakdown value; empty for the total.</param>
    public static string Column(string breakdown)
    {
        var at = breakdown.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? breakdown : breakdown[..at];
    }

    /// <summary>The value without its column.</summary>
    /// <param name="breakdown">Breakdown value; empty for the total.</param>
    public static string Value(string breakdown) => breakdown[(breakdown.IndexOf('=', StringComparison.Ordinal) + 1)..];

    /// <summary>
    /// Whether a column says something of records, not of persons. What is counted by it is then divided by the whole of a
    /// measure that has no such column (projects of one committee by all residents); women served are never divided by all residents.
    /// </summary>
    /// <param name="column">Column.</param>
    public static bool IsOfRecords(string column) => Array.IndexOf(OfRecords, column) >= 0;
}
