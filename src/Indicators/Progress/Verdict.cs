using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Progress;

/// <summary>What a difference means for the people.</summary>
public enum Verdict
{
    /// <summary>Not clear: chance alone could have made it.</summary>
    Same,

    /// <summary>Clear, and in the good direction.</summary>
    Better,

    /// <summary>Clear, and in the bad direction.</summary>
    Worse,

    /// <summary>Clear, where neither way is better.</summary>
    Different,
}

/// <summary>Judges differences.</summary>
public static class Verdicts
{
    /// <summary>What a change means.</summary>
    /// <param name="direction">Which way is better.</param>
    /// <param name="change">The change; of exact figures any is clear.</param>
    public static Verdict Of(Direction direction, Change change) => !change.IsClear ? Verdict.Same : direction switch
    {
        Direction.None => Verdict.Different,
        Direction.Up => change.Difference > 0 ? Verdict.Better : Verdict.Worse,
        _ => change.Difference > 0 ? Verdict.Worse : Verdict.Better,
    };
}
