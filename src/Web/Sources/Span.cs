using System.Globalization;

namespace Mahalleh.Web.Sources;

/// <summary>The join that brings a record to its periods.</summary>
/// <param name="Join">The join in SQL.</param>
/// <param name="Bounds">Days on which a period begins or one has ended, rising: between two of them the join tells no days apart. Empty when it tells all apart.</param>
internal sealed record Span(string Join, IReadOnlyList<DateOnly> Bounds)
{
    /// <summary>What it joins, by name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Day of a record in SQL.</summary>
    public string Day { get; init; } = "f.day";

    /// <summary>The stretches of its periods.</summary>
    public IReadOnlyList<Stretch> Stretches { get; init; } = [];

    /// <summary>The join to the periods of some of its stretches alone. Where a package has two calendars, days of one stretch are days of another too; so it is said which periods are meant.</summary>
    /// <param name="some">The stretches.</param>
    public Span Within(IReadOnlyList<Stretch> some) => some.Count == Stretches.Count ? this : this with { Join = $"{Join} and ({string.Join(" or ", some.Select(Holds))})" };

    /// <summary>A day as the first of those that the join does not tell apart.</summary>
    /// <param name="day">The day in SQL.</param>
    public string Coarsen(string day) => Bounds.Count == 0 ? day : RollUpText.Fill(
        "since", ("day", day), ("bounds", string.Join(',', Bounds.Select(Write))));

    private string Holds(Stretch stretch) => string.Create(
        CultureInfo.InvariantCulture,
        $"({Day} >= {Literal(stretch.Days!.Value.Start)} and {Day} < {Literal(stretch.Days.Value.End)} and d.period >= {stretch.First} and d.period < {stretch.After})");

    private static string Literal(DateOnly day) => $"cast('{Write(day)}' as date)";

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
