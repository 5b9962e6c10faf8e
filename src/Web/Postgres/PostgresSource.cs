using Mahalleh.Geo.Projections;
using Mahalleh.Geo.Reading;
using Mahalleh.Geo.Wkb;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Postgres;

/// <summary>A package as a database, read in one snapshot: stated figures are pulled into the embedded engine, records are checked and summed where they are.</summary>
internal sealed class PostgresSource : IPackageSource
{
    /// <summary>What stands for the database where a folder may stand.</summary>
    public const string Name = "postgres:";

    /// <summary>Table of the outlines.</summary>
    public const string Boundaries = "boundaries";

    /// <summary>Table of <c>datapackage.json</c> and the catalogue.</summary>
    public const string Documents = "documents";

    private readonly PostgresSession _session;
    private readonly DirectoryInfo _folder;
    private readonly HashSet<string> _spread;
    private bool? _hasBoundaries;

    private PostgresSource(PostgresSession session, DirectoryInfo folder) => (_session, _folder, _spread) = (session, folder, SpreadTables.Find(session));

    /// <inheritdoc/>
    public string Folder => _folder.FullName;

    /// <inheritdoc/>
    public FactStore? Records => new(_session, Typed)
    {
        Spread = table => _spread.Contains(table.Name) ? new SpreadTable(PostgresRelation.Coded(table), _session.Reference("area")) : null,
        Marks = table => _spread.Contains(table.Name) ? null : RecordMarks.Read(_session, table, $"{Typed(table)} f", static column => $"f.\"{column.Name}\""),
    };

    /// <inheritdoc/>
    public string? BoundaryName => (_hasBoundaries ??= Count(Boundaries) > 0) ? Boundaries : null;

    /// <summary>Whether a place means the database.</summary>
    public static bool IsNamed(string place) => place == Name;

    /// <summary>Opens the snapshot that the whole build reads.</summary>
    /// <param name="address">The database.</param>
    /// <exception cref="DatabaseException">It cannot be reached, is not as agreed, or the role may write.</exception>
    public static PostgresSource Open(DatabaseAddress address)
    {
        var session = new PostgresSession(address);
        try
        {
            PostgresSnapshot.Begin(session);
            var folder = PulledDocuments.Write(session);
            return new PostgresSource(session, folder);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string NameOf(FactTable table) => table.Name;

    /// <inheritdoc/>
    public StagedTable? Stage(DuckDbConnection engine, FactTable table, FaultLog faults) => PulledTable.Stage(_session, engine, table);

    /// <inheritdoc/>
    public long? CheckRecords(FactTable table, PeriodCalendar calendar, FaultLog faults)
    {
        if (Count(table.Name) is var count && count == 0)
        {
            return null;
        }

        var (staged, typed) = (PostgresRelation.Staged(table), Typed(table));
        TableCheck.Values(_session, staged, calendar, faults);
        if (!SchemaContract.IsKeyHeld(_session, table))
        {
            TableCheck.Duplicates(_session, typed, staged, faults);
        }

        RecordRules.Check(_session, typed, staged, faults);
        ValidityCheck.Check(_session, typed, staged, faults);
        return count;
    }

    /// <inheritdoc/>
    public BoundaryReading ReadBoundaries(DuckDbConnection engine, PackageDescription description, CancellationToken cancellation) =>
        WkbFeatures.Read(Outlines(), BoundaryCrs.Wgs84, description.BoundaryRepairs.Limits, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Typed(FactTable table) => PostgresRelation.Typed(table, _session.Reference("area"));

    private long Count(string table)
    {
        var apart = _spread.Contains(table) ? "group by s.area" : "";
        using var rows = _session.Query($"select cast(coalesce(sum(x.n), 0) as bigint) from (select count(*) as n from {PostgresRelation.Name(table)} s {apart}) x");
        rows.Read();
        return rows.Whole(0);
    }

    private IEnumerable<WkbRow> Outlines()
    {
        using var rows = _session.Query($"select code, geometry_quality, st_asbinary(outline, 'NDR') from {PostgresRelation.Name(Boundaries)} order by code collate \"C\"");
        while (rows.Read())
        {
            yield return new WkbRow(rows.Text(0), rows.IsNull(1) ? null : rows.Text(1), rows.Blob(2));
        }
    }
}
