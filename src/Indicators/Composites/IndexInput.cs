namespace Mahalleh.Indicators.Composites;

/// <summary>Published values of one component over the ranked areas, in the order of the ranked areas.</summary>
/// <param name="Values">Values, transformed but not yet normalised; NaN where none is published or imputed.</param>
/// <param name="Errors">Standard errors in the unit of the values; 0 where none is known.</param>
public sealed record IndexInput(double[] Values, double[] Errors)
{
    /// <summary>Whether each value was imputed; empty when none was.</summary>
    public bool[] IsImputed { get; init; } = [];
}
