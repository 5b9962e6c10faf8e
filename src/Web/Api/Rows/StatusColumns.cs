namespace Mahalleh.Web.Api.Rows;

/// <summary>The columns of an observation that are empty where its status has no value.</summary>
internal static class StatusColumns
{
    /// <summary>Name of the column with the letter.</summary>
    public const string Status = "status";

    /// <summary>Name of the column that the letter is of.</summary>
    public const string Value = "value";

    private static readonly HashSet<string> Figures = new(StringComparer.Ordinal) { Value, "numerator", "denominator", "ci_low", "ci_high", "cases" };

    /// <summary>Whether a column is one of them.</summary>
    public static bool Follows(string column) => Figures.Contains(column);
}
