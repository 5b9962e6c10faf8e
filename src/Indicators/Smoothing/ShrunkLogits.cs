namespace Mahalleh.Indicators.Smoothing;

/// <summary>Shrunken log odds of several areas, in their order.</summary>
/// <param name="Logits">Log odds.</param>
/// <param name="Errors">Standard errors of the log odds, that of the area and that between the areas together; zero when all areas are alike.</param>
/// <param name="Weights">Weights on the areas' own figures, 0–1.</param>
/// <param name="Variance">Variance between the areas, t².</param>
public sealed record ShrunkLogits(double[] Logits, double[] Errors, double[] Weights, double Variance);
