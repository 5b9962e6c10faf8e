namespace Mahalleh.Indicators.Disclosure;

/// <summary>What a reader knows besides the rules and everything published (docs/disclosure.md, "Who attacks").</summary>
public enum AttackerModel : byte
{
    /// <summary>M0: nothing more. A hidden cell is between 0 and its public denominator.</summary>
    Outsider,

    /// <summary>
    /// M0 about a table by itself, the figures that contain it being what they are: what is found possible is so together with them.
    /// </summary>
    OutsiderOfPart,

    /// <summary>The same, the other parts of published wholes being what they are as well.</summary>
    OutsiderBeside,

    /// <summary>M2: which hidden cells are primary, and why.</summary>
    ToldPrimary,
}
