namespace Mahalleh.Indicators.Progress;

/// <summary>
/// What a comparison with peers allows to be said. Neither allows "because of": even the stronger says only that the area
/// changed more or less than similar areas did.
/// </summary>
public enum Claim
{
    /// <summary>The two changes may be shown side by side, nothing more.</summary>
    Descriptive,

    /// <summary>Area and peers were not seen to move apart earlier: "more (or less) than similar areas" may be said.</summary>
    ParallelBefore,
}
