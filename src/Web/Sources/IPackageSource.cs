using Mahalleh.Geo.Reading;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>Where a package comes from: a folder of files, or a database.</summary>
internal interface IPackageSource : IDisposable
{
    /// <summary>Folder that holds <c>datapackage.json</c> and the catalogue.</summary>
    string Folder { get; }

    /// <summary>Name of a table in faults.</summary>
    /// <param name="table">The table.</param>
    string NameOf(FactTable table);

    /// <summary>Stages a table in the embedded engine.</summary>
    /// <param name="engine">The embedded engine.</param>
    /// <param name="table">The table.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The staged table; null when the package has none or it cannot be read.</returns>
    StagedTable? Stage(DuckDbConnection engine, FactTable table, FaultLog faults);

    /// <summary>The engine in which the records stay; null when they are staged like all else.</summary>
    FactStore? Records { get; }

    /// <summary>Checks a table of records where it is.</summary>
    /// <param name="table">The table.</param>
    /// <param name="calendar">Calendar of the package.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>How many records it has; null for none.</returns>
    long? CheckRecords(FactTable table, PeriodCalendar calendar, FaultLog faults);

    /// <summary>Name of what holds the outlines, for faults; null when there is none.</summary>
    string? BoundaryName { get; }

    /// <summary>Reads the outlines.</summary>
    /// <param name="engine">The embedded engine.</param>
    /// <param name="description">Says their system and what may be mended.</param>
    /// <param name="cancellation">Stops the reading.</param>
    BoundaryReading ReadBoundaries(DuckDbConnection engine, PackageDescription description, CancellationToken cancellation);
}
