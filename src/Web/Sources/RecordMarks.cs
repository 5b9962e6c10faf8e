using System.Security.Cryptography;
using System.Text;
using Mahalleh.Web.Engines;

namespace Mahalleh.Web.Sources;

/// <summary>
/// What the records of a table are, day by day: how many, and two sums of their hashes, which no order of the rows changes. It tells whether anything changed; against chance,
/// not against somebody who may write records and looks for two that hash alike.
/// </summary>
internal sealed class RecordMarks
{
    private readonly List<(DateOnly? Day, string Mark)> _days = [];

    /// <summary>Reads them.</summary>
    /// <param name="engine">The engine that holds the records.</param>
    /// <param name="table">The table.</param>
    /// <param name="relation">What stands for it, named <c>f</c>, with all that is joined to it.</param>
    /// <param name="value">What stands for the value of a column.</param>
    public static RecordMarks Read(ISqlEngine engine, FactTable table, string relation, Func<FactColumn, string> value)
    {
        string[] values = [.. table.Columns.Select(value)];
        var marks = new RecordMarks();
        using var rows = engine.Query(RollUpText.Fill(
            "marks", ("records", relation), ("date", table.Date), ("one", engine.Hash(values, 1)), ("other", engine.Hash(values, 2))));
        while (rows.Read())
        {
            marks._days.Add((rows.Date(0), $"{rows.Whole(1)} {rows.Text(2)} {rows.Text(3)}"));
        }

        return marks;
    }

    /// <summary>Digest of all records.</summary>
    public byte[] All() => Digest(_days);

    /// <summary>Digest of the records of some days.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="after">The day after the last.</param>
    public byte[] Between(DateOnly first, DateOnly after) => Digest(_days.Where(day => day.Day >= first && day.Day < after));

    private static byte[] Digest(IEnumerable<(DateOnly? Day, string Mark)> days) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', days.Select(day => $"{day.Day:O} {day.Mark}"))));
}
