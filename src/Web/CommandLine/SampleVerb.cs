using System.CommandLine;
using System.Globalization;
using Mahalleh.Web.Building;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sample;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh sample</c>: invents a data package, or the records that a package lacks.</summary>
internal static class SampleVerb
{
    public static Command Create()
    {
        var areas = new Option<int?>("--areas") { Description = "Neighbourhoods of an invented country, 66 to 50000." };
        var package = new Option<string?>("--package") { Description = "Folder of a package that gets invented records." };
        var records = new Option<long>("--records") { Description = "Wanted number of records.", DefaultValueFactory = _ => 1_500_000 };
        var seed = new Option<long>("--seed") { Description = "Number that every invented value follows from.", DefaultValueFactory = _ => 1 };
        var first = new Option<int?>("--first-year") { Description = "First year with records, in the package's calendar; two years before the last one unless given." };
        var last = new Option<int?>("--last-year") { Description = "Last year with records; that of the last known day unless given." };
        var output = new Option<string>("--output", "-o") { Description = $"Folder of the new package, or {PostgresSource.Name} for the database that {DatabaseAddress.LoadVariable} names, whose rows it replaces.", Required = true };
        var verb = new Command("sample", "Invent a data package of any size, labelled as invented.") { areas, package, records, first, last, seed, output };
        verb.SetAction((parsed, cancellation) =>
        {
            var options = new SampleOptions
            {
                AreaCount = parsed.GetValue(areas),
                PackageFolder = parsed.GetValue(package),
                Records = parsed.GetValue(records),
                FirstYear = parsed.GetValue(first),
                LastYear = parsed.GetValue(last),
                Seed = parsed.GetValue(seed),
                OutputFolder = parsed.GetValue(output)!,
            };
            return Task.FromResult(PostgresSource.IsNamed(options.OutputFolder) ? SampleIntoDatabase.Run(options, cancellation) : Run(options, cancellation));
        });
        return verb;
    }

    /// <summary>Invents and reports; shared with <c>serve</c>.</summary>
    public static int Run(SampleOptions options, CancellationToken cancellation)
    {
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            var report = Terminal.WithProgress(false, progress => SampleGenerator.Generate(options, progress is null ? null : new Steps(progress), cancellation));
            var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
            Terminal.Line(string.Create(CultureInfo.InvariantCulture, $"Invented {report.Records:N0} records (دادهٔ ساختگی), {seconds:F1} s, in {options.OutputFolder}"));
            return Verbs.Done;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidDataException or IOException)
        {
            Terminal.Error(fault.Message);
            return Verbs.WrongUse;
        }
    }

    /// <summary>Shows how far the inventing is.</summary>
    internal sealed class Steps(IProgress<BuildProgress> progress) : IProgress<SampleProgress>
    {
        public void Report(SampleProgress value) =>
            progress.Report(new BuildProgress("sample", value.Stage, value.Total == 0 ? 0 : Math.Min(1, (double)value.Done / value.Total)));
    }
}
