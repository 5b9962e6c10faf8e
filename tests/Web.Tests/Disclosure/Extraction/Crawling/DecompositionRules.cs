using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>What M0 is made of: a part stands only where its own cells and those of the whole are shown.</summary>
internal static class DecompositionRules
{
    public static IReadOnlyDictionary<string, ColumnRule> All { get; } = new Dictionary<string, ColumnRule>(StringComparer.Ordinal)
    {
        ["headcount"] = static (row, _, _) => IsShown(row, row.Text("kind") == "dimension" ? [PovertyCount.Persons, PovertyCount.Censored] : [PovertyCount.Persons, PovertyCount.Poor]),
        ["adjusted"] = static (row, _, _) => IsShown(row, [PovertyCount.Persons, PovertyCount.Deprivation]),
        ["share"] = static (row, _, _) => IsShown(row, row.Text("kind") == "dimension" ? [PovertyCount.Deprivation, PovertyCount.Censored] : [PovertyCount.Deprivation]) && IsShown(Whole(row), [PovertyCount.Deprivation]),
        ["share_of_persons"] = static (row, _, _) => row.Text("kind") == "dimension" || (IsShown(row, [PovertyCount.Persons]) && IsShown(Whole(row), [PovertyCount.Persons])),
    };

    private static TableRow Whole(TableRow row) => row with { Texts = new Dictionary<string, string>(row.Texts, StringComparer.Ordinal) { ["kind"] = "dimension" } };

    // A dimension is one of the whole; an area inside, and records of the whole itself, are named by their code.
    private static bool IsShown(TableRow row, PovertyCount[] counts)
    {
        var area = row.Area(row.Text("kind") == "area" ? "code" : row.Texts.ContainsKey("area_code") ? "area_code" : "area");
        return counts.All(count =>
        {
            var dimension = count == PovertyCount.Censored ? row.Text("code") : "";
            var measure = row.Snapshot.Catalogue.Measures.Values.First(measure => measure.Poverty == new PovertyPart(row.Text("profile"), count, dimension));
            return row.Snapshot.Cells.Find(new CellKey(measure.Code, "", row.Period()))!.Status[area].HasValue();
        });
    }
}
