namespace Mahalleh.Indicators.Poverty;

/// <summary>The figures of one group of persons. Arrays have shape [dimensions]; all figures are shares, 0–1.</summary>
/// <param name="Persons">N: persons, each counted with its weight.</param>
/// <param name="Headcount">H: poor persons ÷ persons; NaN without persons.</param>
/// <param name="Intensity">A: mean deprivation score of poor persons; NaN when nobody is poor.</param>
/// <param name="Adjusted">M0 = H·A: the adjusted headcount ratio; NaN without persons.</param>
/// <param name="Uncensored">Persons deprived in a dimension, poor or not ÷ persons; NaN without persons.</param>
/// <param name="Censored">h: poor persons deprived in a dimension ÷ persons; NaN without persons.</param>
/// <param name="Contributions">φ = w·h / M0, adding up to 1; NaN when nobody is poor.</param>
public sealed record PovertyFigures(
    double Persons, double Headcount, double Intensity, double Adjusted, double[] Uncensored, double[] Censored, double[] Contributions);
