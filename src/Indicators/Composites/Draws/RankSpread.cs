namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>How far one area's rank and score move over the draws.</summary>
/// <param name="Low">Rank at the 5th percentile.</param>
/// <param name="Median">Rank at the 50th.</param>
/// <param name="High">Rank at the 95th.</param>
/// <param name="ScoreLow">Score at the 5th percentile.</param>
/// <param name="ScoreHigh">Score at the 95th.</param>
/// <param name="FirstShare">Share of draws in which it is among the first k.</param>
/// <param name="TenthShare">Share of draws in which it is in the tenth of its published rank.</param>
/// <param name="MeanShift">Mean distance between drawn and published rank.</param>
internal readonly record struct RankSpread(
    int Low, int Median, int High, double ScoreLow, double ScoreHigh, double FirstShare, double TenthShare, double MeanShift);
