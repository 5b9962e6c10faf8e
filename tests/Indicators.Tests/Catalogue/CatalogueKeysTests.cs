using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Poverty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Catalogue;

/// <summary>Every key of docs/catalogue.md is read, with its default where it is left out.</summary>
public sealed class CatalogueKeysTests
{
    [Fact]
    public void Every_key_of_a_measure_of_records_is_read()
    {
        var measure = Yaml.Sound("""
            measures:
              - code: m
                name_fa: سنجه
                name_en: Measure
                counts: persons
                roll_up: distinct
                table: services
                date: date
                amount: value_rial
                weight: weight
                key: person_key
                where:
                  - {column: sex, values: [female, male]}
                  - {column: age_from, minimum: 15}
                  - {column: completed, not_after: planned_end}
                  - {column: insured, given: true}
                  - {column: kind, values: training}
                where_any: [specialist, open]
                breakdowns: [sex, age_group]
                delay_days: 365
                started_areas: true
                sensitive: true
                public: true
            """).Measures["m"];
        Assert.Equal(("m", new Text("سنجه", "Measure"), Counts.Persons, RollUp.Distinct, "services"), (measure.Code, measure.Name, measure.Counts, measure.RollUp, measure.Table));
        Assert.Equal(("date", "value_rial", "weight", "person_key"), (measure.Date, measure.Amount, measure.Weight, measure.Key));
        Assert.Equal(5, measure.Where.Count);
        Assert.Equal(["female", "male"], measure.Where[0].Values);
        Assert.Equal(15, measure.Where[1].Minimum);
        Assert.Equal("planned_end", measure.Where[2].NotAfter);
        Assert.True(measure.Where[3].IsGiven);
        Assert.Equal(["training"], measure.Where[4].Values);
        Assert.Equal(["specialist", "open"], measure.WhereAny);
        Assert.Equal(["sex", "age_group"], measure.Breakdowns);
        Assert.Equal(365, measure.DelayDays);
        Assert.True(measure.InStartedAreas && measure.IsSensitive && measure.IsPublic);
    }

    [Fact]
    public void A_measure_of_four_keys_has_the_defaults()
    {
        var measure = Yaml.Sound("measures: [{code: m, name_en: M, counts: records, roll_up: sum, table: projects}]").Measures["m"];
        Assert.Equal(("", "", "", ""), (measure.Date, measure.Amount, measure.Weight, measure.Key));
        Assert.Empty(measure.Where);
        Assert.Empty(measure.WhereAny);
        Assert.Empty(measure.Breakdowns);
        Assert.False(measure.IsSensitive || measure.IsPublic || measure.UsesTotalRows || measure.InStartedAreas);
        Assert.Equal((0, 0), (measure.CarryDays, measure.DelayDays));
        Assert.True(measure is { Open: null, Due: null, Reach: null, Poverty: null });
    }

    [Fact]
    public void Each_way_of_rolling_up_reads_its_own_keys()
    {
        var measures = Yaml.Sound("""
            measures:
              - {code: open-start, name_en: O, counts: records, roll_up: open, table: problems, date: opened, until: closed, at: start}
              - {code: open-end, name_en: O, counts: records, roll_up: open, table: problems, until: closed, at: end}
              - {code: open-before, name_en: O, counts: records, roll_up: open, table: problems, until: closed, at: baseline, started_areas: true}
              - {code: due, name_en: D, counts: records, roll_up: due, table: meetings, every_days: 15, bodies: [works, health]}
              - {code: due-one, name_en: D, counts: records, roll_up: due, table: meetings, every_days: 30, bodies: council}
              - {code: near, name_en: R, counts: persons, roll_up: reach, table: facilities, kind: park, metres: 300.5, public: true}
              - {code: stock, name_en: S, counts: persons, roll_up: last, table: population, amount: persons, total_rows: true, carry_days: 5500}
              - {code: poor, name_en: P, counts: persons, roll_up: poverty, table: households, profile: p, part: poor}
              - {code: hungry, name_en: P, counts: persons, roll_up: poverty, table: households, date: assessed, profile: p, part: censored, dimension: food}
            poverty:
              - {code: p, name_en: P, table: households, persons: members, cutoff: 1, dimensions: [{code: food, column: food_poor, name_en: Food}]}
            """).Measures;
        Assert.Equal(new OpenRule("closed", Moment.Start), measures["open-start"].Open);
        Assert.Equal(Moment.End, measures["open-end"].Open!.At);
        Assert.Equal((Moment.Baseline, true), (measures["open-before"].Open!.At, measures["open-before"].InStartedAreas));
        Assert.Equal(15, measures["due"].Due!.EveryDays);
        Assert.Equal(["works", "health"], measures["due"].Due!.Bodies);
        Assert.Equal(["council"], measures["due-one"].Due!.Bodies);
        Assert.Equal(new ReachRule("park", 300.5), measures["near"].Reach);
        Assert.Equal((true, 5500), (measures["stock"].UsesTotalRows, measures["stock"].CarryDays));
        Assert.Equal(new PovertyPart("p", PovertyCount.Poor, ""), measures["poor"].Poverty);
        Assert.Equal(new PovertyPart("p", PovertyCount.Censored, "food"), measures["hungry"].Poverty);
    }

    [Fact]
    public void A_profile_takes_a_cut_off_of_a_third_exactly()
    {
        var profile = Yaml.Sound("""
            poverty:
              - code: p
                name_fa: فقر
                table: households
                persons: members
                weight: weight
                cutoff: 1/3
                draws: 500
                dimensions:
                  - {code: food, column: food_poor, name_en: Food}
                  - {code: shelter, column: shelter_poor, name_en: Shelter, weight: 0.5}
            """).Poverty["p"];
        Assert.Equal(1.0 / 3, profile.Cutoff);
        Assert.Equal(("households", "members", "weight", 500), (profile.Table, profile.Persons, profile.Weight, profile.Draws));
        Assert.Equal([new PovertyDimension("food", "food_poor", 1, new Text("", "Food")), new PovertyDimension("shelter", "shelter_poor", 0.5, new Text("", "Shelter"))], profile.Dimensions);
    }

    [Theory]
    [InlineData("0.4", 0.4)]
    [InlineData("1", 1)]
    [InlineData("2/3", 2.0 / 3)]
    [InlineData("7/7", 1)]
    public void A_cut_off_is_a_number_or_a_fraction(string text, double expected) => Assert.Equal(expected, Yaml.Sound(
        $"poverty: [{{code: p, name_en: P, table: households, persons: members, cutoff: {text}, dimensions: [{{code: food, column: food_poor, name_en: Food}}]}}]").Poverty["p"].Cutoff);

    [Fact]
    public void Every_key_of_an_indicator_is_read()
    {
        var indicator = Yaml.Sound("""
            measures:
              - &m {code: a, name_en: A, counts: records, roll_up: sum, table: projects}
              - {code: b, name_en: B, counts: records, roll_up: sum, table: projects}
              - {code: c, name_en: C, counts: households, roll_up: last-record, table: households}
              - {code: e, name_en: E, counts: score, roll_up: sum, table: projects}
            indicators:
              - code: i
                name_fa: شاخص
                name_en: Indicator
                group_fa: گروه
                group_en: Group
                numerator: [{measure: a}, {measure: b, times: -2.5}]
                denominator: [a, b]
                sample: c
                per: 1000
                unit_fa: در هزار
                unit_en: per thousand
                decimals: 3
                direction: none
                interval: bootstrap
                error: e
                interval_kind: sampling
                minimum_cases: 12
                classes: natural
                baseline: programme-start
                target: {change_percent: -50, after_years: 3.5}
                origin_fa: سند
                origin_en: Document
                description_fa: چیست
                description_en: What
                caveat_fa: زنهار
                caveat_en: Beware
            """).Indicators["i"];
        Assert.Equal([new Term(1, "a"), new Term(-2.5, "b")], indicator.Numerator);
        Assert.Equal([new Term(1, "a"), new Term(1, "b")], indicator.Denominator);
        Assert.Equal(("c", 1000, 3, Direction.None), (indicator.Sample, indicator.Per, indicator.Decimals, indicator.Direction));
        Assert.Equal((IntervalMethod.Bootstrap, "e", IntervalKind.Sampling), (indicator.Interval, indicator.Error, indicator.IntervalKind));
        Assert.Equal((12, BaselineRule.ProgrammeStart, new TargetRule(-50, 3.5)), (indicator.MinimumCases, indicator.Baseline, indicator.Target));
        Assert.Equal(ClassMethod.Natural, indicator.Classes);
        Assert.Equal((new Text("گروه", "Group"), new Text("در هزار", "per thousand"), new Text("سند", "Document")), (indicator.Group, indicator.Unit, indicator.Origin));
        Assert.Equal((new Text("چیست", "What"), new Text("زنهار", "Beware")), (indicator.Description, indicator.Caveat));
        Assert.Equal(["a", "b", "c", "e"], indicator.Measures.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("none", "", IntervalMethod.None)]
    [InlineData("wilson", "denominator: b, ", IntervalMethod.Wilson)]
    [InlineData("byar", "", IntervalMethod.Byar)]
    [InlineData("amount", "", IntervalMethod.Amount)]
    [InlineData("share", "denominator: b, ", IntervalMethod.Share)]
    [InlineData("delta", "", IntervalMethod.Delta)]
    [InlineData("bootstrap", "error: b, ", IntervalMethod.Bootstrap)]
    public void Each_interval_has_its_word(string word, string more, IntervalMethod expected) => Assert.Equal(expected, Yaml.Sound(
        $"{Yaml.TwoMeasures}indicators: [{{code: i, name_en: I, numerator: a, {more}direction: up, interval: {word}}}]").Indicators["i"].Interval);

    [Theory]
    [InlineData("", ClassMethod.Quantiles)]
    [InlineData(", classes: quantiles", ClassMethod.Quantiles)]
    [InlineData(", classes: natural", ClassMethod.Natural)]
    [InlineData(", classes: equal", ClassMethod.Equal)]
    public void Each_way_to_make_classes_has_its_word(string more, ClassMethod expected) =>
        Assert.Equal(expected, Yaml.Sound($"{Yaml.TwoMeasures}indicators: [{{code: i, name_en: I, numerator: a, direction: up{more}}}]").Indicators["i"].Classes);

    [Fact]
    public void A_mean_has_its_own_interval_and_scale()
    {
        var indicator = Yaml.Sound("""
            measures: [{code: s, name_en: S, counts: score, roll_up: moments, table: responses, amount: score, key: respondent_key}]
            indicators: [{code: i, name_en: I, mean: s, scale: {from: 1, to: 5}, direction: up}]
            """).Indicators["i"];
        Assert.True(indicator.IsMean);
        Assert.Equal((IntervalMethod.Mean, new ScoreScale(1, 5)), (indicator.Interval, indicator.Scale));
        Assert.Equal((BaselineRule.FirstPeriod, null, 0, 1), (indicator.Baseline, indicator.Target, indicator.MinimumCases, indicator.Decimals));
    }

    [Fact]
    public void Rules_indices_and_the_policy_are_read()
    {
        var catalogue = Yaml.Sound(Yaml.TwoMeasures + """
            indicators: [{code: i, name_en: I, numerator: a, direction: up}]
            rules: [{code: r, name_en: A is at most B, measure: a, at_most: b}]
            indices:
              - {code: x, name_en: X, level: county, informal_only: true, normalisation: goalposts, missing: {policy: drop, availability: 0.6},
                 components: [{indicator: i, weight: 2, positive: false, low: 1, high: 9, pillar_en: P}], levels: [{code: bad, name_en: Bad, from: 0.5}], first: 7, draws: 100}
            disclosure: {persons: 6, sensitive: 11, households: 7, money: 4}
            """);
        Assert.Equal(new ValidationRule("r", new Text("", "A is at most B"), "a", "b"), catalogue.Rules["r"]);
        var index = catalogue.Indices["x"];
        Assert.Equal(("county", true, Normalisation.Goalposts, 0.6, 7, 100), (index.Level, index.InformalOnly, index.Normalisation.Method, index.MinimumAvailability, index.FirstCount, index.Draws));
        Assert.Equal([new IndexComponent("i", 2, false, 1, 9, new Text("", "P"))], index.Components);
        Assert.Equal([new ScoreLevel("bad", new Text("", "Bad"), 0.5)], index.Levels);
        Assert.Equal(new DisclosurePolicy(6, 11, 7, 4), catalogue.Disclosure);
    }
}
