namespace Mahalleh.Indicators.Disclosure;

/// <summary>Why a cell is hidden in itself. Never published: all hidden cells carry one marker.</summary>
[Flags]
public enum PrimaryReason : byte
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>Fewer cases than n, zero included.</summary>
    Few = 1,

    /// <summary>Fewer than n of the denominator are not counted, so that the figure tells of nearly everybody.</summary>
    NearlyAll = 2,

    /// <summary>One or two contributors make up too much of a sum.</summary>
    Dominated = 4,

    /// <summary>It is more than its other parts can be together, and one part is small: shown, it would tell that there is somebody in that part.</summary>
    TellsPart = 8,
}
