namespace Mahalleh.Indicators.Poverty;

/// <summary>Standard errors by area; shape [areas], same unit as the figures. NaN where there is no figure.</summary>
/// <param name="Headcount">Of H.</param>
/// <param name="Intensity">Of A, over the draws in which somebody is poor.</param>
/// <param name="Adjusted">Of M0.</param>
public sealed record PovertyErrors(double[] Headcount, double[] Intensity, double[] Adjusted);
