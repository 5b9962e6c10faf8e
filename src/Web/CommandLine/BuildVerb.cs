using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Mahalleh.Geo.Tiling;
using Mahalleh.Web.Building;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh build SOURCE -o DIR</c>: makes a release of a data package.</summary>
internal static class BuildVerb
{
    private const string NothingBuilt = "Nothing was built; the older release stays as it was. / چیزی ساخته نشد؛ انتشار پیشین برجاست.";
    private const int ListedPerRule = 5;

    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = $"Folder of the data package, or {PostgresSource.Name} for the database in the environment variable {DatabaseAddress.Variable}." };
        var output = new Option<string>("--output", "-o") { Description = "Folder that holds the releases.", DefaultValueFactory = _ => BundledData.Releases };
        var key = new Option<string>("--key", "-k") { Description = $"File with the key of disclosure control; else the environment variable {DisclosureKey.Variable}.", DefaultValueFactory = _ => "" };
        var json = new Option<bool>("--json") { Description = "Print what was built as JSON, and no progress." };
        var verb = new Command("build", "Make a release of a data package; a package with faults is refused and the older release stays.") { source, output, key, json };
        verb.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(source)!, parsed.GetValue(output)!, parsed.GetValue(key)!, parsed.GetValue(json), cancellation)));
        return verb;
    }

    /// <summary>Whether a fault is of the disk, the engine or the release, and so a message to whoever asked; any other is ours.</summary>
    /// <param name="fault">What was thrown.</param>
    public static bool Stops(Exception fault) => fault is IOException or UnauthorizedAccessException or TileTooLargeException or DuckDbException or ReleaseException or DatabaseException;

    /// <summary>Builds and reports; shared with <c>serve</c>, which builds the bundled data when there is no release.</summary>
    public static int Run(string source, string output, string keyPath, bool json, CancellationToken cancellation)
    {
        if (KeysVerb.Read(keyPath) is not { } key)
        {
            return Verbs.WrongUse;
        }

        var start = TimeProvider.System.GetTimestamp();
        var faults = new FaultLog();
        BuildResult? result;
        try
        {
            result = Terminal.WithProgress(json, progress => ReleaseBuilder.Build(source, output, key, faults, progress, cancellation));
        }
        catch (Exception fault) when (Stops(fault))
        {
            Terminal.Error($"The build stopped: {fault.Message}");
            Terminal.Error(NothingBuilt);
            return Verbs.FoundFaults;
        }

        if (result is null)
        {
            Terminal.Faults(faults.Faults, json, int.MaxValue);
            Terminal.Error(NothingBuilt);
            return Verbs.FoundFaults;
        }

        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        Terminal.Line(json
            ? JsonSerializer.Serialize(result, ReleaseJson.Options)
            : string.Create(CultureInfo.InvariantCulture, $"Release {result.Id}: {result.Records:N0} records, {result.Cells:N0} cells published, {result.ProtectedCells:N0} protected, {seconds:F1} s, in {result.Folder}"));
        if (!json && result.Official is { } official)
        {
            Terminal.Line(string.Create(CultureInfo.InvariantCulture, $"Release {official.Id} for officials: {official.Cells:N0} cells, {official.ProtectedCells:N0} protected, in {official.Folder}"));
        }

        if (!json && faults.Faults.Count > 0)
        {
            Terminal.Faults(faults.Faults, json, ListedPerRule);
        }

        return Verbs.Done;
    }
}
