namespace Mahalleh.Web.Charts;

/// <summary>What a chart says without a picture: one sentence, and the same figures as a table.</summary>
/// <param name="Title">The chart's title.</param>
/// <param name="Sentence">The message in a sentence or two.</param>
/// <param name="Header">Heads of the columns.</param>
/// <param name="Rows">Cells of each row, as many as there are heads, written for people; the first names the row.</param>
public sealed record ChartTable(string Title, string Sentence, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);
