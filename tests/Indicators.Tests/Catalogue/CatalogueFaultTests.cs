using Xunit;

namespace Mahalleh.Indicators.Tests.Catalogue;

/// <summary>Whatever is wrong is refused with file, line and rule, and only that.</summary>
public sealed class CatalogueFaultTests
{
    private const string Measure = "measures:\n  - code: m\n    name_en: M\n    counts: persons\n    table: services\n";
    private const string Indicator = Yaml.TwoMeasures + "indicators:\n  - code: i\n    name_en: I\n    direction: up\n    numerator: a\n";
    private const string Bare = Yaml.TwoMeasures + "indicators:\n  - code: i\n    name_en: I\n";
    private const string Profile = "poverty:\n  - code: p\n    name_en: P\n    table: households\n    persons: members\n    dimensions:\n      - {code: food, column: food_poor, name_en: Food}\n";
    private const string Index = "indices:\n  - code: x\n    name_en: X\n    level: county\n    normalisation: min-max\n    missing: {policy: drop, availability: 0.5}\n";
    private const string OneIndicator = "indicators: [{code: i, name_en: I, direction: up, statistic: i}]\n";

    [Theory]
    [InlineData(Measure + "    roll_up: average", 6, "unknown-word")]
    [InlineData(Measure, 2, "missing-key")]
    [InlineData(Measure + "    roll_up: distinct", 2, "missing-key")]
    [InlineData(Measure + "    roll_up: moments", 2, "missing-key")]
    [InlineData(Measure + "    roll_up: sum\n    sesitive: true", 7, "unknown-key")]
    [InlineData(Measure + "    roll_up: sum\n    sensitive: yes", 7, "unknown-word")]
    [InlineData(Measure + "    roll_up: sum\n    sensitive: [true]", 7, "not-a-text")]
    [InlineData(Measure + "    roll_up: sum\n    amount:", 7, "missing-key")]
    [InlineData(Measure + "    roll_up: sum\n    amount: {a: b}", 7, "not-a-text")]
    [InlineData(Measure + "    roll_up: sum\n    delay_days: 1.5", 7, "not-a-whole-number")]
    [InlineData(Measure + "    roll_up: sum\n    delay_days: -1", 7, "out-of-range")]
    [InlineData(Measure + "    roll_up: sum\n    delay_days: 1e300", 7, "out-of-range")]
    [InlineData(Measure + "    roll_up: sum\n    delay_days: [1]", 7, "not-a-number")]
    [InlineData(Measure + "    roll_up: sum\n    carry_days: 1", 7, "wrong-key")]
    [InlineData(Measure + "    roll_up: sum\n    total_rows: true", 7, "wrong-key")]
    [InlineData(Measure + "    roll_up: sum\n    until: closed", 7, "unknown-key")]
    [InlineData(Measure + "    roll_up: sum\n    where: kind", 7, "not-a-list")]
    [InlineData(Measure + "    roll_up: sum\n    where: []", 7, "not-a-list")]
    [InlineData(Measure + "    roll_up: sum\n    where:\n      - {column: sex}", 8, "missing-key")]
    [InlineData(Measure + "    roll_up: sum\n    where:\n      - {values: [a]}", 8, "missing-key")]
    [InlineData(Measure + "    roll_up: sum\n    where:\n      - {column: sex, values: []}", 8, "not-a-list")]
    [InlineData(Measure + "    roll_up: sum\n    where:\n      - {column: sex, values: [a, a]}", 8, "repeated-word")]
    [InlineData(Measure + "    roll_up: sum\n    where:\n      - {column: sex, given: false}", 8, "unknown-word")]
    [InlineData(Measure + "    roll_up: sum\n    where:\n      - {column: sex, minimum: x}", 8, "not-a-number")]
    [InlineData(Measure + "    roll_up: sum\n    where:\n      - {column: sex, equals: x}", 8, "missing-key,unknown-key")]
    [InlineData(Measure + "    roll_up: sum\n    breakdowns: [sex, sex]", 7, "repeated-word")]
    [InlineData(Measure + "    roll_up: sum\n    breakdowns: [[sex]]", 7, "not-a-list")]
    [InlineData(Measure + "    roll_up: open\n    at: noon\n    until: closed", 7, "unknown-word")]
    [InlineData(Measure + "    roll_up: open\n    at: end", 2, "missing-key")]
    [InlineData(Measure + "    roll_up: due\n    bodies: [council]", 2, "missing-key")]
    [InlineData(Measure + "    roll_up: due\n    bodies: [council]\n    every_days: 0", 8, "out-of-range")]
    [InlineData(Measure + "    roll_up: due\n    every_days: 15", 2, "missing-key")]
    [InlineData(Measure + "    roll_up: due\n    every_days: 15\n    bodies: [a]\n    where: [{column: sex, given: true}]", 9, "wrong-key")]
    [InlineData(Measure + "    roll_up: reach\n    kind: park\n    metres: 0", 8, "out-of-range")]
    [InlineData(Measure + "    roll_up: reach\n    kind: park\n    metres: .nan", 8, "not-a-number")]
    [InlineData(Measure + "    roll_up: reach\n    metres: 5", 2, "missing-key")]
    [InlineData(Measure + "    roll_up: poverty\n    profile: none\n    part: poor", 7, "unknown-profile")]
    [InlineData("measures: [{code: Bad Code, name_en: M, counts: none, roll_up: sum, table: services}]", 1, "not-a-code")]
    [InlineData("measures: [{code: a--b, name_en: M, counts: none, roll_up: sum, table: services}]", 1, "not-a-code")]
    [InlineData("measures: [{code: m, counts: none, roll_up: sum, table: services}]", 1, "missing-key")]
    public void A_wrong_measure_is_refused(string yaml, int line, string rules) => AssertOnly(yaml, line, rules);

    [Theory]
    [InlineData(Indicator + "    per: 0", 7, "out-of-range")]
    [InlineData(Indicator + "    per: -100", 7, "out-of-range")]
    [InlineData(Indicator + "    per: .nan", 7, "not-a-number")]
    [InlineData(Indicator + "    per: NaN", 7, "not-a-number")]
    [InlineData(Indicator + "    per: .inf", 7, "not-a-number")]
    [InlineData(Indicator + "    per: a hundred", 7, "not-a-number")]
    [InlineData(Indicator + "    per: {a: 1}", 7, "not-a-number")]
    [InlineData(Indicator + "    decimals: 7", 7, "out-of-range")]
    [InlineData(Indicator + "    decimals: 0.5", 7, "not-a-whole-number")]
    [InlineData(Indicator + "    minimum_cases: 0", 7, "out-of-range")]
    [InlineData(Indicator + "    interval: wald", 7, "unknown-word")]
    [InlineData(Indicator + "    interval: mean", 7, "unknown-word")]
    [InlineData(Indicator + "    interval: wilson", 7, "missing-key")]
    [InlineData(Indicator + "    interval: bootstrap", 7, "missing-key")]
    [InlineData(Indicator + "    interval_kind: both", 7, "unknown-word")]
    [InlineData(Indicator + "    classes: jenks", 7, "unknown-word")]
    [InlineData(Indicator + "    baseline: last", 7, "unknown-word")]
    [InlineData(Indicator + "    scale: {from: 1, to: 5}", 7, "wrong-key")]
    [InlineData(Indicator + "    statistic: s", 7, "wrong-key")]
    [InlineData(Indicator + "    target: 50", 7, "not-a-mapping")]
    [InlineData(Indicator + "    target: {change_percent: 0, after_years: 1}", 7, "out-of-range")]
    [InlineData(Indicator + "    target: {change_percent: 5}", 7, "out-of-range")]
    [InlineData(Indicator + "    target: {change_percent: 5, after_years: 1, on: x}", 7, "unknown-key")]
    [InlineData(Indicator + "    denominator: nothing", 7, "unknown-measure")]
    [InlineData(Indicator + "    sample: nothing", 7, "unknown-measure")]
    [InlineData(Indicator + "    unit_en: [a]", 7, "not-a-text")]
    [InlineData(Indicator + "    directoin: up", 7, "unknown-key")]
    [InlineData(Indicator + "    denominator:\n      - {measure: b, times: 0}", 8, "out-of-range")]
    [InlineData(Indicator + "    denominator:\n      - {measure: b, time: 2}", 8, "unknown-key")]
    [InlineData(Indicator + "    denominator:\n      - {measure: zz}", 8, "unknown-measure")]
    [InlineData(Indicator + "    denominator: [b, {measure: a}]", 7, "not-a-list")]
    [InlineData(Bare + "    numerator: a", 3, "missing-key")]
    [InlineData(Bare + "    numerator: a\n    direction: sideways", 6, "unknown-word")]
    [InlineData(Bare + "    direction: up", 3, "missing-key")]
    [InlineData(Bare + "    direction: up\n    numerator: []", 6, "not-a-list")]
    [InlineData(Bare + "    direction: up\n    mean: a", 6, "wrong-roll-up")]
    [InlineData("indicators: {i: 1}", 1, "not-a-list")]
    [InlineData("indicators: [i]", 1, "not-a-list")]
    [InlineData("indicators: [{code: i, direction: up, statistic: i}]", 1, "missing-key")]
    public void A_wrong_indicator_is_refused(string yaml, int line, string rules) => AssertOnly(yaml, line, rules);

    [Theory]
    [InlineData(Profile + "    cutoff: 0", 8, "out-of-range")]
    [InlineData(Profile + "    cutoff: 2", 8, "out-of-range")]
    [InlineData(Profile + "    cutoff: 4/3", 8, "out-of-range")]
    [InlineData(Profile + "    cutoff: 1/0", 8, "not-a-number")]
    [InlineData(Profile + "    cutoff: \"1/0\"", 8, "not-a-number")]
    [InlineData(Profile + "    cutoff: a third", 8, "not-a-number")]
    [InlineData(Profile + "    cutoff: 1/2/3", 8, "not-a-number")]
    [InlineData(Profile + "    cutoff: -1/3", 8, "not-a-number")]
    [InlineData(Profile + "    cutoff: .nan", 8, "not-a-number")]
    [InlineData(Profile + "    cutoff: [0.5]", 8, "not-a-text")]
    [InlineData(Profile, 2, "missing-key")]
    [InlineData(Profile + "    cutoff: 1/3\n    draws: 49", 9, "out-of-range")]
    [InlineData(Profile + "    cutoff: 1/3\n    draws: 10001", 9, "out-of-range")]
    [InlineData("poverty:\n  - {code: p, name_en: P, table: households, persons: members, cutoff: 1,\n     dimensions: [{code: f, column: food_poor, name_en: F, weight: 0}]}", 2, "out-of-range")]
    [InlineData("poverty:\n  - {code: p, name_en: P, table: households, persons: members, cutoff: 1,\n     dimensions: [{code: f, column: a, name_en: F}, {code: f, column: b, name_en: F}]}", 2, "out-of-range")]
    [InlineData("poverty:\n  - {code: p, name_en: P, table: services, persons: members, cutoff: 1,\n     dimensions: [{code: f, column: food_poor, name_en: F}]}", 2, "unknown-word")]
    [InlineData(Profile + "    cutoff: 1\nmeasures:\n  - {code: m, name_en: M, counts: persons, roll_up: poverty, table: households, profile: p, part: censored,\n     dimension: water}", 11, "unknown-profile")]
    [InlineData(Profile + "    cutoff: 1\nmeasures:\n  - {code: m, name_en: M, counts: persons, roll_up: poverty, table: households, profile: p, part: censored}", 10, "missing-key")]
    [InlineData(Profile + "    cutoff: 1\nmeasures:\n  - {code: m, name_en: M, counts: persons, roll_up: poverty, table: households, profile: p, part: poor, dimension: food}", 10, "missing-key")]
    public void A_wrong_profile_is_refused(string yaml, int line, string rules) => AssertOnly(yaml, line, rules);

    [Theory]
    [InlineData(OneIndicator + Index, 3, "no-weights")]
    [InlineData(OneIndicator + Index + "    components: [{indicator: i, positive: true, weight: 0}]", 8, "no-weights")]
    [InlineData(OneIndicator + Index + "    components: [{indicator: j, positive: true}]", 8, "unknown-indicator")]
    [InlineData(OneIndicator + Index + "    components: [{indicator: i}]", 8, "missing-key")]
    [InlineData(OneIndicator + Index + "    components: [{indicator: i, positive: true, low: 5, high: 1}]", 8, "out-of-range")]
    [InlineData(OneIndicator + Index + "    components: [{indicator: i, positive: true}]\n    draws: 99", 9, "out-of-range")]
    [InlineData(OneIndicator + Index + "    components: [{indicator: i, positive: true}]\n    first: 0", 9, "out-of-range")]
    [InlineData("rules: [{code: r, name_en: R, measure: a, at_most: b}]", 1, "unknown-measure,unknown-measure")]
    [InlineData("rules: [{code: r, measure: a}]\n" + Yaml.TwoMeasures, 1, "missing-key,missing-key")]
    [InlineData("disclosure: {persons: 2}", 1, "policy-too-weak")]
    [InlineData("disclosure: {persons: 5.5}", 1, "policy-too-weak")]
    [InlineData("disclosure: {official: {sensitive: 2}}", 1, "policy-too-weak")]
    [InlineData("disclosure: {persons: 7, official: {persons: 8}}", 1, "policy-order")]
    [InlineData("disclosure: [5]", 1, "not-a-mapping")]
    [InlineData("extends: everything", 1, "unknown-word")]
    [InlineData("measuers: []", 1, "unknown-key")]
    [InlineData("- a", 1, "not-a-catalogue")]
    [InlineData("just a text", 1, "not-a-catalogue")]
    [InlineData("", 1, "not-a-catalogue")]
    [InlineData("# nothing but a remark\n", 1, "not-a-catalogue")]
    [InlineData("{}", 1, "not-a-catalogue")]
    public void A_wrong_file_is_refused(string yaml, int line, string rules) => AssertOnly(yaml, line, rules);

    [Fact]
    public void A_list_that_is_left_open_at_the_top_is_no_fault() => Yaml.Sound("measures:\nindicators: []\nrules: ~\n");

    [Fact]
    public void The_faults_of_two_files_each_name_their_own()
    {
        var reader = new Mahalleh.Indicators.Catalogue.CatalogueReader();
        reader.Add("one.yaml", "measuers: []");
        reader.Add("two.yaml", "\nindicators: [{code: i, name_en: I, direction: up, numerator: gone}]");
        reader.Finish(out var faults);
        Assert.Equal([("one.yaml", 1, "unknown-key"), ("two.yaml", 2, "unknown-measure")], faults.Select(fault => (fault.File, fault.Line, fault.Rule)));
    }

    private static void AssertOnly(string yaml, int line, string rules)
    {
        var found = Yaml.Faults(yaml);
        Assert.Equal(rules.Split(',').Select(rule => ("c.yaml", line, rule)), found.Select(fault => (fault.File, fault.Line, fault.Rule)).Order());
    }
}
