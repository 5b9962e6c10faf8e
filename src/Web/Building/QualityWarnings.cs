using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>The warnings of a package's files as a release tells them: by file, column and rule, no row and no value.</summary>
internal static class QualityWarnings
{
    /// <summary>Gathers the warnings in the order found. What was seen in the cells is left out: it is told of published cells only.</summary>
    public static IReadOnlyList<QualityWarning> Of(IEnumerable<SourceFault> faults)
    {
        var groups = new List<(SourceFault First, long Count)>();
        foreach (var fault in faults.Where(fault => fault.Severity == Severity.Warning && fault.File != CellFaults.File))
        {
            // The line that counts the rest begins like the lines before it.
            var at = groups.FindLastIndex(group => IsSame(group.First, fault));
            if (at < 0)
            {
                groups.Add((fault, fault.Count));
            }
            else
            {
                groups[at] = (groups[at].First, groups[at].Count + fault.Count);
            }
        }

        return [.. groups.Select(group => new QualityWarning(
            group.First.File, group.First.Rule, group.Count, new Text(FaultWords.InPersian(group.First.Rule), group.First.Message)))];
    }

    private static bool IsSame(SourceFault first, SourceFault fault) =>
        first.File == fault.File && first.Column == fault.Column && first.Rule == fault.Rule && fault.Message.StartsWith(first.Message, StringComparison.Ordinal);
}
