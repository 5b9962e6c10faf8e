using System.Collections.Concurrent;

namespace Mahalleh.Web.Tests.Api.Fuzzing;

/// <summary>Counts what made questions were answered with.</summary>
internal sealed class FuzzTally
{
    private readonly ConcurrentDictionary<(string Path, int Status), int> _answers = new();
    private int _bodies;

    /// <summary>The statuses and how often each came, as <c>200: 3, 400: 1</c>.</summary>
    public string Statuses => string.Join(", ", ByStatus.Select(pair => $"{pair.Status}: {pair.Count}"));

    private IEnumerable<(int Status, int Count)> ByStatus => _answers.GroupBy(pair => pair.Key.Status, pair => pair.Value).Select(group => (group.Key, group.Sum())).OrderBy(pair => pair.Key);

    /// <summary>Counts an answer.</summary>
    /// <param name="path">Path of the description that was asked.</param>
    /// <param name="status">Status of the answer.</param>
    /// <param name="hasBody">Whether it had a body that was held to its schema.</param>
    public void Add(string path, int status, bool hasBody)
    {
        _answers.AddOrUpdate((path, status), 1, static (_, seen) => seen + 1);
        if (hasBody)
        {
            Interlocked.Increment(ref _bodies);
        }
    }

    /// <summary>How many answers had a status.</summary>
    /// <param name="status">The status.</param>
    public int Of(int status) => _answers.Where(pair => pair.Key.Status == status).Sum(pair => pair.Value);

    /// <summary>What was asked and answered, as Markdown.</summary>
    /// <param name="count">Number of questions.</param>
    /// <param name="seed">Seed of the first question.</param>
    /// <param name="time">How long it took.</param>
    public IEnumerable<string> Lines(int count, int seed, TimeSpan time) =>
    [
        "# What made questions to the API found", "",
        "Made by `make fuzz-api`: questions out of the OpenAPI description, of words that the release has, words that it has not and what nobody should send. The seed is fixed, so every number but the seconds repeats.", "",
        "| questions | first seed | 5xx | status not described | media type not described | JSON bodies held to their schema | that did not fit | s |", "|---|---|---|---|---|---|---|---|",
        $"| {count} | {seed} | 0 | 0 | 0 | {_bodies} | 0 | {time.TotalSeconds:F0} |", "",
        "One of any of the four ends the run, and no table is written.", "",
        $"Answers by status: {Statuses}.", "",
        "| path | answers | 200 |", "|---|---|---|",
        .. _answers.GroupBy(pair => pair.Key.Path).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"| `{group.Key}` | {group.Sum(pair => pair.Value)} | {group.Where(pair => pair.Key.Status == 200).Sum(pair => pair.Value)} |"),
    ];
}
