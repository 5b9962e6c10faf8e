using System.CommandLine;
using System.Globalization;
using Mahalleh.Web.Building;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh load SOURCE</c>: copies a data package into a PostgreSQL database.</summary>
internal static class LoadVerb
{
    private const string NothingLoaded = "Nothing was loaded; the database is as it was. / چیزی بار نشد؛ پایگاه داده دست نخورده است.";
    private const string NotKnown = "It is not known what was loaded; load again. / روشن نیست چه چیزی بار شد؛ دوباره بار کنید.";
    private const int ListedPerRule = 5;

    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "Folder of the data package." };
        var verb = new Command(
            "load", $"Copy a data package into the tables of data/postgres/schema.sql, replacing what is there, in one transaction; the environment variable {DatabaseAddress.LoadVariable} names the database.") { source };
        verb.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(source)!, cancellation)));
        return verb;
    }

    private static int Run(string source, CancellationToken cancellation)
    {
        var start = TimeProvider.System.GetTimestamp();
        var faults = new FaultLog();
        long? rows = null;
        try
        {
            rows = Terminal.WithProgress(false, progress => PackageLoad.Run(
                source, DatabaseAddress.FromEnvironment(DatabaseAddress.LoadVariable), faults, progress is null ? null : new Steps(progress), cancellation));
        }
        catch (DatabaseException fault)
        {
            faults.Error(fault.Place, null, "", fault.Rule, fault.Message);
        }
        catch (Exception fault) when (BuildVerb.Stops(fault))
        {
            Terminal.Error($"The load stopped: {fault.Message}");
        }

        if (!Report(faults, rows is not null))
        {
            return Verbs.FoundFaults;
        }

        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        Terminal.Line(string.Create(CultureInfo.InvariantCulture, $"Loaded {rows:N0} rows, {seconds:F1} s"));
        return Verbs.Done;
    }

    /// <summary>Prints the faults, and what is in the database when nothing was loaded.</summary>
    /// <param name="faults">The faults.</param>
    /// <param name="isLoaded">Whether all of the package was loaded.</param>
    /// <returns>Whether it was.</returns>
    internal static bool Report(FaultLog faults, bool isLoaded)
    {
        if (faults.Faults.Count > 0)
        {
            Terminal.Faults(faults.Faults, false, ListedPerRule);
        }

        if (!isLoaded)
        {
            Terminal.Error(faults.Faults.Any(fault => fault.Rule == PackageLoad.UnsureRule) ? NotKnown : NothingLoaded);
        }

        return isLoaded;
    }

    /// <summary>Shows how far the copying is.</summary>
    internal sealed class Steps(IProgress<BuildProgress> progress) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => progress.Report(new BuildProgress(
            "load", string.Create(CultureInfo.InvariantCulture, $"{value.Table} {value.Rows:N0}"), (double)value.Done / value.All));
    }
}
