namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// The hidden cells of a tree and which of them can give way: a hidden cell that is not primary "absorbs" when it can move by
/// n both ways in every table with the same primary set. Knows no values, so nothing here can depend on one.
/// </summary>
internal sealed class CoverGroups
{
    private readonly CellTree _tree;
    private readonly CellRole[] _roles;
    private readonly long[] _denominators;
    private readonly bool[] _isPrimary;
    private readonly KeyedOrder _order;
    private readonly bool[] _hidden;
    private readonly bool[] _absorbs;
    private readonly int[] _absorbing;

    public CoverGroups(CellTree tree, CellFacts facts, PrimarySet primary, KeyedOrder order)
    {
        (_tree, _roles, _denominators, _order) = (tree, facts.Roles, facts.Denominators, order);
        _isPrimary = [.. primary.Reasons.Select(reason => reason != PrimaryReason.None)];
        (_hidden, _absorbs, _absorbing) = (new bool[tree.Count], new bool[tree.Count], new int[tree.Count]);
        for (var cell = tree.Count - 1; cell >= 0; cell--)
        {
            if (_isPrimary[cell] || _roles[cell] == CellRole.OwnPart)
            {
                Hide(cell);
            }
        }
    }

    public ReadOnlySpan<bool> Hidden => _hidden;

    public bool IsPrimary(int cell) => _isPrimary[cell];

    public bool CanHide(int cell) => _roles[cell] is CellRole.Ordinary or CellRole.Partial;

    /// <summary>Number of children that absorb, one left out.</summary>
    public int Absorbing(int parent, int except) => _absorbing[parent] - (except >= 0 && _absorbs[except] ? 1 : 0);

    public void Hide(int cell)
    {
        _hidden[cell] = true;
        for (; cell >= 0 && !_absorbs[cell] && CanAbsorb(cell); cell = _tree.Parent[cell])
        {
            _absorbs[cell] = true;
            if (_tree.Parent[cell] >= 0)
            {
                _absorbing[_tree.Parent[cell]]++;
            }
        }
    }

    /// <summary>Hides a cell and, below it, one cell a level down to where it can give way.</summary>
    /// <param name="cell">Cell number.</param>
    /// <param name="passOver">Cells that are not taken; null for none.</param>
    public void HideDown(int cell, bool[]? passOver = null)
    {
        for (; cell >= 0; cell = Best(cell, except: -1, passOver))
        {
            Hide(cell);
            if (_absorbs[cell])
            {
                return;
            }
        }
    }

    /// <summary>The next cover among the children of a cell: hidden already, then small, then by key; −1 when there is none.</summary>
    /// <param name="parent">Cell above the group.</param>
    /// <param name="except">Child that is not taken; −1 for none.</param>
    /// <param name="passOver">Cells that are not taken either; null for none.</param>
    public int Best(int parent, int except, bool[]? passOver = null)
    {
        bool IsChoice(int child) => child != except && IsEligible(child, passOver);
        var least = int.MaxValue;
        for (var child = _tree.FirstChild[parent]; child >= 0; child = _tree.NextSibling[child])
        {
            least = IsChoice(child) ? Math.Min(least, Class(child)) : least;
        }

        var (best, bestRank) = (-1, 0UL);
        for (var child = _tree.FirstChild[parent]; child >= 0; child = _tree.NextSibling[child])
        {
            if (Class(child) == least && IsChoice(child))
            {
                var rank = _order.Rank(child);
                (best, bestRank) = best < 0 || rank < bestRank ? (child, rank) : (best, bestRank);
            }
        }

        return best;
    }

    private int Class(int cell) => KeyedOrder.SizeClass(_denominators[cell]) + (_hidden[cell] ? 0 : 100);

    // A hidden cell only for the sake of one below it: otherwise nothing would be hidden, and the search would not end.
    private bool IsEligible(int cell, bool[]? passOver) => passOver?[cell] != true
        && _roles[cell] == CellRole.Ordinary && !_isPrimary[cell] && !_absorbs[cell] && (!_hidden[cell] || HasEligibleChild(cell, passOver));

    private bool HasEligibleChild(int cell, bool[]? passOver)
    {
        for (var child = _tree.FirstChild[cell]; child >= 0; child = _tree.NextSibling[child])
        {
            if (IsEligible(child, passOver))
            {
                return true;
            }
        }

        return false;
    }

    private bool CanAbsorb(int cell) => _hidden[cell] && !_isPrimary[cell] && _roles[cell] != CellRole.Partial && (_tree.FirstChild[cell] < 0 || _absorbing[cell] > 0);
}
