using System.Text;
using System.Text.Json;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

/// <summary>data/catalogue/catalogue.schema.json, as another program applies it, and the reader say the same of a file.</summary>
public sealed class CatalogueSchemaTests
{
    [Fact]
    public void The_bundled_files_are_valid()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "data"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        Assert.True(files.Length >= 7);
        Assert.All(Verdicts(files), verdict => Assert.True(verdict.IsValid, verdict.Text));
    }

    [Fact]
    public void Schema_and_reader_agree_on_every_fixture()
    {
        (string Yaml, bool IsValid)[] fixtures = [.. CatalogueFixtures.Valid.Select(yaml => (yaml, true)), .. CatalogueFixtures.Invalid.Select(yaml => (yaml, false))];
        var wrong = new List<string>();
        foreach (var ((yaml, isValid), verdict) in fixtures.Zip(VerdictsOf([.. fixtures.Select(fixture => fixture.Yaml)])))
        {
            var faults = CatalogueCheck.Faults(yaml);
            if (verdict.IsValid != isValid || faults.Count == 0 != isValid)
            {
                wrong.Add($"{yaml}\n  should be {(isValid ? "sound" : "refused")}; schema: {verdict.Text}; reader: {string.Join(", ", faults)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_reader_alone_knows_what_other_definitions_and_tables_there_are_and_how_numbers_compare()
    {
        foreach (var (yaml, verdict) in CatalogueFixtures.OnlyToTheReader.Zip(VerdictsOf(CatalogueFixtures.OnlyToTheReader)))
        {
            Assert.True(verdict.IsValid, $"The schema refuses:\n{yaml}\n{verdict.Text}");
            Assert.NotEmpty(CatalogueCheck.Faults(yaml));
        }
    }

    [Fact]
    public void The_schema_alone_tells_a_number_from_the_same_number_in_quotation_marks()
    {
        foreach (var (yaml, verdict) in CatalogueFixtures.OnlyToTheSchema.Zip(VerdictsOf(CatalogueFixtures.OnlyToTheSchema)))
        {
            Assert.False(verdict.IsValid, $"The schema takes:\n{yaml}");
            Assert.Empty(CatalogueCheck.Faults(yaml));
        }
    }

    [Fact]
    public void A_fault_of_the_schema_has_the_line_of_the_reader()
    {
        const string yaml = "indicators:\n  - code: i\n    name_en: I\n    numerator: population\n    direction: sideways\n";
        var line = Assert.Single(CatalogueCheck.Faults(yaml)).Row;
        Assert.Contains($"\"line\":{line}", Assert.Single(VerdictsOf([yaml])).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CatalogueFixtures.Places), MemberType = typeof(CatalogueFixtures))]
    public void A_place_has_the_keys_that_the_schema_gives_it(string place, string[] texts)
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "catalogue", "catalogue.schema.json"))).RootElement;
        var at = place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(schema, (node, step) => int.TryParse(step, out var index) ? node[index] : node.GetProperty(step));
        var keys = at.GetProperty("properties").EnumerateObject().Select(property => property.Name);
        Assert.Equal(keys.Order(StringComparer.Ordinal), texts.SelectMany(KnownKeys).Distinct().Order(StringComparer.Ordinal));
    }

    // The reader names what it would have taken where it meets a key that nobody knows.
    private static IEnumerable<string> KnownKeys(string yaml)
    {
        const string known = "known are ";
        var fault = CatalogueCheck.Faults(yaml).Single(fault => fault.Message.Contains("'zzz'", StringComparison.Ordinal));
        return fault.Message[(fault.Message.IndexOf(known, StringComparison.Ordinal) + known.Length)..].TrimEnd('.').Split(", ");
    }

    private static List<(bool IsValid, string Text)> VerdictsOf(IReadOnlyList<string> texts)
    {
        var folder = Directory.CreateTempSubdirectory("mahalleh-fixtures-").FullName;
        try
        {
            var files = texts.Select((text, at) =>
            {
                var file = Path.Combine(folder, $"{at:D3}.yaml");
                File.WriteAllText(file, text, new UTF8Encoding(false));
                return file;
            });
            return Verdicts([.. files]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<(bool IsValid, string Text)> Verdicts(string[] files)
    {
        var lines = Processes.Run("node", "", ["tests/readers/check-catalogue.mjs", .. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(files.Length, lines.Length);
        return [.. lines.Select(line =>
        {
            using var verdict = JsonDocument.Parse(line);
            return (verdict.RootElement.GetProperty("valid").GetBoolean(), line);
        })];
    }
}
