namespace Mahalleh.Web.Building;

/// <summary>What a build made.</summary>
/// <param name="Folder">Folder of the release.</param>
/// <param name="Id">Id of the release.</param>
/// <param name="Records">Records read.</param>
/// <param name="Cells">Cells with a value.</param>
/// <param name="ProtectedCells">Cells hidden by disclosure control.</param>
public sealed record BuildResult(string Folder, string Id, long Records, long Cells, long ProtectedCells)
{
    /// <summary>The release for officials of the same build; null in itself.</summary>
    public BuildResult? Official { get; init; }
}
