namespace Mahalleh.Indicators.Disclosure;

/// <summary>The bounds within which a reader looks for the hidden cells; a published cell is bounded by its value. Shape [cells].</summary>
/// <param name="Low">Lower bounds.</param>
/// <param name="High">Upper bounds; <see cref="CountRange.Unbounded"/> for none.</param>
public sealed record AttackerBounds(long[] Low, long[] High)
{
    /// <summary>The bounds of a reader without further knowledge.</summary>
    /// <param name="facts">The cells.</param>
    /// <param name="hidden">Which ordinary cells are hidden.</param>
    public static AttackerBounds Outside(CellFacts facts, ReadOnlySpan<bool> hidden)
    {
        var bounds = new AttackerBounds([.. facts.Values], [.. facts.Values]);
        for (var cell = 0; cell < facts.Count; cell++)
        {
            if (facts.IsUnknown(cell, hidden))
            {
                (bounds.Low[cell], bounds.High[cell]) = (facts.PublicRange(cell).Low, facts.PublicRange(cell).High);
            }
        }

        return bounds;
    }

    /// <summary>The bounds of a reader.</summary>
    /// <param name="model">What the reader knows.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">Their primary set.</param>
    /// <param name="hidden">Which ordinary cells are hidden.</param>
    public static AttackerBounds Of(AttackerModel model, CellFacts facts, PrimarySet primary, ReadOnlySpan<bool> hidden)
    {
        var bounds = new AttackerBounds(new long[facts.Count], new long[facts.Count]);
        for (var cell = 0; cell < facts.Count; cell++)
        {
            var range = !facts.IsUnknown(cell, hidden) ? new CountRange(facts.Values[cell], facts.Values[cell])
                : model switch
                {
                    AttackerModel.Outsider => facts.PublicRange(cell),
                    AttackerModel.OutsiderOfPart => facts.HeldRange(cell),
                    AttackerModel.OutsiderBeside => facts.HeldRange(cell) with { Low = facts.Ceilings.Floors[cell] },
                    _ => primary.Told(cell),
                };
            (bounds.Low[cell], bounds.High[cell]) = (range.Low, range.High);
        }

        return bounds;
    }
}
