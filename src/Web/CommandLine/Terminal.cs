using System.Globalization;
using System.Text.Json;
using Mahalleh.Web.Building;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;
using Spectre.Console;

namespace Mahalleh.Web.CommandLine;

/// <summary>What the command line prints: a progress bar on a terminal, plain lines elsewhere, JSON when asked.</summary>
internal static class Terminal
{
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(2);

    /// <summary>Prints a line.</summary>
    public static void Line(string text) => Console.Out.WriteLine(text);

    /// <summary>Prints a line to the error stream.</summary>
    public static void Error(string text) => Console.Error.WriteLine(text);

    /// <summary>Runs a job under a progress bar with the time left.</summary>
    public static T WithProgress<T>(bool quiet, Func<IProgress<BuildProgress>?, T> job)
    {
        if (quiet)
        {
            return job(null);
        }

        return Console.IsOutputRedirected ? job(new PlainLines()) : WithBar(job);
    }

    private static T WithBar<T>(Func<IProgress<BuildProgress>?, T> job) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context =>
        {
            var task = context.AddTask("…", maxValue: 1);
            var result = job(new Bar(task));
            task.Value = 1;
            return result;
        });

    /// <summary>Prints the faults of a source, one a line, and how many there are.</summary>
    public static void Faults(IReadOnlyList<SourceFault> faults, bool json)
    {
        if (json)
        {
            Line(JsonSerializer.Serialize(faults, ReleaseJson.Options));
            return;
        }

        foreach (var fault in faults)
        {
            var row = fault.Row is { } at ? string.Create(CultureInfo.InvariantCulture, $":{at}") : "";
            var column = fault.Column.Length > 0 ? $" [{fault.Column}]" : "";
            Line($"{(fault.Severity == Severity.Error ? "error" : "warning")} {fault.File}{row}{column} {fault.Rule}: {fault.Message} / {FaultWords.InPersian(fault.Rule)}");
        }

        var errors = faults.Count(fault => fault.Severity == Severity.Error);
        Line(string.Create(CultureInfo.InvariantCulture, $"{errors} errors, {faults.Count - errors} warnings / {errors} خطا، {faults.Count - errors} هشدار"));
    }

    private sealed class Bar(ProgressTask task) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            task.Description = Markup.Escape($"{value.Stage} {value.Detail}".TrimEnd());
            task.Value = value.Share;
        }
    }

    private sealed class PlainLines : IProgress<BuildProgress>
    {
        private long _last;
        private string _stage = "";

        public void Report(BuildProgress value)
        {
            var now = TimeProvider.System.GetTimestamp();
            if (value.Stage == _stage && TimeProvider.System.GetElapsedTime(_last, now) < PlainEvery)
            {
                return;
            }

            (_last, _stage) = (now, value.Stage);
            Line(string.Create(CultureInfo.InvariantCulture, $"{value.Share,4:P0} {value.Stage} {value.Detail}").TrimEnd());
        }
    }
}
