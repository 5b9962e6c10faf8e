namespace Mahalleh.Indicators.Disclosure;

/// <summary>Collects the rows of linked tables: areas, breakdowns, periods, in any mixture.</summary>
public sealed class CellRowsBuilder
{
    private readonly int _cells;
    private readonly List<int> _start = [0];
    private readonly List<int> _cell = [];
    private readonly List<sbyte> _coefficient = [];
    private readonly List<bool> _isEquation = [];
    private readonly List<double> _weight = [];

    /// <summary>Starts with no row.</summary>
    /// <param name="cells">Number of cells of all tables together.</param>
    public CellRowsBuilder(int cells) => _cells = cells;

    /// <summary>The total is the sum of the parts: a breakdown, an area and its children, a year and its quarters of an amount that adds.</summary>
    /// <param name="total">Cell of the total.</param>
    /// <param name="parts">Cells of the parts.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cell does not exist.</exception>
    public void AddSum(int total, IReadOnlyList<int> parts) => Add(total, 1, parts, -1, isEquation: true);

    /// <summary>The weighted amount of a total is that of its parts: households stand for more than one, each area's for as many as its weight says.</summary>
    /// <param name="total">Cell of the total.</param>
    /// <param name="parts">Cells of the parts.</param>
    /// <param name="weights">Weight of a case, above zero: of the total, then of each part.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cell does not exist, or a weight is not above zero.</exception>
    public void AddWeightedSum(int total, IReadOnlyList<int> parts, IReadOnlyList<double> weights)
    {
        Entry(total, 1, weights[0]);
        for (var part = 0; part < parts.Count; part++)
        {
            Entry(parts[part], -1, weights[part + 1]);
        }

        EndRow(isEquation: true);
    }

    /// <summary>Persons counted anew: the total is at most the sum of the parts and at least each of them.</summary>
    /// <param name="total">Cell of the total.</param>
    /// <param name="parts">Cells of the parts.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cell does not exist.</exception>
    public void AddDistinct(int total, IReadOnlyList<int> parts)
    {
        AddAtMostSum(total, parts);
        foreach (var part in parts)
        {
            AddAtMost(part, total);
        }
    }

    /// <summary>One cell is at most others together.</summary>
    /// <param name="total">The cell.</param>
    /// <param name="parts">The others.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cell does not exist.</exception>
    public void AddAtMostSum(int total, IReadOnlyList<int> parts) => Add(total, 1, parts, -1, isEquation: false);

    /// <summary>One cell is at most another: part of a wider group, or of a longer period.</summary>
    /// <param name="lesser">The lesser cell.</param>
    /// <param name="greater">The greater cell.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cell does not exist.</exception>
    public void AddAtMost(int lesser, int greater) => Add(greater, -1, [lesser], 1, isEquation: false);

    /// <summary>Some cells are together at most others together.</summary>
    /// <param name="lesser">The lesser cells.</param>
    /// <param name="greater">The greater cells.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cell does not exist.</exception>
    public void AddAtMost(IReadOnlyList<int> lesser, IReadOnlyList<int> greater)
    {
        foreach (var cell in lesser)
        {
            Entry(cell, 1);
        }

        foreach (var cell in greater)
        {
            Entry(cell, -1);
        }

        EndRow(isEquation: false);
    }

    /// <summary>Rows that were collected elsewhere.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="offset">Number that their cell 0 has here.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cell does not exist.</exception>
    public void Add(CellRows rows, int offset)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var entry = rows.Start[row]; entry < rows.Start[row + 1]; entry++)
            {
                Entry(rows.Cell[entry] + offset, rows.Coefficient[entry], rows.Weights?[entry] ?? 1);
            }

            EndRow(rows.IsEquation[row]);
        }
    }

    /// <summary>All parents and children of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="offset">Number that its cell 0 has here.</param>
    public void AddTree(CellTree tree, int offset = 0)
    {
        for (var cell = 0; cell < tree.Count; cell++)
        {
            var children = new List<int>();
            for (var child = tree.FirstChild[cell]; child >= 0; child = tree.NextSibling[child])
            {
                children.Add(child + offset);
            }

            if (children.Count == 0)
            {
                continue;
            }

            if (tree.Rule == ParentRule.Sum)
            {
                AddSum(cell + offset, children);
            }
            else
            {
                AddDistinct(cell + offset, children);
            }
        }
    }

    /// <summary>The rows collected.</summary>
    public CellRows Build() => new(_cells, [.. _start], [.. _cell], [.. _coefficient], [.. _isEquation], _weight.TrueForAll(static weight => weight == 1) ? null : [.. _weight]);

    private void Add(int total, sbyte ofTotal, IReadOnlyList<int> parts, sbyte ofPart, bool isEquation)
    {
        Entry(total, ofTotal);
        foreach (var part in parts)
        {
            Entry(part, ofPart);
        }

        EndRow(isEquation);
    }

    private void EndRow(bool isEquation)
    {
        _isEquation.Add(isEquation);
        _start.Add(_cell.Count);
    }

    private void Entry(int cell, sbyte coefficient, double weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        ArgumentOutOfRangeException.ThrowIfNegative(cell);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(cell, _cells);
        _cell.Add(cell);
        _coefficient.Add(coefficient);
        _weight.Add(weight);
    }
}
