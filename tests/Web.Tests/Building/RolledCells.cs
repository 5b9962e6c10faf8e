using System.Globalization;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Building;

/// <summary>The cells of a package as they are before protection.</summary>
internal sealed class RolledCells
{
    private RolledCells(
        SourcePackage package, IReadOnlyList<Period> periods, DateOnly asOf, IReadOnlyDictionary<CellKey, CellColumn> cells, IReadOnlyDictionary<CellKey, LargestAmounts> largest) =>
        (Areas, Catalogue, Periods, AsOf, Cells, Largest) = (package.Areas, package.Catalogue, periods, asOf, cells, largest);

    public AreaTree Areas { get; }

    public IndicatorCatalogue Catalogue { get; }

    public IReadOnlyList<Period> Periods { get; }

    public DateOnly AsOf { get; }

    public IReadOnlyDictionary<CellKey, CellColumn> Cells { get; }

    public IReadOnlyDictionary<CellKey, LargestAmounts> Largest { get; }

    public static RolledCells Of(PackageFolder folder, RowMemory? memory = null) => Of(folder.Path, memory);

    public static RolledCells Of(string folder, RowMemory? memory = null)
    {
        var faults = new FaultLog();
        return Of(() => PackageReader.Read(folder, faults, null, CancellationToken.None)
            ?? throw new InvalidOperationException(string.Join('\n', faults.Faults.Take(5))), memory);
    }

    public static RolledCells Of(Func<SourcePackage> read, RowMemory? memory = null)
    {
        var faults = new FaultLog();
        using var package = read();
        var asOf = PublishedPeriods.AsOf(package);
        var periods = PublishedPeriods.List(package, asOf, faults);
        var engine = new RollUpEngine(package, periods, asOf, faults, memory);
        var cells = engine.Run(null, CancellationToken.None);
        engine.FillErrors(cells, null, CancellationToken.None);
        engine.Finish();
        return new RolledCells(package, periods, asOf, cells, engine.Largest);
    }

    public CellColumn? Find(string measure, string period, string breakdown = "") =>
        Cells.GetValueOrDefault(new CellKey(measure, breakdown, Period.Parse(period, CultureInfo.InvariantCulture)));

    /// <summary>The amount; NaN where there is none.</summary>
    public double Value(string measure, string area, string period, string breakdown = "") =>
        Find(measure, period, breakdown) is { } column && column.Status[Number(area)].HasValue() ? column.Values[Number(area)] : double.NaN;

    public ObservationStatus Status(string measure, string area, string period, string breakdown = "") =>
        Find(measure, period, breakdown)?.Status[Number(area)] ?? ObservationStatus.NotCollected;

    public int Number(string area) => Areas.TryGetNumber(area, out var number) ? number : throw new ArgumentException($"There is no area {area}.", nameof(area));
}
