using System.Security.Cryptography;
using System.Text.Json;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>A file of the release: to the byte the one that the manifest names, and in it no number that a shown cell does not have.</summary>
internal sealed record FileReading : IReading
{
    private static readonly Dictionary<string, string[]> Documents = new(StringComparer.Ordinal)
    {
        [ReleaseFiles.Manifest] = ["format", "disclosure.*", "files.bytes", "levels.*"],
        [ReleaseFiles.Catalogue] = ["*"],
        [ReleaseFiles.Disclosure] = ["audit.*", "policy.*", "all.*", "measures.*"],
        [ReleaseFiles.Quality] = ["tables.records", "warnings.count", "reporters.reporting", "reporters.expected", "lateTotal", "late_total", "brokenRules.total", "broken_rules.total", "impossible.*", "outliers.*", "unlikeBefore.*", "unlike_before.*", "unchanged.*"],
    };

    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        [ReleaseFiles.Cells] = ["area", "value", "cases", "reporting", "expected", "weight", "sum_squares", "weight_squares"],
    };

    public Harvest Read(CrawledAnswer answer, PublishedFigures figures)
    {
        var name = answer.Address[(answer.Address.LastIndexOf('/') + 1)..];
        if (name == "datapackage.json")
        {
            return new DocumentReading("resources.bytes").Read(answer, figures);
        }

        var known = figures.Snapshot.Manifest.Files.Single(file => file.Name == name);
        string[] changed = Convert.ToHexStringLower(SHA256.HashData(answer.Body)) == known.Sha256 ? [] : [$"{answer.Address}: another file than the manifest names"];
        var harvest = name.EndsWith(".json", StringComparison.Ordinal) ? Document(name, answer, figures) : name == ReleaseFiles.Cells ? Cells(answer, figures) : new Harvest(0, 0, []);
        return harvest with { Faults = [.. changed, .. harvest.Faults] };
    }

    private static Harvest Document(string name, CrawledAnswer answer, PublishedFigures figures) =>
        Documents[name] is ["*"] ? new Harvest(0, 0, []) : new DocumentReading(Documents[name]).Read(answer, figures);

    private static Harvest Cells(CrawledAnswer answer, PublishedFigures figures)
    {
        using var found = JsonDocument.Parse(Processes.Run("node", "", Path.Combine(Repository.Root, "tests", "readers", "crawl-parquet.mjs"), figures.Snapshot.Folder));
        var root = found.RootElement;
        string[] unknown = [.. root.GetProperty("columns").GetProperty(ReleaseFiles.Cells).EnumerateArray().Select(column => column.GetString()!).Except(Columns[ReleaseFiles.Cells])];
        string[] outside = [.. root.GetProperty("outside").EnumerateArray().Select(line => line.GetString()!)];
        string[] filled = root.GetProperty("filled").GetInt32() == 0 ? [] : ["numbers in rows of protected cells"];
        return new Harvest(0, root.GetProperty("protected").GetInt32(), [.. unknown.Select(column => $"nobody knows what the column '{column}' tells"), .. outside, .. filled]) is var harvest
            ? harvest with { Faults = [.. harvest.Faults.Select(fault => $"{answer.Address}: {fault}")] } : null!;
    }
}
