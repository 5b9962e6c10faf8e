namespace Mahalleh.Indicators.Disclosure;

/// <summary>What a selection hides.</summary>
/// <param name="Hidden">Which cells are hidden; shape [cells]. Own parts are marked too.</param>
/// <param name="Unprotected">Cells that nothing more can protect; the table must then not be published at all. Empty when all are safe.</param>
/// <param name="Rounds">Number of audits.</param>
/// <param name="Extended">Number of covers added because an audit asked for them; 0 means that the hidden set follows from the primary set alone.</param>
public sealed record SelectionResult(bool[] Hidden, IReadOnlyList<int> Unprotected, int Rounds, int Extended)
{
    /// <summary>Whether every primary cell is safe.</summary>
    public bool IsProtected => Unprotected.Count == 0;
}
