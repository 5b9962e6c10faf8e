using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>A package rolled up and protected for one audience: what a release is made of, and where a rule between measures was broken before.</summary>
internal sealed class PackageCells
{
    private PackageCells(SourcePackage package, DateOnly asOf, IReadOnlyList<Period> periods) => (Package, AsOf, Periods) = (package, asOf, periods);

    public SourcePackage Package { get; }

    /// <summary>For whom the cells are.</summary>
    public required Audience Audience { get; init; }

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
    public required GateResult Gate { get; init; }

    /// <summary>Rolls a package up and protects every cell, for the public and for officials.</summary>
    /// <param name="package">The package.</param>
    /// <param name="key">The secret of disclosure control.</param>
    /// <param name="earlier">The release that is revised, by audience; null for none.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="progress">Told the measures rolled up; may be null.</param>
    /// <param name="protecting">Told the measures protected, those of both audiences; may be null.</param>
    /// <param name="rings">How rings are looked for.</param>
    /// <param name="memory">What statements gave when the package was built last; null for none.</param>
    /// <param name="cancellation">Stops between measures.</param>
    /// <returns>The cells for the public and those for officials, or null when the package has faults that refuse it.</returns>
    public static (PackageCells Public, PackageCells Official)? Roll(
        SourcePackage package, DisclosureKey key, Func<Audience, Snapshot?> earlier, FaultLog faults, IProgress<(string Measure, int Done, int All)>? progress,
        IProgress<(string Measure, int Done, int All)>? protecting, RingSettings rings, RowMemory? memory, CancellationToken cancellation)
    {
        var asOf = PublishedPeriods.AsOf(package);
        var periods = PublishedPeriods.List(package, asOf, faults);
        if (faults.HasErrors)
        {
            return null;
        }

        var engine = new RollUpEngine(package, periods, asOf, faults, memory);
        var cells = engine.Run(progress, cancellation);
        package.Rest();
        var breaches = RuleBreaches.Find(package.Catalogue.Rules.Values, cells, periods);
        PackageCells Protect(Audience audience, Dictionary<CellKey, CellColumn> its, Dictionary<CellKey, CellColumn>? everyone)
        {
            var knowledge = new ReaderKnowledge(everyone, earlier(audience) is { } before ? new EarlierRelease(before, package.Areas) : null);
            var step = protecting is null ? null : new ProgressStep<(string Measure, int Done, int All)>(told =>
                protecting.Report((told.Measure, told.Done + (audience == Audience.Official ? told.All : 0), 2 * told.All)));
            var gate = CellGate.Protect(package.Areas, package.Catalogue.For(audience), its, engine.Largest, key, knowledge, rings, step, cancellation);
            package.Resume();
            gate = gate with { Report = HiddenErrors.AddTo(gate.Report, engine.FillErrors(its, everyone, cancellation), package.Areas, its) };
            package.Rest();
            return new PackageCells(package, asOf, periods) { Audience = audience, Reports = engine.Reports, Cells = its, Breaches = breaches, Gate = gate };
        }

        // The public first, so that what it does not see follows from its own policy alone; to officials all that it sees is known.
        var copies = cells.ToDictionary(cell => cell.Key, cell => cell.Value.Copy());
        var (everyone, officials) = (Protect(Audience.Public, cells, null), Protect(Audience.Official, copies, cells));
        engine.Finish();
        return (everyone, officials);
    }
}
