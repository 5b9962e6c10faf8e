using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Building.Protection;

/// <summary>Collects what holds between cells, and leaves out what their amounts contradict: records that contradict each other tell nothing.</summary>
/// <param name="values">Amounts; shape [cells].</param>
internal sealed class TrueRows(long[] values)
{
    private const double Rounding = 1e-10;

    private readonly CellRowsBuilder _rows = new(values.Length);

    /// <summary>A whole and its parts.</summary>
    /// <param name="whole">Cell of the whole.</param>
    /// <param name="parts">Cells of the parts.</param>
    /// <param name="isSum">Whether they add up to it; otherwise what is in two of them is counted once.</param>
    public void Add(int whole, int[] parts, bool isSum)
    {
        if (isSum && AddIfSum(whole, parts))
        {
            return;
        }

        AddAtLeast(parts, whole);
        AddAtMost(parts, whole);
    }

    /// <summary>A whole and parts that add up to it, where they do.</summary>
    /// <param name="whole">Cell of the whole.</param>
    /// <param name="parts">Cells of the parts.</param>
    /// <returns>Whether they do.</returns>
    public bool AddIfSum(int whole, int[] parts)
    {
        if (!IsSum(whole, parts))
        {
            return false;
        }

        _rows.AddSum(whole, parts);
        return true;
    }

    /// <summary>Whether parts add up to a whole.</summary>
    /// <param name="whole">Cell of the whole.</param>
    /// <param name="parts">Cells of the parts.</param>
    public bool IsSum(int whole, int[] parts) => parts.Sum(part => values[part]) == values[whole];

    /// <summary>The parts of a breakdown.</summary>
    /// <param name="whole">Cell of the total.</param>
    /// <param name="parts">Cells of the parts.</param>
    /// <param name="isSum">Whether they add up to it everywhere; false when together they are at least all of it; null when each is a part only.</param>
    public void AddParts(int whole, int[] parts, bool? isSum)
    {
        if (isSum == true)
        {
            _rows.AddSum(whole, parts);
            return;
        }

        AddAtLeast(isSum is null ? [] : parts, whole);
        AddAtMost(parts, whole);
    }

    /// <summary>Parts that are together at least the whole.</summary>
    public void AddAtLeast(int[] parts, int whole)
    {
        if (parts.Length > 0 && parts.Sum(part => values[part]) >= values[whole])
        {
            _rows.AddAtMostSum(whole, parts);
        }
    }

    /// <summary>Parts of which each is at most the whole.</summary>
    public void AddAtMost(IEnumerable<int> parts, int whole)
    {
        foreach (var part in parts.Where(part => values[part] <= values[whole]))
        {
            _rows.AddAtMost(part, whole);
        }
    }

    /// <summary>Some cells that are together at most others together.</summary>
    public void AddAtMost(int[] lesser, int[] greater)
    {
        if (lesser.Length > 0 && greater.Length > 0 && lesser.Sum(cell => values[cell]) <= greater.Sum(cell => values[cell]))
        {
            _rows.AddAtMost(lesser, greater);
        }
    }

    /// <summary>A whole and its parts whose weighted amounts are told beside the cases.</summary>
    /// <param name="whole">Cell of the whole.</param>
    /// <param name="parts">Cells of the parts.</param>
    /// <param name="weights">Weight of a case: of the whole, then of each part.</param>
    public void AddWeighted(int whole, int[] parts, double[] weights)
    {
        var (amount, ofParts) = (weights[0] * values[whole], parts.Select((part, at) => weights[at + 1] * values[part]).Sum());
        if (Math.Abs(amount - ofParts) <= Rounding * amount)
        {
            _rows.AddWeightedSum(whole, parts, weights);
        }
    }

    /// <summary>Rows that are true of some of the cells.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="offset">Number that their cell 0 has here.</param>
    public void Add(CellRows rows, int offset) => _rows.Add(rows, offset);

    /// <summary>The rows collected.</summary>
    public CellRows Build() => _rows.Build();
}
