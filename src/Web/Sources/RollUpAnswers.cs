using Mahalleh.Web.Engines;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sources;

/// <summary>Asks the engine for the rows of statements, or gives those of the build before where neither records nor anything else that they depend on has changed.</summary>
/// <param name="records">Where the records are.</param>
/// <param name="stretches">The periods.</param>
/// <param name="memory">The rows of the build before; null to ask for all.</param>
internal sealed class RollUpAnswers(FactStore records, Stretches stretches, RowMemory? memory)
{
    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["sum"] = "wptnw",
        ["amounts"] = "wptnwnnnnn",
        ["moments"] = "wptnwnnn",
        ["distinct"] = "wptnw",
        ["open"] = "wptnw",
        ["last-record"] = "wptnw",
        ["kinds"] = "wpnnw",
        ["reports"] = "wpw",
        ["ever"] = "wd",
    };

    private readonly Dictionary<FactTable, RecordMarks?> _marks = [];
    private readonly Dictionary<Stretch, byte[]> _ground = [];
    private string? _engine;

    /// <summary>The rows of a statement, in order.</summary>
    /// <param name="question">The statement.</param>
    public ISqlRows Ask(RollUpQuestion question)
    {
        if (memory is null || Marks(question.Table) is not { } marks)
        {
            return records.Engine.Query(question.Sql(question.Stretches));
        }

        var digests = question.Stretches.ToDictionary(stretch => stretch, stretch => Digest(question, stretch, marks));
        var kept = question.Stretches.Select(stretch => (Stretch: stretch, Rows: memory.Find(digests[stretch]))).Where(pair => pair.Rows is not null).ToDictionary(pair => pair.Stretch, pair => pair.Rows!);
        Stretch[] missing = [.. question.Stretches.Where(stretch => !kept.ContainsKey(stretch))];
        foreach (var (stretch, rows) in missing.Length == 0 ? [] : Query(question, missing))
        {
            memory.Keep(digests[stretch], rows);
            kept.Add(stretch, rows);
        }

        return new KeptRowsReader([.. question.Stretches.Select(stretch => (stretch, kept[stretch]))]);
    }

    private Dictionary<Stretch, KeptRows> Query(RollUpQuestion question, Stretch[] missing)
    {
        var shape = Shapes[question.Section];
        var (period, rows) = (shape.IndexOf('p', StringComparison.Ordinal), missing.ToDictionary(stretch => stretch, _ => new KeptRows(shape)));
        using var answer = records.Engine.Query(question.Sql(missing));
        var (stretch, list) = (missing[0], rows[missing[0]]);
        while (answer.Read())
        {
            if (period >= 0 && !stretch.Holds(answer.WholeInt(period)))
            {
                if (Array.Find(missing, other => other.Holds(answer.WholeInt(period))) is not { } found)
                {
                    continue;
                }

                (stretch, list) = (found, rows[found]);
            }

            list.Add(answer, stretch);
        }

        return rows;
    }

    private RecordMarks? Marks(FactTable table)
    {
        if (!_marks.TryGetValue(table, out var marks))
        {
            _marks.Add(table, marks = records.Marks(table));
        }

        return marks;
    }

    private byte[] Digest(RollUpQuestion question, Stretch stretch, RecordMarks marks)
    {
        using var digest = memory!.Question();
        digest.AppendPart(_engine ??= Version());
        digest.AppendPart($"{question.Table.Name} {question.Section} {Shapes[question.Section]}");
        digest.AppendPart(question.Text);
        digest.AppendPart(stretch.Days is { } days && question.Delay is { } delay ? marks.Between(days.Start.AddDays(-delay), days.End.AddDays(-delay)) : marks.All());
        digest.AppendPart(_ground.TryGetValue(stretch, out var ground) ? ground : _ground[stretch] = stretches.Ground(stretch));
        return digest.GetHashAndReset();
    }

    private string Version()
    {
        using var rows = records.Engine.Query("select cast(version() as varchar)");
        return rows.Read() ? rows.Text(0) : "";
    }
}
