namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>The measures of twin packages: as the catalogue of the package says them, and as they are counted here.</summary>
internal static class TwinSchema
{
    public static readonly string[] Services = ["person_key", "sex", "age_group", "kind"];
    public static readonly string[] Projects = ["status", "budget_rial", "source"];
    public static readonly string[] Responses = ["respondent_key", "survey", "score", "weight"];
    public static readonly string[] Households = ["members", "homeless", "labour_force", "unemployed", "weight", "food_poor", "shelter_poor", "livelihood_poor"];
    public static readonly string[] Statistics = ["measure", "breakdown", "value"];

    public const string Catalogue = """
        extends: nothing
        measures:
          - {code: population, name_en: Population, counts: persons, roll_up: last, table: population, amount: persons, total_rows: true, public: true, carry_days: 5500, breakdowns: [sex]}
          - {code: served-persons, name_en: Served, counts: persons, roll_up: distinct, table: services, key: person_key, breakdowns: [sex, age_group]}
          - {code: treated-persons, name_en: Treated, counts: persons, roll_up: distinct, table: services, key: person_key, where: [{column: kind, values: [treatment]}], sensitive: true, breakdowns: [sex]}
          - {code: funding-rial, name_en: Money, counts: money, roll_up: sum, table: projects, date: started, amount: budget_rial, breakdowns: [source]}
          - {code: satisfaction-score, name_en: Score, counts: score, roll_up: moments, table: responses, amount: score, weight: weight, key: respondent_key}
          - {code: households-assessed, name_en: Households, counts: households, roll_up: last-record, table: households}
          - {code: persons-assessed, name_en: Persons, counts: persons, roll_up: last-record, table: households, amount: members, weight: weight}
          - {code: homeless-persons, name_en: Homeless, counts: persons, roll_up: last-record, table: households, amount: homeless, weight: weight, sensitive: true}
          - {code: labour-force, name_en: Labour force, counts: persons, roll_up: last-record, table: households, amount: labour_force, weight: weight}
          - {code: unemployed-persons, name_en: Unemployed, counts: persons, roll_up: last-record, table: households, amount: unemployed, weight: weight}
          - {code: persons-known, name_en: Known, counts: persons, roll_up: poverty, table: households, profile: wants, part: persons}
          - {code: poor-persons, name_en: Poor, counts: persons, roll_up: poverty, table: households, profile: wants, part: poor}
          - {code: poor-error, name_en: Error, counts: score, roll_up: poverty, table: households, profile: wants, part: error-headcount}
          - {code: intensity-error, name_en: Error, counts: score, roll_up: poverty, table: households, profile: wants, part: error-intensity}
          - {code: number-error, name_en: Error, counts: score, roll_up: poverty, table: households, profile: wants, part: error-poor}
          - {code: prison-visits, name_en: Visits, counts: persons, roll_up: stated, table: statistics}
        indicators:
          - {code: coverage, name_en: Coverage, numerator: served-persons, denominator: population, per: 100, unit_en: "%", direction: up, interval: byar}
          - {code: treatment, name_en: Treatment, numerator: treated-persons, unit_en: persons, direction: none}
          - {code: money, name_en: Money, numerator: funding-rial, unit_en: rials, direction: none}
          - {code: satisfaction, name_en: Satisfaction, mean: satisfaction-score, scale: {from: 1, to: 5}, unit_en: of 100, direction: up}
          - {code: homelessness, name_en: Homelessness, numerator: homeless-persons, denominator: persons-assessed, sample: households-assessed, per: 1000, unit_en: per 1000, direction: down, interval: byar}
          - {code: unemployment, name_en: Unemployment, numerator: unemployed-persons, denominator: labour-force, sample: households-assessed, per: 100, unit_en: "%", direction: down, interval: wilson}
          - {code: visits, name_en: Visits, numerator: prison-visits, unit_en: persons, direction: down}
          - {code: poverty, name_en: Poverty, numerator: poor-persons, denominator: persons-known, sample: households-assessed, per: 100, unit_en: "%", direction: down, interval: bootstrap, error: poor-error}
        poverty:
          - code: wants
            name_en: Wants
            table: households
            persons: members
            weight: weight
            cutoff: 1/3
            draws: 50
            dimensions:
              - {code: food, column: food_poor, weight: 1, name_en: Food}
              - {code: shelter, column: shelter_poor, weight: 1, name_en: Shelter}
              - {code: livelihood, column: livelihood_poor, weight: 1, name_en: Livelihood}
        rules:
          - {code: homeless-are-persons, measure: homeless-persons, at_most: persons-assessed, name_en: No more homeless than persons}
          - {code: unemployed-are-labour-force, measure: unemployed-persons, at_most: labour-force, name_en: No more unemployed than labour force}
          - {code: served-are-residents, measure: served-persons, at_most: population, name_en: No more served than residents}
        indices:
          - code: need
            name_en: Need
            level: neighbourhood
            normalisation: min-max
            missing: {policy: drop, availability: 0.3}
            draws: 100
            components:
              - {indicator: coverage, weight: 0.5, positive: false}
              - {indicator: unemployment, weight: 0.5, positive: true}

        """;

    public static readonly IReadOnlyList<TwinMeasure> Measures =
    [
        new("served-persons", "services", TwinRollUp.Distinct, 5) { Subject = 0, Breakdowns = [1, 2] },
        new("treated-persons", "services", TwinRollUp.Distinct, 10) { Subject = 0, Breakdowns = [1], Counts = static row => row.Fields[3] == "treatment" },
        new("funding-rial", "projects", TwinRollUp.Sum, 3) { Amount = static row => row.Number(1), Breakdowns = [2], HasMoments = true },
        new("satisfaction-score", "responses", TwinRollUp.Sum, 5) { Amount = static row => row.Number(2), Weight = static row => row.Number(3), Subject = 0, HasMoments = true },
        new("households-assessed", "households", TwinRollUp.Last, 5),
        new("persons-assessed", "households", TwinRollUp.Last, 5) { Amount = static row => row.Number(0), Weight = WeightOf, Cases = static row => (long)row.Number(0) },
        new("homeless-persons", "households", TwinRollUp.Last, 10) { Amount = static row => row.Number(1), Weight = WeightOf, Cases = static row => (long)row.Number(1) },
        new("labour-force", "households", TwinRollUp.Last, 5) { Amount = static row => row.Number(2), Weight = WeightOf, Cases = static row => (long)row.Number(2) },
        new("unemployed-persons", "households", TwinRollUp.Last, 5) { Amount = static row => row.Number(3), Weight = WeightOf, Cases = static row => (long)row.Number(3), Whole = "labour-force" },
        new("persons-known", "households", TwinRollUp.Last, 5) { Amount = static row => row.Number(0), Weight = WeightOf, Cases = static row => (long)row.Number(0) },
        new("poor-persons", "households", TwinRollUp.Last, 5) { Amount = static row => row.Number(0), Weight = WeightOf, Cases = static row => (long)row.Number(0), Counts = IsPoor, Whole = "persons-known" },
        OfKinds("poor-error"), OfKinds("intensity-error"), OfKinds("number-error"),
        new("prison-visits", "statistics", TwinRollUp.Sum, 5) { Amount = static row => row.Number(2), Cases = static row => (long)row.Number(2), Breakdowns = [1] },
    ];

    private static decimal WeightOf(TwinRow row) => row.Number(4);

    private static bool IsPoor(TwinRow row) => Wants(row) > 0;

    private static int Wants(TwinRow row) => (int)(row.Number(5) + row.Number(6) + row.Number(7));

    // An error is made of how many households there are of each kind; sums of scattered numbers, one for each kind, are the same for the same kinds only.
    private static TwinMeasure OfKinds(string code) => new(code, "households", TwinRollUp.Last, 5)
    {
        Amount = static row => Mixed(((ulong)(100 * row.Number(0) * row.Number(4)) * 4) + (ulong)Wants(row)),
        Cases = static row => IsPoor(row) ? (long)row.Number(0) : 0,
        IsRead = false,
    };

    private static decimal Mixed(ulong number)
    {
        number = (number + 1) * 0x9E3779B97F4A7C15;
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        return (number ^ (number >> 27)) >> 16;
    }
}
