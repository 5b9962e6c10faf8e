using System.CommandLine;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh check SOURCE</c>: reads a data package and reports every fault; builds nothing.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "Folder of the data package." };
        var json = new Option<bool>("--json") { Description = "Print the faults as JSON." };
        var verb = new Command("check", "Read a data package and report every fault with file, row, column and rule; build nothing.") { source, json };
        verb.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(source)!, parsed.GetValue(json), cancellation)));
        return verb;
    }

    private static int Run(string source, bool json, CancellationToken cancellation)
    {
        var faults = new FaultLog();
        using var package = PackageReader.Read(source, faults, null, cancellation);
        if (package is not null)
        {
            _ = PublishedPeriods.List(package, PublishedPeriods.AsOf(package), faults);
        }

        Terminal.Faults(faults.Faults, json);
        return faults.HasErrors ? Verbs.FoundFaults : Verbs.Done;
    }
}
