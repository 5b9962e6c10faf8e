namespace Mahalleh.Indicators.Composites;

/// <summary>Published values of one component over the ranked areas, in the order of the ranked areas.</summary>
/// <param name="Values">Values; NaN where none is published.</param>
/// <param name="Errors">Standard errors; 0 where none is known.</param>
public sealed record IndexInput(double[] Values, double[] Errors);
