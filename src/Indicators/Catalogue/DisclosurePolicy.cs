namespace Mahalleh.Indicators.Catalogue;

/// <summary>Fewest cases that may be published, by what is counted. A cell with fewer, zero included, is protected.</summary>
/// <param name="Persons">For persons and answers of persons.</param>
/// <param name="Sensitive">For measures marked sensitive.</param>
/// <param name="Households">For households.</param>
/// <param name="Money">Contributors to a sum of money.</param>
public sealed record DisclosurePolicy(int Persons, int Sensitive, int Households, int Money)
{
    /// <summary>The fewest cases of a measure that may be published; 0 when it is never protected.</summary>
    /// <param name="measure">The measure.</param>
    public int MinimumCases(Measure measure) => measure switch
    {
        { IsPublic: true } => 0,
        { IsSensitive: true } => Sensitive,
        { Counts: Counts.Persons or Counts.Score } => Persons,
        { Counts: Counts.Households } => Households,
        { Counts: Counts.Money } => Money,
        _ => 0,
    };
}
