namespace Mahalleh.Indicators.Disclosure;

/// <summary>A cell that a linear programme does not take as far as it must get.</summary>
/// <param name="Cell">Its number.</param>
/// <param name="Missing">How much is missing, above zero.</param>
/// <param name="Held">The cells held fast that keep it from there.</param>
internal sealed record Shortfall(int Cell, double Missing, IReadOnlyList<CellGain> Held);
