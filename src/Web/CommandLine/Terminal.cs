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

    /// <summary>Runs a job under a progress bar with the time left, on the error stream: the output is what was asked for.</summary>
    public static T WithProgress<T>(bool quiet, Func<IProgress<BuildProgress>?, T> job)
    {
        if (quiet)
        {
            return job(null);
        }

        return Console.IsErrorRedirected ? job(new PlainLines()) : WithBar(job);
    }

    private static T WithBar<T>(Func<IProgress<BuildProgress>?, T> job) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context =>
        {
            var task = context.AddTask("…", maxValue: 1);
            var result = job(new Bar(task));
            task.Value = 1;
            return result;
        });

    /// <summary>Prints the faults of a source, one a line, and how many there are by rule.</summary>
    /// <param name="faults">The faults.</param>
    /// <param name="json">Whether to print them as JSON, all of them.</param>
    /// <param name="mostOfRule">How many warnings of one rule get a line.</param>
    public static void Faults(IReadOnlyList<SourceFault> faults, bool json, int mostOfRule)
    {
        if (json)
        {
            Line(JsonSerializer.Serialize(faults, ReleaseJson.Options));
            return;
        }

        var printed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            var isWarning = fault.Severity == Severity.Warning;
            var place = printed.GetValueOrDefault(fault.Rule) + 1;
            printed[fault.Rule] = isWarning ? place : 0;
            if (!isWarning || place <= mostOfRule)
            {
                Line(InWords(fault));
            }
        }

        if (printed.Any(rule => rule.Value > mostOfRule))
        {
            Line("… / more lines are in: mahalleh check FOLDER --json");
        }

        foreach (var rule in faults.Where(fault => fault.Severity == Severity.Warning).GroupBy(fault => fault.Rule, StringComparer.Ordinal))
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"{rule.Sum(fault => fault.Count),8:N0} × {rule.Key}: {FaultWords.InPersian(rule.First())}"));
        }

        var errors = faults.Count(fault => fault.Severity == Severity.Error);
        var warnings = faults.Where(fault => fault.Severity == Severity.Warning).Sum(fault => fault.Count);
        Line(string.Create(CultureInfo.InvariantCulture, $"{errors} errors, {warnings} warnings / {errors} خطا، {warnings} هشدار"));
    }

    private static string InWords(SourceFault fault)
    {
        var row = fault.Row is { } at ? string.Create(CultureInfo.InvariantCulture, $":{at}") : "";
        var column = fault.Column.Length > 0 ? $" [{fault.Column}]" : "";
        return $"{(fault.Severity == Severity.Error ? "error" : "warning")} {fault.File}{row}{column} {fault.Rule}: {fault.Message} / {FaultWords.InPersian(fault)}";
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
            Error(string.Create(CultureInfo.InvariantCulture, $"{value.Share,4:P0} {value.Stage} {value.Detail}").TrimEnd());
        }
    }
}
