namespace Mahalleh.Indicators.Disclosure;

/// <summary>How much of a large system of hidden cells is moved at once.</summary>
/// <param name="Cells">Most cells of a part.</param>
/// <param name="OfRow">How many cells beside one the part takes in of each of its rows, before it goes on to the rows of these.</param>
public readonly record struct PartSize(int Cells, int OfRow)
{
    /// <summary>Parts of a tenth of a second to one second, which leave few cells of a thousand.</summary>
    public static PartSize Usual { get; } = new(4_000, 8);
}
