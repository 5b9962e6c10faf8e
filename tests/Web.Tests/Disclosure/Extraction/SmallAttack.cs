using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>The attack on a package of a few areas, for the smallest records with which something can be worked out.</summary>
internal static class SmallAttack
{
    /// <summary>The primary cells of which too much is known, by the facts of some relations.</summary>
    public static IReadOnlyList<AttackFinding> Run(PackageFolder package, params Func<AttackedCells, IEnumerable<AttackRow>>[] relations)
    {
        var cells = new AttackedCells(RolledCells.Of(package), package.Open().Cells);
        AttackNeed[] needs = [.. AttackedPrimaries.Of(cells)];
        return needs.Length == 0 ? throw new InvalidOperationException("Nothing is protected.") : new AttackSystem(cells, relations.SelectMany(relation => relation(cells))).Attack(needs);
    }
}
