using System.Diagnostics;
using System.Text;
using Mahalleh.Indicators.Catalogue;
using Xunit;

namespace Mahalleh.Indicators.Tests.Catalogue;

/// <summary>Texts made to hang the reader or to bring it down: each is one fault, soon.</summary>
public sealed class HostileYamlTests
{
    private const string Marks = "{}[]:,&*!|>'\"%@`#-?\n\t a0";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("measures: &a [*a]", 1)]
    [InlineData("measures:\n  - &a {code: x, where: [*a]}", 2)]
    [InlineData("&a {measures: *a}", 1)]
    [InlineData("&a\n? *a\n: 1", 2)]
    [InlineData("? &a [*a]\n: 1", 1)]
    [InlineData("measures: &a [&b [&c [*a]]]", 1)]
    public void An_anchor_that_holds_itself_is_a_fault(string yaml, int line) => AssertOne(yaml, line, "too-deep");

    [Fact]
    public void Aliases_of_aliases_are_counted_as_if_written_out()
    {
        var yaml = new StringBuilder("x0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (var level = 1; level < 10; level++)
        {
            yaml.Append('x').Append(level).Append(": &x").Append(level).Append(" [").AppendJoin(", ", Enumerable.Repeat($"*x{level - 1}", 10)).Append("]\n");
        }

        AssertOne(yaml.ToString(), 6, "too-many-nodes");
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    [InlineData("[", 33)]
    public void A_text_nested_very_deep_is_a_fault_and_no_crash(string open, int depth) =>
        AssertOne(string.Concat(Enumerable.Repeat(open, depth)), 1, "too-deep");

    [Fact]
    public void A_chain_of_aliases_cannot_nest_deeper_than_what_is_written()
    {
        var yaml = new StringBuilder("x0: &x0 [a]\n");
        for (var level = 1; level < 40; level++)
        {
            yaml.Append('x').Append(level).Append(": &x").Append(level).Append(" [*x").Append(level - 1).Append("]\n");
        }

        AssertOne(yaml.ToString(), 32, "too-deep");
    }

    [Fact]
    public void A_file_of_tens_of_megabytes_is_refused_unread() => AssertOne(new string('#', 50_000_000), 1, "too-many-bytes");

    [Fact]
    public void A_large_sound_file_is_read_soon()
    {
        var yaml = new StringBuilder("indicators:\n");
        for (var code = 0; code < 20_000; code++)
        {
            yaml.Append("  - {code: i-").Append(code).Append(", name_en: I, direction: up, statistic: s-").Append(code).Append("}\n");
        }

        var watch = Stopwatch.StartNew();
        Assert.Equal(20_000, Yaml.Sound(yaml.ToString()).Indicators.Count);
        Assert.True(watch.Elapsed < Soon);
    }

    [Theory]
    [InlineData("measures: []\nmeasures: []", 2)]
    [InlineData("measures:\n  - {code: a, code: b}", 2)]
    [InlineData("a: *nowhere", 1)]
    [InlineData("a: [1, 2", 2)]
    [InlineData("a: \"open", 1)]
    [InlineData("a:\n\t- b", 1)]
    [InlineData("a: b: c", 1)]
    [InlineData("%YAML 9.9\n---\na: 1", 1)]
    [InlineData("measures: []\n\0rubbish", 2)]
    public void What_is_no_yaml_is_a_fault_at_its_line(string yaml, int line) => AssertOne(yaml, line, "not-yaml");

    [Fact]
    public void An_anchor_may_spare_writing_a_condition_twice()
    {
        var measures = Yaml.Sound("""
            measures:
              - {code: a, name_en: A, counts: records, roll_up: sum, table: projects, where: &done [{column: status, values: [completed]}]}
              - {code: b, name_en: B, counts: records, roll_up: sum, table: projects, where: *done}
            """).Measures;
        Assert.Equal(["completed"], measures["b"].Where[0].Values);
    }

    [Fact]
    public void Random_cuts_and_swaps_of_a_sound_file_never_throw()
    {
        var sound = File.ReadAllText(Path.Combine(Repository.Root, "data", "catalogue", "measures.yaml"))[..6_000];
        var random = new Random(20_260);
        for (var round = 0; round < 2_000; round++)
        {
            var text = sound.ToCharArray();
            for (var change = 0; change < 4; change++)
            {
                text[random.Next(text.Length)] = Marks[random.Next(Marks.Length)];
            }

            Assert.All(Yaml.Faults(new string(text, 0, random.Next(text.Length))), fault => Assert.True(fault.Line >= 1));
        }
    }

    private static void AssertOne(string yaml, int line, string rule)
    {
        var watch = Stopwatch.StartNew();
        var reader = new CatalogueReader();
        reader.Add("c.yaml", yaml);
        var catalogue = reader.Finish(out var faults);
        var fault = Assert.Single(faults);
        Assert.Equal(("c.yaml", line, rule), (fault.File, fault.Line, fault.Rule));
        Assert.Empty(catalogue.Measures);
        Assert.True(watch.Elapsed < Soon);
    }
}
