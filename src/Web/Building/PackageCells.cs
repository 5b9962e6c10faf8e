using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>A package rolled up and protected: what a release is made of, and where a rule between measures was broken before.</summary>
internal sealed class PackageCells
{
    private PackageCells(SourcePackage package, DateOnly asOf, IReadOnlyList<Period> periods) => (Package, AsOf, Periods) = (package, asOf, periods);

    public SourcePackage Package { get; }

    /// <summary>First day after the records.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Periods to publish, in order.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>Who reports to each dated table that is there.</summary>
    public required IReadOnlyDictionary<string, Reporting> Reports { get; init; }

    /// <summary>The cells, after disclosure control.</summary>
    public required Dictionary<CellKey, CellColumn> Cells { get; init; }

    /// <summary>Rules that the cells broke before disclosure control.</summary>
    public required IReadOnlyList<RuleBreach> Breaches { get; init; }

    /// <summary>What disclosure control hid.</summary>
    public required DisclosureReport Disclosure { get; init; }

    /// <summary>Rolls a package up and protects every cell.</summary>
    /// <param name="package">The package.</param>
    /// <param name="key">The secret of disclosure control.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="progress">Told the measures; may be null.</param>
    /// <param name="cancellation">Stops between measures.</param>
    /// <returns>The cells, or null when the package has faults that refuse it.</returns>
    public static PackageCells? Roll(
        SourcePackage package, DisclosureKey key, FaultLog faults, IProgress<(string Measure, int Done, int All)>? progress, CancellationToken cancellation)
    {
        var asOf = PublishedPeriods.AsOf(package);
        var periods = PublishedPeriods.List(package, asOf, faults);
        if (faults.HasErrors)
        {
            return null;
        }

        var engine = new RollUpEngine(package, periods, asOf, faults);
        var cells = engine.Run(progress, cancellation);
        var breaches = RuleBreaches.Find(package.Catalogue.Rules.Values, cells, periods);
        var disclosure = CellGate.Protect(package.Areas, package.Catalogue, cells, key, faults);
        disclosure = HiddenErrors.AddTo(disclosure, engine.FillErrors(cancellation), package.Areas, cells);
        return new PackageCells(package, asOf, periods)
        {
            Reports = engine.Reports,
            Cells = cells,
            Breaches = breaches,
            Disclosure = disclosure,
        };
    }
}
