namespace Mahalleh.Web.Sample.Fields;

/// <summary>An area that records hang on: a leaf, or the part of an inner area that its children do not cover.</summary>
/// <param name="Number">Number of the host, from 0.</param>
/// <param name="Area">The area.</param>
/// <param name="IsLeaf">Whether the area has no children.</param>
/// <param name="Persons">Its own persons, without those of its children; 1 or more.</param>
/// <param name="Households">Its own households; 1 or more.</param>
/// <param name="Home">Start of the numbers of its persons.</param>
/// <param name="Latent">Its hidden scores.</param>
/// <param name="SilentQuarters">How many of the last quarters it has not reported: 0, 1 or 2.</param>
/// <param name="Missing">Tables that it does not keep.</param>
internal sealed record ReportingArea(
    int Number, SampleArea Area, bool IsLeaf, long Persons, long Households, long Home, Latent Latent, int SilentQuarters, IReadOnlyList<string> Missing)
{
    private const long LargestNeighbourhood = 60_000;

    /// <summary>Whether it is a province, a city or the like and not a neighbourhood.</summary>
    public bool IsWide => Persons > LargestNeighbourhood;

    /// <summary>Persons whom the programme can reach: all of a neighbourhood, a small share of a province.</summary>
    public double Reach => IsWide ? 6 * Math.Sqrt(Persons) : Persons;
}
