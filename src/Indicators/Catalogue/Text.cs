namespace Mahalleh.Indicators.Catalogue;

/// <summary>A text in Persian and English; either may be empty, not both.</summary>
/// <param name="Fa">Persian text; empty when not given.</param>
/// <param name="En">English text; empty when not given.</param>
public sealed record Text(string Fa, string En)
{
    /// <summary>The text in a language, or in the other one where it is missing.</summary>
    /// <param name="persian">Whether Persian is wanted.</param>
    public string In(bool persian) => persian ? (Fa.Length > 0 ? Fa : En) : (En.Length > 0 ? En : Fa);
}
