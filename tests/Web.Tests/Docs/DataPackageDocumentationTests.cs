using System.Globalization;
using System.Text.RegularExpressions;
using Mahalleh.Web.Sources;
using Xunit;

namespace Mahalleh.Web.Tests.Docs;

/// <summary>docs/data-package.md says of tables, columns and properties what the program reads, docs/catalogue.md of the keys of the catalogue, and the examples are sound packages.</summary>
public sealed class DataPackageDocumentationTests
{
    private const string Page = "docs/data-package.md";
    private static readonly string Text = Documents.Read(Page);

    public static TheoryData<string> TableNames => [.. FactSchema.Tables.Append(FactSchema.Areas).Select(table => table.Name)];

    public static TheoryData<string> ExampleNames => [.. Examples().Keys];

    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_table_is_documented_with_its_columns_in_order(string name)
    {
        var table = name == "areas" ? FactSchema.Areas : FactSchema.Find(name)!;
        var section = SectionOf($"### `{name}`");
        var key = table.Unique.Count == 0 ? "none" : string.Join(", ", table.Unique.Select(column => $"`{column}`"));
        var date = table.Date.Length == 0 ? "none" : $"`{table.Date}`";
        Assert.Contains($"\nKey: {key}. Date: {date}. Reporting: {(table.ReportsRegularly ? "every quarter" : "not watched")}.\n", section, StringComparison.Ordinal);
        var rows = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line[..line.LastIndexOf(" | ", StringComparison.Ordinal)]);
        Assert.Equal(table.Columns.Select(Row), rows);
    }

    [Fact]
    public void No_table_is_documented_that_is_not_read()
    {
        var documented = Documents.All(Text, "### `([a-z_]+)`\n\n[^\n]*\n\nKey:");
        Assert.Equal(FactSchema.Tables.Append(FactSchema.Areas).Select(table => table.Name).Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_of_the_catalogue_is_documented()
    {
        var sources = Documents.Sources("src/Indicators/Catalogue");
        var keys = Documents.All(sources, @"\b(?:entry|root|missing|part|scale|target|step|plan|grid)\.(?:Required|RequiredNumber|Code|Optional|Flag|Number|Whole|Choice|Words|Entries|EntriesIfAny|Entry|Has)\(\s*""([a-z_]+)""");
        keys.UnionWith(Documents.All(sources, @"(?:ReadForm|Least|OptionalCode|Share|Needed)\(entry, ""([a-z_]+)"""));
        keys.UnionWith(Documents.All(sources, @"\.(?:Required)?Text\(""([a-z_]+)""\)").SelectMany(key => new[] { key + "_fa", key + "_en" }));
        Assert.True(keys.Count > 50, $"{keys.Count} keys were found; the readers must be written otherwise now.");
        var documented = Documents.All(Documents.Read("docs/catalogue.md") + Documents.Read("docs/indices.md"), "`([a-z_]+)`");
        Assert.Empty(keys.Except(documented).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_property_of_the_description_is_documented()
    {
        var reader = Documents.Read("src/Web/Sources/PackageDescriptionReader.cs");
        var keys = Documents.All(reader, @"(?:String|TextOf|Items)\(\w+, ""([a-z_]+)""");
        keys.UnionWith(Documents.All(reader, @"TryGetProperty\(""([a-z_]+)"""));
        Assert.True(keys.Count > 12, $"{keys.Count} properties were found; the reader must be written otherwise now.");
        Assert.Empty(keys.Except(Documents.All(SectionOf("## `datapackage.json`"), "`([a-z_]+)`")).Except(["fa", "en"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ExampleNames))]
    public void An_example_is_a_package_without_faults(string name)
    {
        var folder = Directory.CreateTempSubdirectory("example-");
        try
        {
            foreach (var (file, content) in Examples()[name])
            {
                var path = Path.Combine(folder.FullName, file);
                _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, content);
            }

            var faults = new FaultLog();
            using var package = PackageReader.Read(folder.FullName, faults, null, TestContext.Current.CancellationToken);
            Assert.Empty(faults.Faults);
            Assert.NotEmpty(PublishedPeriods.List(package!, PublishedPeriods.AsOf(package!), faults));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, (string File, string Content)[]> Examples() => Text.Split("\n## Example: ").Skip(1).ToDictionary(
        part => part[..part.IndexOf('\n', StringComparison.Ordinal)],
        part => Regex.Matches(part, @"\*\*`([^`]+)`\*\*\n\n```\w+\n(.*?)```", RegexOptions.Singleline).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToArray());

    // From a heading to the next one that is not below it.
    private static string SectionOf(string heading)
    {
        var from = Text.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.True(from >= 0, $"{Page} has no heading '{heading}'.");
        var depth = heading.IndexOf(' ', StringComparison.Ordinal);
        var next = new Regex($"\n#{{1,{depth}}} ").Match(Text, from + heading.Length);
        return next.Success ? Text[from..next.Index] : Text[from..];
    }

    private static string Row(FactColumn column)
    {
        var allowed = column.Choices.Length > 0 ? string.Join(", ", column.Choices.Select(choice => $"`{choice}`"))
            : column is { Minimum: { } least, Maximum: { } most } ? string.Create(CultureInfo.InvariantCulture, $"{least} to {most}")
            : column.Minimum is { } minimum ? string.Create(CultureInfo.InvariantCulture, $"{minimum} or more")
            : "";
        return $"| `{column.Name}` | {column.Type.ToString().ToLowerInvariant()} | {(column.IsRequired ? "yes" : "no")} | {allowed}".TrimEnd();
    }
}
