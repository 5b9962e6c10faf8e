using System.Globalization;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sample;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh sample … -o postgres:</c>: invents a package straight into the tables of a database.</summary>
internal static class SampleIntoDatabase
{
    /// <summary>Invents, copies and reports.</summary>
    public static int Run(SampleOptions options, CancellationToken cancellation)
    {
        var start = TimeProvider.System.GetTimestamp();
        var faults = new FaultLog();
        (SampleReport Report, long Rows)? done = null;
        try
        {
            var address = DatabaseAddress.FromEnvironment(DatabaseAddress.LoadVariable);
            done = Terminal.WithProgress(false, progress => SampleLoad.Run(
                options, address, faults, progress is null ? null : new SampleVerb.Steps(progress), progress is null ? null : new LoadVerb.Steps(progress), cancellation));
        }
        catch (DatabaseException fault)
        {
            faults.Error(fault.Place, null, "", fault.Rule, fault.Message);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidDataException or IOException)
        {
            Terminal.Error(fault.Message);
            return Verbs.WrongUse;
        }
        catch (Exception fault) when (BuildVerb.Stops(fault))
        {
            Terminal.Error($"The load stopped: {fault.Message}");
        }

        if (!LoadVerb.Report(faults, done is not null))
        {
            return Verbs.FoundFaults;
        }

        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        Terminal.Line(string.Create(CultureInfo.InvariantCulture, $"Invented {done!.Value.Report.Records:N0} records (دادهٔ ساختگی), {done.Value.Rows:N0} rows in the database, {seconds:F1} s"));
        return Verbs.Done;
    }
}
