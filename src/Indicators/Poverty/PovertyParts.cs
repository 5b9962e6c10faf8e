using Mahalleh.Indicators.Areas;

namespace Mahalleh.Indicators.Poverty;

/// <summary>
/// What each part of an area contributes to its M0, (N_s/N)·M0_s / M0, and its share of the persons, N_s/N. The parts of an area
/// are its children and its own records, those attached to the area and to no child. Both kinds of share add up to 1.
/// </summary>
public sealed class PovertyParts
{
    private PovertyParts(int areas) =>
        (OfParent, OwnPart, PersonsOfParent, OwnPersons) = (new double[areas], new double[areas], new double[areas], new double[areas]);

    /// <summary>Share of each area in the M0 of its parent, 0–1; shape [areas]. NaN for the root and when nobody of the parent is poor.</summary>
    public double[] OfParent { get; }

    /// <summary>Share of the own records of each area in its M0, 0–1, 1 for a leaf; shape [areas]. NaN when nobody is poor.</summary>
    public double[] OwnPart { get; }

    /// <summary>Share of each area in the persons of its parent, 0–1; shape [areas]. NaN for the root and a parent without persons.</summary>
    public double[] PersonsOfParent { get; }

    /// <summary>Share of the own records of each area in its persons, 0–1; shape [areas]. NaN without persons.</summary>
    public double[] OwnPersons { get; }

    /// <summary>Computes the shares.</summary>
    /// <param name="tree">The areas.</param>
    /// <param name="own">Sums of the records attached to each area itself.</param>
    /// <param name="total">Sums with all descendants, from <see cref="PovertyColumns.WithDescendants"/>.</param>
    /// <exception cref="ArgumentException">The columns and the tree have different numbers of areas.</exception>
    public static PovertyParts Evaluate(AreaTree tree, PovertyColumns own, PovertyColumns total)
    {
        if (own.AreaCount != tree.Count || total.AreaCount != tree.Count)
        {
            throw new ArgumentException($"{own.AreaCount} areas, {total.AreaCount} with descendants, {tree.Count} in the tree.", nameof(tree));
        }

        var parts = new PovertyParts(tree.Count);
        for (var area = 0; area < tree.Count; area++)
        {
            var parent = tree.Parent[area];
            // N cancels: (N_s/N)·(D_s/N_s) / (D/N) = D_s/D, which also holds for a part without persons.
            parts.OwnPart[area] = own.Deprivation[area] / total.Deprivation[area];
            parts.OwnPersons[area] = own.Persons[area] / total.Persons[area];
            parts.OfParent[area] = parent < 0 ? double.NaN : total.Deprivation[area] / total.Deprivation[parent];
            parts.PersonsOfParent[area] = parent < 0 ? double.NaN : total.Persons[area] / total.Persons[parent];
        }

        return parts;
    }
}
