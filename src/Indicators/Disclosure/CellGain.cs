namespace Mahalleh.Indicators.Disclosure;

/// <summary>A cell that was held fast, and keeps another from its end.</summary>
/// <param name="Cell">Its number.</param>
/// <param name="ByOne">How much further the other would get for every case that it had more; negative where it had to have fewer.</param>
internal readonly record struct CellGain(int Cell, double ByOne);
