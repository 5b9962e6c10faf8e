namespace Mahalleh.Web.Sources;

/// <summary>A statement that sums records, with what its rows depend on; or several, each over a slice of them.</summary>
/// <param name="Table">The table of the records; no other's are read.</param>
/// <param name="Section">Name of the statement in <c>rollup.sql</c>, by which its columns are known.</param>
/// <param name="Text">All that tells it from other statements, whatever the periods.</param>
/// <param name="Stretches">The stretches of its periods, in order.</param>
/// <param name="Sql">The statements for some of the stretches; of others they may give rows too.</param>
internal sealed record RollUpQuestion(FactTable Table, string Section, string Text, IReadOnlyList<Stretch> Stretches, Func<IReadOnlyList<Stretch>, IReadOnlyList<string>> Sql)
{
    /// <summary>Days by which a record counts later than it is dated by its table; null when it is dated in another way, and any record may count in any period.</summary>
    public int? Delay { get; init; } = 0;
}
