namespace Mahalleh.Web.Building.Protection;

/// <summary>What was true of the tables of a family when no ring was left in it. Columns of shape [cells].</summary>
/// <param name="Hidden">Which cells were hidden.</param>
/// <param name="Known">What was published that contains each.</param>
/// <param name="Denominators">Of what it was published to be a share.</param>
internal sealed record SoundFamily(bool[] Hidden, long[] Known, long[] Denominators)
{
    /// <summary>Notes it.</summary>
    public static SoundFamily Of(FamilyTables tables) => new(tables.Hidden, tables.Facts.Ceilings.Known, tables.Facts.Denominators);

    /// <summary>
    /// Whether it follows that there is none now: a reader who is told fewer cells can rule out no more. What contains a cell must be as it was; where less is known of
    /// it, the cell must be able to reach further too.
    /// </summary>
    /// <param name="now">The same tables later.</param>
    public bool StillHolds(FamilyTables now) => Hidden.Length == now.Hidden.Length
        && now.Facts.Denominators.AsSpan().SequenceEqual(Denominators) && now.Facts.Ceilings.Known.AsSpan().SequenceEqual(Known)
        && !Hidden.Where((wasHidden, cell) => wasHidden && !now.Hidden[cell]).Any();
}
