using Mahalleh.Web.Sample;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Postgres;

/// <summary>Invents a package and copies it into a database: what <c>sample</c> and then <c>load</c> would do, without a folder that stays.</summary>
internal static class SampleLoad
{
    /// <summary>Invents and copies, in one transaction that replaces what is there.</summary>
    /// <param name="options">What to invent; its folder is not used.</param>
    /// <param name="address">The database, with a role that may write the tables of <c>data/postgres/schema.sql</c>.</param>
    /// <param name="faults">Where faults of the package go.</param>
    /// <param name="inventing">Told how far the inventing is; may be null.</param>
    /// <param name="copying">Told how far the copying is; may be null.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    /// <returns>What was invented, and the rows that were copied; null when the package that gets the records has faults.</returns>
    /// <exception cref="ArgumentException">The options are wrong, or the package cannot be used.</exception>
    /// <exception cref="DatabaseException">The database cannot be reached, is not as agreed, or refuses.</exception>
    public static (SampleReport Report, long Rows)? Run(
        SampleOptions options, DatabaseAddress address, FaultLog faults, IProgress<SampleProgress>? inventing, IProgress<LoadProgress>? copying, CancellationToken cancellation)
    {
        RequireTables(address);
        var folder = Directory.CreateTempSubdirectory("mahalleh-invented-");
        try
        {
            var report = SampleGenerator.Generate(options with { OutputFolder = folder.FullName }, inventing, cancellation);
            return PackageLoad.Run(folder.FullName, address, faults, copying, cancellation) is { } rows ? (report, rows) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Who waits minutes for records should not learn only then that there is nowhere to put them.
    private static void RequireTables(DatabaseAddress address)
    {
        using var session = new PostgresSession(address);
        _ = SchemaContract.Check(session);
    }
}
