using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>
/// The warnings of a package's files as a release tells them: by file, column and rule, no row and no value. What was seen in
/// the cells is left out, being told of published cells only; and so is what the counts of persons of a household contradict:
/// how many do depends on persons in protected cells.
/// </summary>
internal static class QualityWarnings
{
    private const string OfPersons = "households";

    /// <summary>Gathers the warnings in the order found.</summary>
    public static IReadOnlyList<QualityWarning> Of(IEnumerable<SourceFault> faults)
    {
        var groups = new List<(SourceFault First, long Count)>();
        foreach (var fault in faults.Where(IsPublic))
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
            group.First.File, group.First.Rule, group.Count, new Text(FaultWords.InPersian(group.First), group.First.Message)))];
    }

    private static bool IsPublic(SourceFault fault) => fault.Severity == Severity.Warning && fault.File != CellFaults.File
        && !(fault.Rule == RecordRules.PartAboveWhole && fault.File.Split('.', '/')[0] == OfPersons);

    private static bool IsSame(SourceFault first, SourceFault fault) =>
        first.File == fault.File && first.Column == fault.Column && first.Rule == fault.Rule && fault.Message.StartsWith(first.Message, StringComparison.Ordinal);
}
