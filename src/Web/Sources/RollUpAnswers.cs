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
            var statements = question.Sql(question.Stretches);
            return statements is [var only] ? records.Engine.Query(only) : Read(question, Query(question.Section, statements, question.Stretches));
        }

        var digests = question.Stretches.ToDictionary(stretch => stretch, stretch => Digest(question, stretch, marks));
        var kept = question.Stretches.Select(stretch => (Stretch: stretch, Rows: memory.Find(digests[stretch]))).Where(pair => pair.Rows is not null).ToDictionary(pair => pair.Stretch, pair => pair.Rows!);
        Stretch[] missing = [.. question.Stretches.Where(stretch => !kept.ContainsKey(stretch))];
        foreach (var (stretch, rows) in missing.Length == 0 ? [] : Query(question.Section, question.Sql(missing), missing))
        {
            memory.Keep(digests[stretch], rows);
            kept.Add(stretch, rows);
        }

        return Read(question, kept);
    }

    private static KeptRowsReader Read(RollUpQuestion question, Dictionary<Stretch, KeptRows> rows) => new([.. question.Stretches.Select(stretch => (stretch, rows[stretch]))]);

    private Dictionary<Stretch, KeptRows> Query(string section, IReadOnlyList<string> statements, IReadOnlyList<Stretch> missing)
    {
        var shape = Shapes[section];
        var rows = missing.ToDictionary(stretch => stretch, _ => new KeptRows(shape));
        foreach (var sql in statements)
        {
            Query(sql, shape.IndexOf('p', StringComparison.Ordinal), missing, rows);
        }

        return rows;
    }

    private void Query(string sql, int period, IReadOnlyList<Stretch> missing, Dictionary<Stretch, KeptRows> rows)
    {
        using var answer = records.Engine.Query(sql);
        var (stretch, list) = (missing[0], rows[missing[0]]);
        while (answer.Read())
        {
            if (period >= 0 && !stretch.Holds(answer.WholeInt(period)))
            {
                if (missing.FirstOrDefault(other => other.Holds(answer.WholeInt(period))) is not { } found)
                {
                    continue;
                }

                (stretch, list) = (found, rows[found]);
            }

            list.Add(answer, stretch);
        }
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
