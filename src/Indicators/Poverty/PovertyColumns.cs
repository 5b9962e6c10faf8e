using Mahalleh.Indicators.Areas;

namespace Mahalleh.Indicators.Poverty;

/// <summary>
/// The sums the poverty figures are made of, by area. They add up over disjoint groups of households, so those of an area are
/// its own and those of its descendants together (docs/methods/alkire-foster.md).
/// </summary>
/// <remarks>Immutable when the arrays it was given are no longer written to.</remarks>
public sealed class PovertyColumns
{
    private readonly double[] _persons;
    private readonly double[] _poor;
    private readonly double[] _deprivation;
    private readonly double[][] _censored;

    /// <summary>Takes the arrays over, without a copy. Missing is 0: no household with all dimensions.</summary>
    /// <param name="persons">Persons of households with all dimensions; shape [areas], zero or more.</param>
    /// <param name="poor">Those of them who are poor; shape [areas].</param>
    /// <param name="deprivation">Σ persons·c over the poor; shape [areas].</param>
    /// <param name="censored">Poor persons deprived in each dimension; shape [dimensions][areas].</param>
    /// <exception cref="ArgumentException">The arrays have different numbers of areas.</exception>
    public PovertyColumns(double[] persons, double[] poor, double[] deprivation, double[][] censored)
    {
        foreach (var column in censored.Append(poor).Append(deprivation))
        {
            if (column.Length != persons.Length)
            {
                throw new ArgumentException($"{persons.Length} areas with persons, {column.Length} in another column.", nameof(persons));
            }
        }

        (_persons, _poor, _deprivation, _censored) = (persons, poor, deprivation, censored);
    }

    /// <summary>Number of areas.</summary>
    public int AreaCount => _persons.Length;

    /// <summary>Number of dimensions.</summary>
    public int DimensionCount => _censored.Length;

    /// <summary>Persons; shape [areas].</summary>
    public ReadOnlySpan<double> Persons => _persons;

    /// <summary>Poor persons; shape [areas].</summary>
    public ReadOnlySpan<double> Poor => _poor;

    /// <summary>Σ persons·c over the poor; shape [areas].</summary>
    public ReadOnlySpan<double> Deprivation => _deprivation;

    /// <summary>Poor persons deprived in a dimension; shape [areas].</summary>
    /// <param name="dimension">Index of the dimension.</param>
    public ReadOnlySpan<double> Censored(int dimension) => _censored[dimension];

    /// <summary>The sums with all descendants, from the sums of the records attached to each area itself.</summary>
    /// <param name="tree">The areas.</param>
    /// <exception cref="ArgumentException">The tree has another number of areas.</exception>
    public PovertyColumns WithDescendants(AreaTree tree)
    {
        if (tree.Count != AreaCount)
        {
            throw new ArgumentException($"{AreaCount} areas in the columns, {tree.Count} in the tree.", nameof(tree));
        }

        return new PovertyColumns(
            Total(_persons, tree.Parent), Total(_poor, tree.Parent), Total(_deprivation, tree.Parent),
            [.. _censored.Select(column => Total(column, tree.Parent))]);
    }

    // A parent has a lower number than its children: from the last area on, each is complete when it is passed up.
    private static double[] Total(double[] own, ReadOnlySpan<int> parent)
    {
        double[] total = [.. own];
        for (var area = total.Length - 1; area > 0; area--)
        {
            total[parent[area]] += total[area];
        }

        return total;
    }
}
