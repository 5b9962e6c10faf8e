namespace Mahalleh.Indicators.Progress;

/// <summary>Whether an area that left the programme's list keeps what it had reached.</summary>
public enum RelapseStatus
{
    /// <summary>It is on the list, or nothing was published since it left, or neither direction of the indicator is better.</summary>
    NotWatched,

    /// <summary>It became better, or a worsening beyond the margin is ruled out.</summary>
    Holding,

    /// <summary>It became worse beyond chance.</summary>
    Relapse,

    /// <summary>The figures do not say.</summary>
    Uncertain,
}

/// <summary>Result of the watch for a relapse (docs/methods/target-path.md).</summary>
/// <param name="From">Index of the period of the leaving; −1 when not watched.</param>
/// <param name="To">Index of the latest published period after it; −1 when not watched.</param>
/// <param name="Change">Change between the two; nothing known when not watched.</param>
/// <param name="Status">The judgement.</param>
public readonly record struct RelapseReading(int From, int To, Change Change, RelapseStatus Status);
