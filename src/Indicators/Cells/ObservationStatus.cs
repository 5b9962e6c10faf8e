namespace Mahalleh.Indicators.Cells;

/// <summary>Why a value is or is not there; the letters are those of the SDMX code list CL_OBS_STATUS.</summary>
/// <remarks>Ordered so that the status of a ratio is the greater of its parts'.</remarks>
public enum ObservationStatus : byte
{
    /// <summary>A: a value as reported.</summary>
    Normal,

    /// <summary>U: a value of low reliability.</summary>
    LowReliability,

    /// <summary>E: a value that rests on a figure made by rule.</summary>
    Estimated,

    /// <summary>I: a value imputed from elsewhere.</summary>
    Imputed,

    /// <summary>L: not collected, no value.</summary>
    NotCollected,

    /// <summary>M: cannot exist (a zero denominator), no value.</summary>
    CannotExist,

    /// <summary>Q: protected, no value.</summary>
    Protected,
}

/// <summary>Letters and questions of a status.</summary>
public static class ObservationStatuses
{
    private const string Letters = "AUEILMQ";

    /// <summary>The SDMX letter of a status.</summary>
    /// <param name="status">The status.</param>
    public static char Letter(this ObservationStatus status) => Letters[(int)status];

    /// <summary>Whether a status comes with a value.</summary>
    /// <param name="status">The status.</param>
    public static bool HasValue(this ObservationStatus status) => status < ObservationStatus.NotCollected;

    /// <summary>The status of an SDMX letter.</summary>
    /// <param name="letter">One of A U E I L M Q.</param>
    /// <exception cref="ArgumentOutOfRangeException">The letter is none of these.</exception>
    public static ObservationStatus FromLetter(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at
        ? (ObservationStatus)at
        : throw new ArgumentOutOfRangeException(nameof(letter), letter, "A status is one of A U E I L M Q.");
}
