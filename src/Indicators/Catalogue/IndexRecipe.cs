namespace Mahalleh.Indicators.Catalogue;

/// <summary>How an indicator is brought to a common scale before it enters an index.</summary>
public enum Normalisation
{
    /// <summary>(x − low) / (high − low), held within 0 and 1, with stated low and high.</summary>
    Goalposts,

    /// <summary>(x − min) / (max − min) over the ranked areas.</summary>
    MinMax,

    /// <summary>(rank − 1) / (n − 1) over the ranked areas, ties sharing the lower rank.</summary>
    PercentileRank,
}

/// <summary>One component of an index.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Weight">Weight, zero or more, used as given.</param>
/// <param name="IsPositive">Whether a higher value raises the score.</param>
/// <param name="Low">Low goalpost; used by <see cref="Normalisation.Goalposts"/> only.</param>
/// <param name="High">High goalpost, above the low one.</param>
/// <param name="Pillar">Heading the component belongs to.</param>
public sealed record IndexComponent(string Indicator, double Weight, bool IsPositive, double Low, double High, Text Pillar);

/// <summary>A named class of scores.</summary>
/// <param name="Code">Stable code, e.g. <c>very-severe</c>.</param>
/// <param name="Name">Name in Persian and English.</param>
/// <param name="From">Lowest score of the class, inclusive.</param>
public sealed record ScoreLevel(string Code, Text Name, double From);

/// <summary>A composite index: which indicators, how scaled, weighed and ranked.</summary>
public sealed record IndexRecipe
{
    /// <summary>Stable public code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Persian and English.</summary>
    public required Text Name { get; init; }

    /// <summary>What it is for.</summary>
    public Text Description { get; init; } = new("", "");

    /// <summary>Level whose areas are ranked.</summary>
    public required string Level { get; init; }

    /// <summary>Whether only informal settlements are ranked.</summary>
    public bool InformalOnly { get; init; }

    /// <summary>How components are scaled.</summary>
    public required Normalisation Normalisation { get; init; }

    /// <summary>
    /// Least share of the weights, above 0 up to 1, that must have a published value for an area to be ranked;
    /// the weights of the values that are there are renormalised.
    /// </summary>
    public required double MinimumAvailability { get; init; }

    /// <summary>The components.</summary>
    public required IReadOnlyList<IndexComponent> Components { get; init; }

    /// <summary>Score classes, the highest first; empty when there are none.</summary>
    public IReadOnlyList<ScoreLevel> Levels { get; init; } = [];

    /// <summary>The k of "probability to be among the first k".</summary>
    public int FirstCount { get; init; } = 10;

    /// <summary>Number of draws of the rank uncertainty.</summary>
    public int Draws { get; init; } = 1000;
}
