using System.Text.Json;
using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Tests.Disclosure;

/// <summary>Bounds of hidden cells by HiGHS, in one process for a whole batch.</summary>
internal static class HighsOracle
{
    /// <summary>One problem: the rows, what the reader knows, and the cells asked for.</summary>
    public sealed record Question(CellRows Rows, AttackerBounds Bounds, int[] Ask);

    public static IReadOnlyList<CountRange[]> Solve(IEnumerable<Question> questions)
    {
        var input = string.Join('\n', questions.Select(Line));
        var output = Processes.Run("node", input, Path.Combine(Repository.Root, "tests", "readers", "solve-bounds.mjs"));
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            JsonSerializer.Deserialize<double?[][]>(line)!.Select(pair => Whole(pair[0], pair[1])).ToArray())];
    }

    private static CountRange Whole(double? low, double? high) => new(
        (long)Math.Ceiling((low ?? 0) - 1e-6), high is { } bound ? (long)Math.Floor(bound + 1e-6) : CountRange.Unbounded);

    private static string Line(Question question)
    {
        var rows = question.Rows;
        return JsonSerializer.Serialize(new
        {
            low = question.Bounds.Low,
            high = question.Bounds.High.Select(bound => bound == CountRange.Unbounded ? (long?)null : bound),
            rows = Enumerable.Range(0, rows.Count).Select(row => new
            {
                cells = rows.Cell[rows.Start[row]..rows.Start[row + 1]],
                coefficients = rows.Coefficient[rows.Start[row]..rows.Start[row + 1]].Select(coefficient => (int)coefficient),
                isEquation = rows.IsEquation[row],
            }),
            ask = question.Ask,
        });
    }
}
