using System.CommandLine;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh check SOURCE</c>: reads a data package, rolls it up and reports every fault; builds nothing.</summary>
internal static class CheckVerb
{
    private const int ListedPerRule = 100;

    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = $"Folder of the data package, or {PostgresSource.Name} for the database in the environment variable {DatabaseAddress.Variable}." };
        var json = new Option<bool>("--json") { Description = "Print the faults as JSON." };
        var verb = new Command("check", "Read a data package, roll it up and report every fault with file, row, column and rule; build nothing.") { source, json };
        verb.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(source)!, parsed.GetValue(json), cancellation)));
        return verb;
    }

    /// <summary>Checks and reports; warnings alone leave the exit code at 0.</summary>
    public static int Run(string source, bool json, CancellationToken cancellation)
    {
        var faults = new FaultLog();
        try
        {
            _ = Terminal.WithProgress(json, progress => ReleasePreparation.Run(source, DisclosureKey.ForChecking, "", faults, progress, RingAudit.Quick, cancellation));
        }
        catch (Exception fault) when (BuildVerb.Stops(fault))
        {
            Terminal.Error($"The check stopped: {fault.Message}");
            return Verbs.FoundFaults;
        }

        Terminal.Faults(faults.Faults, json, ListedPerRule);
        return faults.HasErrors ? Verbs.FoundFaults : Verbs.Done;
    }
}
