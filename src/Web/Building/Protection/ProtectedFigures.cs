namespace Mahalleh.Web.Building.Protection;

/// <summary>A table that was protected, for the sake of what is part of it. Never leaves the gate. Columns of shape [areas].</summary>
/// <param name="Values">Its figures.</param>
/// <param name="Greatest">The most that a reader must think possible: the figure itself where it is shown; −1 where there is none.</param>
/// <param name="Hidden">Where it is hidden.</param>
internal sealed record ProtectedFigures(long[] Values, long[] Greatest, bool[] Hidden);
