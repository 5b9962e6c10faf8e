using Xunit;

namespace Mahalleh.Web.Tests.Sources;

/// <summary>Catalogue files, each a package's own beside the built-in ones.</summary>
internal static class CatalogueFixtures
{
    private const string Services = "counts: persons, roll_up: sum, table: services";
    private const string Meeting = "counts: records, roll_up: due, table: meetings";
    private const string Near = "counts: persons, roll_up: reach, table: facilities";
    private const string Poor = "counts: persons, roll_up: poverty, table: households";
    private const string Dimensions = "dimensions: [{code: f, column: food_poor, name_en: F}]";
    private const string Profile = "table: households, persons: members";
    private const string Recipe = "level: county, normalisation: min-max, missing: {policy: drop, availability: 0.5}";

    public static readonly string[] Valid =
    [
        $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true, shrink: true, transform: log}}]}}]",
        "measures:\nindicators: []\n", "extends: nothing\nindicators: [{code: i, name_fa: الف, direction: none, statistic: My own Code}]",
        M($"name_en: M, {Services}"), M("name_fa: س, counts: persons, roll_up: distinct, table: services, key: person_key, breakdowns: [sex, kind]"),
        M($"name_en: M, {Services}, where: [{{column: sex, values: female}}, {{column: age_from, minimum: 15}}]"),
        M("name_en: M, counts: records, roll_up: sum, table: projects, where: [{column: completed, not_after: planned_end}, {column: functioning, values: [true]}], where_any: followed_up, delay_days: 365, started_areas: true"),
        M($"name_en: M, {Meeting}, every_days: 30, bodies: [council]"), M($"name_en: M, {Near}, kind: park, metres: 300, public: true"),
        M($"name_en: M, {Poor}, profile: multidimensional, part: censored, dimension: food"), M("name_en: M, counts: none, roll_up: last, table: areas, amount: area_ha"),
        M("name_en: M, counts: records, roll_up: open, table: problems, until: closed, at: baseline"), M("name_en: M, counts: persons, roll_up: last, table: population, amount: persons, total_rows: true, carry_days: 400"),
        I("numerator: population"), I("numerator: [population, volunteers], denominator: [{measure: population, times: -2}], per: 1e4, decimals: 0"),
        I("mean: trust-score, scale: {from: 1, to: 5}"), I("statistic: x, interval: none, minimum_cases: 1000"), I("numerator: population, classes: natural"),
        I("numerator: poor-persons, denominator: population, interval: bootstrap, error: poverty-error, interval_kind: sampling, sample: households-assessed"),
        I("numerator: population, baseline: programme-start, target: {change_percent: -100, after_years: 50}"),
        $"poverty: [{{code: p, name_en: P, {Profile}, weight: weight, cutoff: 2/3, draws: 50, {Dimensions}}}]", "rules: [{code: r, name_en: R, measure: volunteers, at_most: population}]",
        $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true}}], levels: [{{code: low, name_en: Low}}], first: 1, draws: 100}}]", "disclosure: {persons: 3, money: 1000}",
        X("normalisation: {method: z-score, mean: 100, deviation: 15}, missing: {policy: reject}, weights: equal, rank_first: lowest, outliers: winsorise"), X("normalisation: exponential, missing: {policy: impute, method: group-median, group: operator, availability: 1}, outliers: {method: winsorise, most: 5, skew: 2.25, kurtosis: 4}, normalise: true"),
        $"indices: [{{code: x, name_en: X, {Recipe}, pillars: [{{code: a, name_en: A, weights: balanced, aggregation: {{method: generalised, power: -2}}, normalisation: {{method: bands, bands: 10}}}}, {{code: b, name_en: B, parent: a}}], components: [{{indicator: coverage, positive: true, pillar: a, transform: rate, by: poverty, per: 100}}, {{indicator: poverty, positive: false, pillar: b, normalisation: {{method: target-distance, capped: true}}, target: 5}}, {{indicator: begging, positive: false, pillar: b, normalisation: categories, edges: [1, 5]}}], grid: {{across: a, down: b, severe: 1, very_severe: 2}}}}]",
        X("normalisation: {method: min-max, from: 1, to: 100}, missing: {policy: drop, availability: 0.5}, aggregation: geometric, uncertainty: {weights: 0.25, normalisations: [{method: percentile-rank, from: 1, to: 100}], aggregations: [{method: copeland}], outliers: [{method: none}], missing: [{policy: impute, method: parent}]}"),
    ];

    public static readonly string[] Invalid =
    [
        $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true, shrink: 0.5}}]}}]",
        "", "{}", "- a", "nothing", "extends: all", "measuers: []", "disclosure:", "a: [", "measures: {}", "measures: [a]", "measures: []\nmeasures: []",
        M($"{Services}"), M($"name_en: '', {Services}"), M($"name_en:, {Services}"), M($"name_en: [M], {Services}"), M($"name_en: M, {Services}, colour: red"),
        M("name_en: M, counts: people, roll_up: sum, table: services"), M("name_en: M, counts: persons, roll_up: add, table: services"), M("name_en: M, counts: persons, roll_up: sum, table: cars"),
        M("name_en: M, counts: persons, roll_up: sum, table: targets"), M("name_en: M, roll_up: sum, table: services"), M("name_en: M, counts: persons, table: services"),
        M("name_en: M, counts: persons, roll_up: distinct, table: services"), M("name_en: M, counts: score, roll_up: moments, table: responses"), M("name_en: M, counts: persons, roll_up: last, table: services"),
        M("name_en: M, counts: persons, roll_up: last, table: population"), M("name_en: M, counts: persons, roll_up: sum, table: statistics"), M("name_en: M, counts: none, roll_up: last, table: areas, amount: area"),
        M("name_en: M, counts: persons, roll_up: last-record, table: services"), M("name_en: M, counts: persons, roll_up: sum, table: facilities"),
        M($"name_en: M, {Services}, sensitive: maybe"), M($"name_en: M, {Services}, delay_days: -1"), M($"name_en: M, {Services}, delay_days: 0.5"), M($"name_en: M, {Services}, delay_days: many"),
        M($"name_en: M, {Services}, carry_days: 5"), M($"name_en: M, {Services}, total_rows: true"), M($"name_en: M, {Services}, until: date"), M($"name_en: M, {Services}, every_days: 5"), M($"name_en: M, {Services}, profile: p"),
        M($"name_en: M, {Services}, where: []"), M($"name_en: M, {Services}, where: [{{column: sex}}]"), M($"name_en: M, {Services}, where: [{{column: sex, values: []}}]"), M($"name_en: M, {Services}, where: [{{column: sex, values: [a, a]}}]"),
        M($"name_en: M, {Services}, where: [{{column: sex, given: false}}]"), M($"name_en: M, {Services}, where: [{{values: [a]}}]"), M($"name_en: M, {Services}, where: [{{column: age_from, minimum: 1.5}}]"), M($"name_en: M, {Services}, where: [{{column: age_from, minimum: a}}]"),
        M($"name_en: M, {Services}, breakdowns: [id]"), M($"name_en: M, {Services}, breakdowns: []"), M($"name_en: M, {Services}, breakdowns: [sex, sex]"),
        M("name_en: M, counts: records, roll_up: open, table: problems, at: end"), M("name_en: M, counts: records, roll_up: open, table: problems, until: closed, at: noon"), M("name_en: M, counts: records, roll_up: open, table: households, until: assessed, at: end"),
        M($"name_en: M, {Meeting}, every_days: 0, bodies: [a]"), M($"name_en: M, {Meeting}, every_days: 400, bodies: [a]"), M($"name_en: M, {Meeting}, every_days: 15"), M($"name_en: M, {Meeting}, every_days: 15, bodies: []"), M($"name_en: M, {Meeting}, every_days: 15, bodies: [a], amount: seats"),
        M($"name_en: M, {Near}, kind: park"), M($"name_en: M, {Near}, metres: 5"), M($"name_en: M, {Near}, kind: park, metres: 0"), M($"name_en: M, {Near}, kind: park, metres: 200000"), M($"name_en: M, {Near}, kind: park, metres: 5, where: [{{column: open, values: true}}]"),
        M("name_en: M, counts: households, roll_up: reach, table: facilities, kind: park, metres: 5"), M("name_en: M, counts: persons, roll_up: reach, table: services, kind: park, metres: 5"),
        M($"name_en: M, {Poor}, profile: multidimensional"), M($"name_en: M, {Poor}, profile: multidimensional, part: half"), M($"name_en: M, {Poor}, profile: multidimensional, part: censored"), M($"name_en: M, {Poor}, profile: multidimensional, part: poor, dimension: food"), M($"name_en: M, {Poor}, profile: multidimensional, part: poor, weight: weight"),
        "measures: [{code: Bad, name_en: M, counts: persons, roll_up: sum, table: services}]", "measures: [{code: a_b, name_en: M, counts: persons, roll_up: sum, table: services}]", "measures: [{name_en: M, counts: persons, roll_up: sum, table: services}]",
        "indicators: [{code: i, direction: up, numerator: population}]", "indicators: [{code: i, name_en: I, numerator: population}]", "indicators: [{code: i, name_en: I, direction: left, numerator: population}]",
        I("unit_en: x"), I("numerator: []"), I("numerator: {measure: population}"), I("numerator: [population, {measure: population}]"), I("numerator: [{times: 2}]"), I("numerator: [{measure: population, times: 0}]"), I("numerator: [{measure: population, time: 1}]"),
        I("numerator: population, mean: trust-score"), I("numerator: population, statistic: x"), I("mean: trust-score, statistic: x"), I("mean: trust-score, denominator: population"), I("statistic: x, denominator: population"), I("statistic: x, sample: population"), I("statistic: x, interval: byar"),
        I("mean: trust-score, interval: byar"), I("numerator: population, interval: mean"), I("numerator: population, interval: wilson"), I("numerator: population, interval: share"), I("numerator: population, interval: bootstrap"), I("numerator: population, error: poverty-error"),
        I("numerator: population, scale: {from: 1, to: 5}"), I("mean: trust-score, scale: {to: 5}"), I("mean: trust-score, scale: {from: 1, to: 5, by: 1}"), I("mean: trust-score, scale: 5"),
        I("numerator: population, per: 0"), I("numerator: population, per: -1"), I("numerator: population, per: .nan"), I("numerator: population, per: .inf"), I("numerator: population, per: ten"), I("numerator: population, per: [10]"),
        I("numerator: population, decimals: 7"), I("numerator: population, classes: jenks"), I("numerator: population, decimals: 1.5"), I("numerator: population, minimum_cases: 0"), I("numerator: population, minimum_cases: 1001"), I("numerator: population, baseline: never"), I("numerator: population, interval_kind: guess"),
        I("numerator: population, target: {change_percent: 0, after_years: 1}"), I("numerator: population, target: {change_percent: -101, after_years: 1}"), I("numerator: population, target: {change_percent: 5, after_years: 51}"), I("numerator: population, target: {change_percent: 5}"), I("numerator: population, target: {change_percent: 5, after_years: 0}"),
        I("numerator: population, unit_fa: ~"), I("numerator: population, directoin: up"), I("numerator: population, sample: [a, b]"),
        $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 0, {Dimensions}}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 2, {Dimensions}}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 1/0, {Dimensions}}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: half, {Dimensions}}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 01/3, {Dimensions}}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 1.5/3, {Dimensions}}}]",
        $"poverty: [{{code: p, name_en: P, {Profile}, {Dimensions}}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 1}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 1, dimensions: []}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 1, draws: 10, {Dimensions}}}]", $"poverty: [{{code: p, name_en: P, table: services, persons: members, cutoff: 1, {Dimensions}}}]",
        $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 1, dimensions: [{{code: f, column: food_poor, name_en: F, weight: 0}}]}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 1, dimensions: [{{code: f, column: food_poor}}]}}]",
        "rules: [{code: r, name_en: R, measure: population}]", "rules: [{code: r, measure: volunteers, at_most: population}]", "rules: [{code: r, name_en: R, measure: volunteers, at_least: population}]",
        $"indices: [{{code: x, name_en: X, {Recipe}}}]", $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage}}]}}]", $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true, weight: -1}}, {{indicator: poverty, positive: true, weight: 5}}]}}]",
        "indices: [{code: x, name_en: X, level: county, normalisation: min-max, components: [{indicator: coverage, positive: true}]}]", "indices: [{code: x, name_en: X, level: county, normalisation: min-max, missing: {policy: zero, availability: 0.5}, components: [{indicator: coverage, positive: true}]}]", $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true}}], draws: 99}}]",
        X("normalisation: best, missing: {policy: reject}"), X("normalisation: {method: best}, missing: {policy: reject}"), X("normalisation: {from: 1}, missing: {policy: reject}"), X("normalisation: min-max, missing: {policy: impute, method: zero, availability: 1}"), X("normalisation: min-max, missing: {policy: reject}, aggregation: generalised"),
        X("normalisation: min-max, missing: {policy: reject}, aggregation: {method: generalised, power: 0}"), X("normalisation: min-max, missing: {policy: reject}, weights: some"), X("normalisation: min-max, missing: {policy: reject}, outliers: cut"), X("normalisation: {method: z-score, deviation: 0}, missing: {policy: reject}"), X("normalisation: min-max, missing: {policy: reject}, uncertainty: {weights: 2}"),
        X("normalisation: min-max, missing: {policy: reject}, uncertainty: {missing: [{policy: reject}]}"), X("normalisation: min-max, missing: {policy: reject}, grid: {across: a}"), X("normalisation: min-max, missing: {policy: reject}, rank_first: best"), X("normalisation: min-max, missing: {policy: reject}, pillars: [{code: a}]"),
        "disclosure: {persons: 2}", "disclosure: {persons: 1001}", "disclosure: {persons: 4.5}", "disclosure: {people: 5}", "disclosure: []",
    ];

    public static readonly string[] OnlyToTheReader =
    [
        $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: satisfaction, positive: true, shrink: true}}]}}]", $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true, shrink: true, transform: change}}]}}]",
        I("numerator: not-there"), I("numerator: population, sample: not-there"), I("mean: population"), I("mean: trust-score, scale: {from: 5, to: 1}"), M($"name_en: M, {Poor}, profile: other, part: poor"), M($"name_en: M, {Poor}, profile: multidimensional, part: censored, dimension: water"),
        M($"name_en: M, {Services}, amount: not_there"), M($"name_en: M, {Services}, where: [{{column: not_there, given: true}}]"), M($"name_en: M, {Services}, where: [{{column: value_rial, values: [a]}}]"), M($"name_en: M, {Services}, breakdowns: [source]"), M($"name_en: M, {Services}, date: kind"),
        M("name_en: M, counts: records, roll_up: open, table: problems, until: category, at: end"), M("name_en: M, counts: records, roll_up: poverty, table: households, profile: multidimensional, part: error-poor"),
        $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 4/3, {Dimensions}}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 1, dimensions: [{{code: f, column: members, name_en: F}}]}}]", $"poverty: [{{code: p, name_en: P, {Profile}, cutoff: 1, dimensions: [{{code: f, column: food_poor, name_en: F}}, {{code: f, column: water, name_en: F}}]}}]",
        "rules: [{code: r, name_en: R, measure: volunteers, at_most: not-there}]", $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: not-there, positive: true}}]}}]", $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true, weight: 0}}]}}]", $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true, low: 2, high: 1}}]}}]",
        X("normalisation: {method: min-max, bands: 3}, missing: {policy: reject}"), X("normalisation: {method: min-max, from: 2, to: 1}, missing: {policy: reject}"), X("normalisation: min-max, missing: {policy: impute, availability: 1}"), X("normalisation: min-max, missing: {policy: impute, method: group-mean, availability: 1}"), X("normalisation: target-distance, missing: {policy: reject}"),
        X("normalisation: min-max, missing: {policy: reject}, aggregation: {method: generalised}"), X("normalisation: min-max, missing: {policy: reject}, aggregation: geometric"), X("normalisation: min-max, missing: {policy: reject}, grid: {across: a, down: b, severe: 2, very_severe: 1}"),
        $"indices: [{{code: x, name_en: X, {Recipe}, pillars: [{{code: a, name_en: A, parent: b}}, {{code: b, name_en: B, parent: a}}], components: [{{indicator: coverage, positive: true, pillar: a}}]}}]", $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true, pillar: a}}]}}]",
        $"indices: [{{code: x, name_en: X, {Recipe}, pillars: [{{code: a, name_en: A}}], components: [{{indicator: coverage, positive: true}}]}}]", $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true, weight: 1}}, {{indicator: poverty, positive: true}}]}}]", $"indices: [{{code: x, name_en: X, {Recipe}, components: [{{indicator: coverage, positive: true, transform: rate}}]}}]",
    ];

    public static readonly string[] OnlyToTheSchema = [I("numerator: population, per: \"100\""), I("numerator: population, unit_en: 100"), "indicators: [{code: 2020, name_en: I, direction: up, numerator: population}]", M($"name_en: M, {Services}, sensitive: \"true\"")];

    /// <summary>Each place of a catalogue in the schema, with texts that have the key <c>zzz</c> there.</summary>
    public static TheoryData<string, string[]> Places => new()
    {
        { "", ["zzz: 1"] },
        { "$defs/measure", [.. new[] { "sum", "distinct", "moments", "last-record", "last", "stated", "none", "open", "due", "reach", "poverty" }.Select(rollUp => $"measures: [{{roll_up: {rollUp}, zzz: 1}}]")] },
        { "$defs/condition", ["measures: [{where: [{zzz: 1}]}]"] },
        { "$defs/indicator", ["indicators: [{zzz: 1}]"] },
        { "$defs/indicator/properties/target", ["indicators: [{target: {zzz: 1}}]"] },
        { "$defs/indicator/properties/scale", ["indicators: [{scale: {zzz: 1}}]"] },
        { "$defs/form/anyOf/2/items", ["indicators: [{numerator: [{zzz: 1}]}]"] },
        { "$defs/profile", ["poverty: [{zzz: 1}]"] },
        { "$defs/profile/properties/dimensions/items", ["poverty: [{dimensions: [{zzz: 1}]}]"] },
        { "$defs/rule", ["rules: [{zzz: 1}]"] },
        { "$defs/index", ["indices: [{zzz: 1}]"] },
        { "$defs/normalisation", [.. new[] { "min-max", "z-score", "target-distance", "bands", "around-mean" }.Select(method => $"indices: [{{normalisation: {{method: {method}, zzz: 1}}}}]")] },
        { "$defs/aggregation", ["indices: [{aggregation: {method: generalised, power: 2, zzz: 1}}]"] },
        { "$defs/outliers", ["indices: [{outliers: {method: winsorise, zzz: 1}}]"] },
        { "$defs/pillar", ["indices: [{pillars: [{zzz: 1}]}]"] },
        { "$defs/index/properties/grid", ["indices: [{grid: {zzz: 1}}]"] },
        { "$defs/index/properties/uncertainty", ["indices: [{uncertainty: {zzz: 1}}]"] },
        { "$defs/index/properties/uncertainty/properties/missing/items", ["indices: [{uncertainty: {missing: [{policy: impute, method: group-mean, zzz: 1}]}}]"] },
        { "$defs/index/properties/missing", ["indices: [{missing: {policy: impute, method: group-mean, zzz: 1}}]"] },
        { "$defs/index/properties/components/items", ["indices: [{components: [{zzz: 1}]}]"] },
        { "$defs/index/properties/levels/items", ["indices: [{levels: [{zzz: 1}]}]"] },
        { "$defs/disclosure", ["disclosure: {zzz: 1}"] },
    };

    private static string M(string rest) => $"measures: [{{code: m, {rest}}}]";

    private static string X(string rest) => $"indices: [{{code: x, name_en: X, level: county, components: [{{indicator: coverage, positive: true}}], {rest}}}]";

    private static string I(string rest) => $"indicators: [{{code: i, name_en: I, direction: up, {rest}}}]";
}
