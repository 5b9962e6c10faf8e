namespace Mahalleh.Indicators.Ranking;

/// <summary>One area's place in a ranking by an index.</summary>
public sealed record RankedArea
{
    /// <summary>Area number.</summary>
    public required int Area { get; init; }

    /// <summary>Rank, 1 first; ties share the lower rank ("1224"); 0 when the area is not ranked.</summary>
    public required int Rank { get; init; }

    /// <summary>Score of the index; NaN when not ranked.</summary>
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

    /// <summary>Share of draws in which the area is in the tenth of its rank; NaN when not ranked.</summary>
    public double TenthProbability { get; init; } = double.NaN;

    /// <summary>Mean distance between drawn and published rank; NaN when not ranked.</summary>
    public double MeanShift { get; init; } = double.NaN;

    /// <summary>
    /// Number of the group, from 1: areas of one group cannot be told apart, and every one stands before every one of the next group with
    /// a chance of nine tenths. 0 when not ranked or with too many areas to compare in pairs.
    /// </summary>
    public int Group { get; init; }

    /// <summary>Chance to stand before the area that follows in the list, ties counting half; NaN for the last, when not ranked, or with too many areas.</summary>
    public double BeforeNext { get; init; } = double.NaN;

    /// <summary>Level of the pillar across in the classification by two pillars: very-severe, severe or moderate; empty when there is none.</summary>
    public string Across { get; init; } = "";

    /// <summary>Level of the pillar down.</summary>
    public string Down { get; init; } = "";

    /// <summary>Code of the score level; empty when not ranked.</summary>
    public string Level { get; init; } = "";

    /// <summary>Share of the weights that had a published value before imputation, 0–1.</summary>
    public required double Availability { get; init; }

    /// <summary>What each component adds to the score, in the recipe's order; 0 where it had no published value.</summary>
    public required double[] Contributions { get; init; }

    /// <summary>Numbers of the pillars, in the recipe's order; NaN where there is none.</summary>
    public IReadOnlyList<double> Pillars { get; init; } = [];

    /// <summary>Components whose value was imputed, by indicator code.</summary>
    public IReadOnlyList<string> Imputed { get; init; } = [];

    /// <summary>Components without a published value, by indicator code.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
}
