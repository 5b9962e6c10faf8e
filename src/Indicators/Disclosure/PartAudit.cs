namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Whether a primary cell is safe together with the figures that contain it: by tables in which those stay as they are, so that they
/// are possible whatever else is known of them (docs/disclosure.md, "Figures that contain each other").
/// </summary>
internal sealed class PartAudit
{
    private readonly CellFacts _facts;
    private readonly PrimarySet _primary;
    private readonly TreeAudit? _held;
    private readonly TreeAudit? _beside;

    public PartAudit(CellTree tree, CellFacts facts, PrimarySet primary, ReadOnlySpan<bool> hidden)
    {
        (_facts, _primary) = (facts, primary);
        if (facts.Ceilings.Held.AsSpan().ContainsAnyExcept(CountRange.Unbounded))
        {
            _held = TreeAudit.Run(tree, AttackerBounds.Of(AttackerModel.OutsiderOfPart, facts, primary, hidden));
        }

        if (facts.Ceilings.Beside.AsSpan().ContainsAnyExcept(CountRange.Unbounded))
        {
            _beside = TreeAudit.Run(tree, AttackerBounds.Of(AttackerModel.OutsiderBeside, facts, primary, hidden));
        }
    }

    public bool IsSafe(int cell)
    {
        var need = _primary.Need(cell);
        return IsSafeHeld(cell, need) && IsSafeBeside(cell, need);
    }

    // Where what contains a cell is shown, its covers have no more room than they have now; where it is hidden it moves along.
    private bool IsSafeHeld(int cell, CountRange need) => _held is null || _facts.Ceilings.Moves[cell] || _held.Interval(cell).Covers(need);

    // A cover that falls leaves a whole to its other parts, whose covers are the other parts of the cell itself: they must have as much.
    private bool IsSafeBeside(int cell, CountRange need) =>
        _beside is null || _facts.Ceilings.Beside[cell] >= need.High - _facts.Values[cell] || _beside.Interval(cell).High >= need.High;
}
