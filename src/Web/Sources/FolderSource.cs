using Mahalleh.Geo.Reading;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>A package as a folder of files; all of it is read into the embedded engine.</summary>
/// <param name="folder">The folder.</param>
internal sealed class FolderSource(string folder) : IPackageSource
{
    public string Folder => folder;

    public FactStore? Records => null;

    public string? BoundaryName => BoundaryFile.Find(folder);

    public string NameOf(FactTable table) => table.Name + ".csv";

    public StagedTable? Stage(DuckDbConnection engine, FactTable table, FaultLog faults) => Staging.Stage(engine, table, folder, faults);

    public long? CheckRecords(FactTable table, PeriodCalendar calendar, FaultLog faults) => throw new NotSupportedException("The records of a folder are staged.");

    public BoundaryReading ReadBoundaries(DuckDbConnection engine, PackageDescription description, CancellationToken cancellation) =>
        BoundaryFile.Read(engine, folder, BoundaryName!, description, cancellation);

    public void Dispose()
    {
    }
}
