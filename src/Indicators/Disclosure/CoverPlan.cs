namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Gives every primary cell of a tree a cover, from the primary set and public facts alone. What it hides is therefore the
/// same for every table with that primary set, and can tell nothing else (docs/disclosure.md, "The selection").
/// </summary>
internal sealed class CoverPlan
{
    private readonly CellTree _tree;
    private readonly KeyedOrder _order;
    private readonly CoverGroups _groups;
    private readonly int[] _wanted;
    private readonly bool[] _isExhausted;

    public CoverPlan(CellTree tree, CellFacts facts, PrimarySet primary, KeyedOrder order, ReadOnlySpan<bool> alreadyHidden)
    {
        (_tree, _order) = (tree, order);
        _groups = new CoverGroups(tree, facts, primary, order);
        (_wanted, _isExhausted) = (new int[tree.Count], new bool[tree.Count]);
        for (var cell = alreadyHidden.Length - 1; cell >= 0; cell--)
        {
            if (alreadyHidden[cell] && _groups.CanHide(cell))
            {
                _groups.Hide(cell);
            }
        }
    }

    public ReadOnlySpan<bool> Hidden => _groups.Hidden;

    /// <summary>Covers every primary cell.</summary>
    public void Close()
    {
        for (var cell = _tree.Count - 1; cell >= 0; cell--)
        {
            if (_groups.IsPrimary(cell))
            {
                Cover(cell);
            }
        }
    }

    /// <summary>One more cover for a cell: the nearest that is left.</summary>
    /// <param name="cell">Cell number.</param>
    /// <param name="tight">Cells that cannot give way, being near their ceiling; they would be hidden for nothing.</param>
    /// <returns>Whether anything more was hidden.</returns>
    public bool Extend(int cell, bool[] tight)
    {
        if (HideBest(cell, except: -1, tight))
        {
            return true;
        }

        var hasHidden = false;
        for (int below = cell, above = _tree.Parent[cell]; above >= 0; (below, above) = (above, _tree.Parent[above]))
        {
            if (HideBest(above, below, tight))
            {
                return true;
            }

            if (!_groups.Hidden[above])
            {
                if (!_groups.CanHide(above))
                {
                    break;
                }

                _groups.Hide(above);
                hasHidden = true;
            }
        }

        return hasHidden;
    }

    // Up through hidden parents to the first group with enough cells that can give way; a hidden root needs none. A group
    // that falls short of its decoys is left upwards too: otherwise a hidden parent would tell that it had to be.
    private void Cover(int cell)
    {
        if (_tree.FirstChild[cell] >= 0)
        {
            CoverGroup(cell, except: -1);
        }

        for (int below = cell, above = _tree.Parent[cell]; above >= 0; (below, above) = (above, _tree.Parent[above]))
        {
            if (CoverGroup(above, below) || (!_groups.Hidden[above] && !_groups.CanHide(above)))
            {
                return;
            }

            if (!_groups.Hidden[above])
            {
                _groups.Hide(above);
            }
        }
    }

    private bool CoverGroup(int parent, int except)
    {
        if (_wanted[parent] == 0)
        {
            _wanted[parent] = 1 + _order.Decoys(parent);
        }

        while (!_isExhausted[parent] && _groups.Absorbing(parent, except) < _wanted[parent] && HideBest(parent, except))
        {
        }

        return _groups.Absorbing(parent, except) >= _wanted[parent];
    }

    private bool HideBest(int parent, int except, bool[]? passOver = null)
    {
        var best = _groups.Best(parent, except, passOver);
        if (best < 0)
        {
            _isExhausted[parent] = except < 0 || _groups.IsPrimary(except);
            return false;
        }

        _groups.HideDown(best, passOver);
        return true;
    }
}
