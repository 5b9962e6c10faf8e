namespace Mahalleh.Indicators.Ranking;

/// <summary>One area's place in a ranking by an index.</summary>
public sealed record RankedArea
{
    /// <summary>Area number.</summary>
    public required int Area { get; init; }

    /// <summary>Rank, 1 first; ties share the lower rank ("1224"); 0 when the area is not ranked.</summary>
    public required int Rank { get; init; }

    /// <summary>Score of the index, 0–1; NaN when not ranked.</summary>
    public required double Score { get; init; }

    /// <summary>Median rank over the draws; 0 when not ranked.</summary>
    public int RankMedian { get; init; }

    /// <summary>Rank at the 5th percentile of the draws (best); 0 when not ranked.</summary>
    public int RankLow { get; init; }

    /// <summary>Rank at the 95th percentile of the draws (worst); 0 when not ranked.</summary>
    public int RankHigh { get; init; }

    /// <summary>Score at the 5th percentile of the draws; NaN when not ranked.</summary>
    public double ScoreLow { get; init; } = double.NaN;

    /// <summary>Score at the 95th percentile of the draws; NaN when not ranked.</summary>
    public double ScoreHigh { get; init; } = double.NaN;

    /// <summary>Share of draws in which the area is among the first k; NaN when not ranked.</summary>
    public double FirstProbability { get; init; } = double.NaN;

    /// <summary>Code of the score level; empty when not ranked.</summary>
    public string Level { get; init; } = "";

    /// <summary>Share of the weights that had a published value, 0–1.</summary>
    public required double Availability { get; init; }

    /// <summary>What each component adds to the score, in the recipe's order; 0 where it had no published value.</summary>
    public required double[] Contributions { get; init; }

    /// <summary>Components without a published value, by indicator code.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
}
