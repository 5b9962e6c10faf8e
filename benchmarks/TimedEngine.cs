using System.Diagnostics;
using Mahalleh.Web.Engines;

namespace Mahalleh.Benchmarks;

/// <summary>An engine that takes note of how long each query took, from the question to the last row that was read.</summary>
/// <param name="engine">The engine.</param>
internal sealed class TimedEngine(ISqlEngine engine) : ISqlEngine
{
    private readonly List<(string Sql, TimeSpan Time)> _asked = [];

    /// <summary>The queries in the order they were asked.</summary>
    public IReadOnlyList<(string Sql, TimeSpan Time)> Asked => _asked;

    public void Execute(string sql) => engine.Execute(sql);

    public ISqlRows Query(string sql) => new TimedRows(engine, sql, time => _asked.Add((sql, time)));

    public void Make(string table, string columns) => engine.Make(table, columns);

    public void MakeLike(string table, string query) => engine.MakeLike(table, query);

    public void Study(params ReadOnlySpan<string> tables) => engine.Study(tables);

    public string Reference(string table) => engine.Reference(table);

    public string Hash(IReadOnlyList<string> values, int seed) => engine.Hash(values, seed);

    public void Drop(string table) => engine.Drop(table);

    public ISqlAppender Append(string table) => engine.Append(table);

    private sealed class TimedRows : ISqlRows
    {
        private readonly long _start = Stopwatch.GetTimestamp();
        private readonly Action<TimeSpan> _note;
        private readonly ISqlRows _rows;

        public TimedRows(ISqlEngine engine, string sql, Action<TimeSpan> note) => (_note, _rows) = (note, engine.Query(sql));

        public bool Read() => _rows.Read();

        public bool IsNull(int column) => _rows.IsNull(column);

        public long Whole(int column) => _rows.Whole(column);

        public int WholeInt(int column) => _rows.WholeInt(column);

        public double Number(int column) => _rows.Number(column);

        public DateOnly? Date(int column) => _rows.Date(column);

        public string Text(int column) => _rows.Text(column);

        public byte[] Blob(int column) => _rows.Blob(column);

        public void Dispose()
        {
            _rows.Dispose();
            _note(Stopwatch.GetElapsedTime(_start));
        }
    }
}
