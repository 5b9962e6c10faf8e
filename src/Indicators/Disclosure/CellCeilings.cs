namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// What contains each cell of a table, as an upper bound: the figure of a longer period, of a total, of a measure that counts more.
/// To be nearly all of such a figure is no reason to hide, but a reader knows that the hidden amount is no more. Columns of shape [cells].
/// </summary>
public sealed class CellCeilings
{
    /// <summary>No bounds.</summary>
    /// <param name="cells">Number of cells.</param>
    public CellCeilings(int cells)
    {
        (Known, Held, Moves) = (new long[cells], new long[cells], new bool[cells]);
        (Floors, Beside) = (new long[cells], new long[cells]);
        (FallsTo, RisesTo) = (new long[cells], new long[cells]);
        Array.Fill(FallsTo, CountRange.Unbounded);
        Array.Fill(Known, CountRange.Unbounded);
        Array.Fill(Held, CountRange.Unbounded);
        Array.Fill(Beside, CountRange.Unbounded);
    }

    /// <summary>The most that a reader can work out each amount to be; <see cref="CountRange.Unbounded"/> where there is no bound.</summary>
    public long[] Known { get; }

    /// <summary>The least containing figure as it is, published or not: what the amount can be while that stays.</summary>
    public long[] Held { get; }

    /// <summary>Whether a containing figure is hidden there too, so that it can move along with the amount.</summary>
    public bool[] Moves { get; }

    /// <summary>What the amount is at least while the other parts of a published whole stay as they are; 0 where there is no such whole.</summary>
    public long[] Floors { get; }

    /// <summary>What those other parts are together, and could give up when the amount rises; <see cref="CountRange.Unbounded"/> where there is no such whole.</summary>
    public long[] Beside { get; }

    /// <summary>
    /// What the amount must be able to fall to, so that none of its parts can be worked out from what its other parts are at most;
    /// <see cref="CountRange.Unbounded"/> where no part asks for it.
    /// </summary>
    public long[] FallsTo { get; }

    /// <summary>What the amount must be able to rise to, so that the only part beside it in a published whole can be zero; 0 where none asks for it.</summary>
    public long[] RisesTo { get; }

    /// <summary>Notes that the amount and other parts together are at least a published whole.</summary>
    /// <param name="cell">Cell number.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="others">The other parts together.</param>
    public void Raise(int cell, long whole, long others) =>
        (Floors[cell], Beside[cell]) = (Math.Max(Floors[cell], whole - others), Math.Min(Beside[cell], others));

    /// <summary>Adds a bound.</summary>
    /// <param name="cell">Cell number.</param>
    /// <param name="known">What a reader can work out the containing figure to be at most.</param>
    /// <param name="held">The containing figure.</param>
    /// <param name="isHidden">Whether it is hidden.</param>
    public void Lower(int cell, long known, long held, bool isHidden) =>
        (Known[cell], Held[cell], Moves[cell]) = (Math.Min(Known[cell], known), Math.Min(Held[cell], held), Moves[cell] || isHidden);

    /// <summary>The same with further cells for the own parts of some; what contains those is never shown, and moves along where it does for the whole area.</summary>
    /// <param name="areas">Numbers of the cells with an own part.</param>
    public CellCeilings WithOwnParts(IReadOnlyList<int> areas)
    {
        var result = new CellCeilings(Known.Length + areas.Count);
        foreach (var (from, to) in new[] { (Known, result.Known), (Held, result.Held), (Floors, result.Floors), (Beside, result.Beside), (FallsTo, result.FallsTo), (RisesTo, result.RisesTo) })
        {
            from.CopyTo(to, 0);
        }

        Moves.CopyTo(result.Moves, 0);
        for (var own = 0; own < areas.Count; own++)
        {
            result.Moves[Known.Length + own] = Moves[areas[own]];
        }

        return result;
    }

    /// <summary>The same for a table of more cells, without the bounds that an amount is above: records that contradict each other are no bound.</summary>
    /// <param name="values">Amounts; shape [cells].</param>
    internal CellCeilings For(long[] values)
    {
        var result = new CellCeilings(values.Length);
        for (var cell = 0; cell < Math.Min(values.Length, Known.Length); cell++)
        {
            (result.Moves[cell], result.FallsTo[cell], result.RisesTo[cell]) = (Moves[cell], FallsTo[cell], RisesTo[cell]);
            if (Held[cell] >= values[cell] && Known[cell] >= values[cell])
            {
                (result.Known[cell], result.Held[cell]) = (Known[cell], Held[cell]);
            }

            if (Floors[cell] <= values[cell])
            {
                (result.Floors[cell], result.Beside[cell]) = (Floors[cell], Beside[cell]);
            }
        }

        return result;
    }
}
