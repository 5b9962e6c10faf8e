namespace Mahalleh.Indicators.Catalogue;

/// <summary>Fewest cases that may be published, by what is counted. A cell with fewer, zero included, is protected.</summary>
/// <param name="Persons">For persons and answers of persons.</param>
/// <param name="Sensitive">For measures marked sensitive.</param>
/// <param name="Households">For households.</param>
/// <param name="Money">Contributors to a sum of money.</param>
public sealed record DisclosurePolicy(int Persons, int Sensitive, int Households, int Money)
{
    /// <summary>The policy for the public where a catalogue says nothing.</summary>
    public static DisclosurePolicy ForPublic { get; } = new(5, 10, 5, 3);

    /// <summary>The policy for officials where a catalogue says nothing.</summary>
    public static DisclosurePolicy ForOfficials { get; } = new(3, 5, 3, 3);

    /// <summary>The policy with each minimum lowered to that of another.</summary>
    /// <param name="other">The other policy.</param>
    public DisclosurePolicy NoStricterThan(DisclosurePolicy other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new DisclosurePolicy(Math.Min(Persons, other.Persons), Math.Min(Sensitive, other.Sensitive), Math.Min(Households, other.Households), Math.Min(Money, other.Money));
    }

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
