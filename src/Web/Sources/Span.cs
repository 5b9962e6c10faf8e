using System.Globalization;

namespace Mahalleh.Web.Sources;

/// <summary>The join that brings a record to its periods.</summary>
/// <param name="Join">The join in SQL.</param>
/// <param name="Bounds">Days on which a period begins or one has ended, rising: between two of them the join tells no days apart. Empty when it tells all apart.</param>
internal sealed record Span(string Join, IReadOnlyList<DateOnly> Bounds)
{
    /// <summary>A day as the first of those that the join does not tell apart.</summary>
    /// <param name="day">The day in SQL.</param>
    public string Coarsen(string day) => Bounds.Count == 0 ? day : RollUpText.Fill(
        "since", ("day", day), ("bounds", string.Join(',', Bounds.Select(bound => bound.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))));
}
