namespace Mahalleh.Indicators.Disclosure;

/// <summary>What may be done with a cell.</summary>
public enum CellRole : byte
{
    /// <summary>Published or hidden, as the rules say.</summary>
    Ordinary,

    /// <summary>Zero as a public fact (no such population, not collected): never hidden, never a cover for others.</summary>
    StructuralZero,

    /// <summary>Records that belong to an inner area and to none of its children: never published, so always unknown to a reader.</summary>
    OwnPart,

    /// <summary>Known to everybody from elsewhere: cannot be hidden.</summary>
    Open,

    /// <summary>A row of several tables that is absent from one of them: hidden like others, but a cover of nothing.</summary>
    Partial,
}
