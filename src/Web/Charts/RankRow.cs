namespace Mahalleh.Web.Charts;

/// <summary>One area of a ranked list.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Rank">Rank, 1 first; ties share the lower rank; 0 without a value.</param>
internal readonly record struct RankRow(int Area, int Rank);
