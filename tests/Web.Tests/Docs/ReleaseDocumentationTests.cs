using System.Text.RegularExpressions;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Releases;
using Xunit;

namespace Mahalleh.Web.Tests.Docs;

/// <summary>docs/release.md says of the files and columns of a release what is written.</summary>
public sealed class ReleaseDocumentationTests
{
    private static readonly string Text = Documents.Read("docs/release.md");
    private static readonly string Writer = Documents.Read("src/Web/Releases/ParquetFiles.cs") + Documents.Read("src/Web/Releases/ParquetRelations.cs");

    [Theory]
    [InlineData("areas.parquet", "AreaColumns")]
    [InlineData("cells.parquet", "CellColumns")]
    [InlineData("targets.parquet", "TargetColumns")]
    [InlineData("neighbours.parquet", "NeighbourColumns")]
    [InlineData("crosswalk.parquet", "CrosswalkColumns")]
    [InlineData("boundaries.parquet", "OutlineColumns")]
    public void A_file_is_documented_with_its_columns_in_order(string file, string constant)
    {
        var declared = Regex.Match(Writer, constant + " =(.*?);", RegexOptions.Singleline).Groups[1].Value;
        var columns = string.Concat(Regex.Matches(declared, "\"([^\"]*)\"").Select(match => match.Groups[1].Value));
        Assert.Equal(Declared(columns), Documented(file));
    }

    [Fact]
    public void Every_file_property_and_status_is_documented()
    {
        string[] files = [ReleaseFiles.Manifest, ReleaseFiles.Catalogue, ReleaseFiles.Quality, ReleaseFiles.Disclosure, ReleaseFiles.Areas, ReleaseFiles.Cells, ReleaseFiles.Targets, ReleaseFiles.Neighbours, ReleaseFiles.Crosswalk, ReleaseFiles.Boundaries, ReleaseFiles.Tiles];
        Assert.All(files, file => Assert.Contains($"\n  {file} ", Text, StringComparison.Ordinal));
        var properties = typeof(ReleaseManifest).GetProperties().Select(property => ReleaseJson.Options.PropertyNamingPolicy!.ConvertName(property.Name));
        Assert.Equal(properties, Documents.FirstCells(Text, "property"));
        Assert.Equal(Enum.GetValues<ObservationStatus>().Select(status => status.Letter().ToString()).Order().ToArray(), Documents.FirstCells(Text, "status").Order());
    }

    private static string[] Declared(string columns) => [.. columns.Split(',', StringSplitOptions.TrimEntries)];

    private static string[] Documented(string file)
    {
        var from = Text.IndexOf($"\n## `{file}`", StringComparison.Ordinal);
        var section = Text[from..Text.IndexOf("\n## ", from + 4, StringComparison.Ordinal)];
        return [.. Regex.Matches(section, @"^\| `([a-z_]+)` \| ([a-z]+) \|", RegexOptions.Multiline).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")];
    }
}
