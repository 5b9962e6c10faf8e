using Mahalleh.Indicators.Catalogue;
using Xunit;

namespace Mahalleh.Indicators.Tests.Catalogue;

public sealed class CatalogueReaderTests
{
    [Fact]
    public void The_built_in_catalogue_has_no_fault_and_its_forty_five_indicators()
    {
        var reader = new CatalogueReader();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "data", "catalogue"), "*.yaml").Order(StringComparer.Ordinal))
        {
            reader.Add(Path.GetFileName(file), File.ReadAllText(file));
        }

        var catalogue = reader.Finish(out var faults);
        Assert.Empty(faults);
        string[] needed =
        [
            "coverage", "participation", "projects-completed", "on-time", "problem-resolution", "problem-reduction", "funding", "non-state-share", "volunteers", "specialists",
            "satisfaction", "cooperation", "cooperation-rating", "identity", "cohesion", "durability", "poverty", "poverty-intensity", "poverty-m0", "food-poverty",
            "shelter-poverty", "livelihood-poverty", "poor-persons", "begging", "homelessness", "social-harm", "unemployment", "child-labour", "out-of-school",
            "health-insurance", "council-seats", "meeting-regularity", "connection-water", "connection-power", "connection-gas", "connection-sewer",
            "access-school", "access-clinic", "access-park", "access-sport", "access-transit", "access-fire", "density", "informal-area-share", "informal-population-share",
        ];
        Assert.Equal(needed.Order(StringComparer.Ordinal), catalogue.Indicators.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([12, 16, 12], catalogue.Indices.Values.Select(index => index.Components.Count));
        Assert.All(catalogue.Indicators.Values, indicator => Assert.True(indicator.Name.Fa.Length > 0 && indicator.Name.En.Length > 0 && indicator.Origin.En.Length > 0));
    }

    [Fact]
    public void One_line_defines_an_indicator_and_its_ready_made_measure()
    {
        var reader = new CatalogueReader();
        reader.Add("c.yaml", "indicators:\n  - {code: life-expectancy, name_en: Life expectancy, unit_en: years, direction: up, statistic: life-expectancy}\n");
        var catalogue = reader.Finish(out var faults);
        Assert.Empty(faults);
        Assert.Equal(RollUp.None, catalogue.Measures["life-expectancy"].RollUp);
        Assert.Equal("life-expectancy", catalogue.Indicators["life-expectancy"].Numerator[0].Measure);
    }

    [Fact]
    public void Every_fault_is_reported_with_its_line()
    {
        var reader = new CatalogueReader();
        reader.Add("bad.yaml", """
            indicators:
              - code: a
                name_en: A
                numerator: nothing
                direction: sideways
                per: 0
              - code: b
                name_en: B
                statistic: b
                directoin: up
            indices:
              - {code: i, name_en: I, level: x, normalisation: min-max, components: [{indicator: c, weight: -1, positive: true}]}
            disclosure: {sensitive: 2}
            """);
        reader.Finish(out var faults);
        (int, string)[] expected = [(5, "unknown-word"), (6, "out-of-range"), (7, "missing-key"), (10, "unknown-key"), (12, "missing-key"), (12, "out-of-range"), (12, "no-weights"), (13, "policy-too-weak"), (4, "unknown-measure"), (12, "unknown-indicator")];
        Assert.Equal(expected.Order(), faults.Select(fault => (fault.Line, fault.Rule)).Order());
    }

    [Fact]
    public void A_later_file_replaces_what_has_the_same_code_and_may_start_afresh()
    {
        var reader = new CatalogueReader();
        reader.Add("one.yaml", "indicators: [{code: a, name_en: A, direction: up, statistic: a}, {code: b, name_en: B, direction: up, statistic: b}]");
        reader.Add("two.yaml", "indicators: [{code: a, name_en: Another, direction: down, statistic: a}]");
        Assert.Equal("Another", reader.Finish(out _).Indicators["a"].Name.En);
        reader.Add("three.yaml", "extends: nothing\nindicators: [{code: c, name_en: C, direction: up, statistic: c}]");
        Assert.Equal(["c"], reader.Finish(out _).Indicators.Keys);
    }

    [Fact]
    public void What_extends_nothing_keeps_the_policy_and_drops_measures_profiles_rules_and_indices()
    {
        var reader = new CatalogueReader();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "data", "catalogue"), "*.yaml").Order(StringComparer.Ordinal))
        {
            reader.Add(Path.GetFileName(file), File.ReadAllText(file));
        }

        reader.Add("own.yaml", "disclosure: {persons: 20}");
        reader.Add("z.yaml", "extends: nothing\nindicators: [{code: c, name_en: C, direction: up, statistic: c}]");
        var catalogue = reader.Finish(out var faults);
        Assert.Empty(faults);
        Assert.Equal(["c"], catalogue.Measures.Keys);
        Assert.Empty(catalogue.Poverty);
        Assert.Empty(catalogue.Rules);
        Assert.Empty(catalogue.Indices);
        Assert.Equal(20, catalogue.Disclosure.Persons);
    }

    [Fact]
    public void A_later_measure_profile_and_rule_replace_the_whole_entry_and_keep_their_place()
    {
        var reader = new CatalogueReader();
        reader.Add("one.yaml", Yaml.TwoMeasures + "rules: [{code: r, name_en: R, measure: a, at_most: b}]");
        reader.Add("two.yaml", "measures: [{code: a, name_en: Other, counts: persons, roll_up: sum, table: services}]\nrules: [{code: r, name_en: R, measure: b, at_most: a}]");
        var catalogue = reader.Finish(out var faults);
        Assert.Empty(faults);
        Assert.Equal(["a", "b"], catalogue.Measures.Keys);
        Assert.Equal(("services", Counts.Persons), (catalogue.Measures["a"].Table, catalogue.Measures["a"].Counts));
        Assert.Equal("b", catalogue.Rules["r"].Measure);
        Assert.Equal(("two.yaml", 1), reader.PlaceOf("a", "services"));
    }
}
