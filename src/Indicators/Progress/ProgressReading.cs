namespace Mahalleh.Indicators.Progress;

/// <summary>Where a value stands on the way to its target.</summary>
public enum ProgressStatus
{
    /// <summary>The true value meets the path with a probability of 0.9 or more.</summary>
    OnTrack,

    /// <summary>The true value meets the path with a probability of 0.1 or less.</summary>
    OffTrack,

    /// <summary>Something between: the figure does not say.</summary>
    Uncertain,

    /// <summary>The target is the baseline itself, so there is no way to go and no direction.</summary>
    AtTargetAtBaseline,

    /// <summary>There is no value, or its error is not known.</summary>
    NotKnown,
}

/// <summary>A value judged against the path to its target (docs/methods/target-path.md).</summary>
/// <param name="Expected">Value of the path at the date, in the indicator's unit.</param>
/// <param name="GapClosed">Share of the way from baseline to target; below 0 when it went the wrong way, above 1 past the target; NaN when there is none.</param>
/// <param name="ProbabilityOnPath">Probability that the true value meets the path, 0–1; NaN when there is none.</param>
/// <param name="Status">The judgement.</param>
public readonly record struct ProgressReading(double Expected, double GapClosed, double ProbabilityOnPath, ProgressStatus Status);
