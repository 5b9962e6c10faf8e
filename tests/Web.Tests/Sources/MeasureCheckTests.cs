using Mahalleh.Web.Sources;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

/// <summary>What only the table can show of a measure is a fault of the catalogue's file, at the line that says it.</summary>
public sealed class MeasureCheckTests
{
    private const string Head = "measures:\n  - code: m\n    name_en: M\n    counts: persons\n";
    private const string Profile = "poverty:\n  - {code: p, name_en: P, table: households, persons: members, cutoff: 1,\n     dimensions: [{code: food, column: food_poor, name_en: Food}]}\n";

    [Theory]
    [InlineData(Head + "    roll_up: sum\n    table: nothing", 6, "unknown-table")]
    [InlineData(Head + "    roll_up: sum\n    table: services\n    amount: rial", 7, "unknown-column")]
    [InlineData(Head + "    roll_up: sum\n    table: services\n    weight: weight", 7, "unknown-column")]
    [InlineData(Head + "    roll_up: sum\n    table: services\n    where_any: [specialist]", 7, "unknown-column")]
    [InlineData(Head + "    roll_up: sum\n    table: services\n    where:\n      - {column: sex, values: [female]}\n      - {column: colour, given: true}", 9, "unknown-column")]
    [InlineData(Head + "    roll_up: sum\n    table: projects\n    where: [{column: completed, not_after: due}]", 7, "unknown-column")]
    [InlineData(Head + "    roll_up: sum\n    table: projects\n    where: [{column: completed, not_after: budget_rial}]", 7, "wrong-condition")]
    [InlineData(Head + "    roll_up: sum\n    table: projects\n    where: [{column: kind, not_after: completed}]", 7, "wrong-condition")]
    [InlineData(Head + "    roll_up: sum\n    table: projects\n    where: [{column: status, minimum: 5}]", 7, "wrong-condition")]
    [InlineData(Head + "    roll_up: sum\n    table: projects\n    where: [{column: beneficiaries, values: [many]}]", 7, "wrong-condition")]
    [InlineData(Head + "    roll_up: sum\n    table: projects\n    where: [{column: started, minimum: 5}]", 7, "wrong-condition")]
    [InlineData(Head + "    roll_up: sum\n    table: projects\n    date: kind", 7, "wrong-condition")]
    [InlineData(Head + "    roll_up: open\n    table: problems\n    at: end\n    until: category", 8, "wrong-condition")]
    [InlineData(Head + "    roll_up: open\n    table: problems\n    at: end\n    until: gone", 8, "unknown-column")]
    [InlineData(Head + "    roll_up: sum\n    table: services\n    breakdowns: [sex, value_rial]", 7, "wrong-condition")]
    [InlineData(Head + "    roll_up: sum\n    table: services\n    breakdowns: [id]", 7, "wrong-condition")]
    [InlineData(Head + "    roll_up: sum\n    table: services\n    breakdowns: [person_key]", 7, "wrong-condition")]
    [InlineData(Head + "    roll_up: sum\n    table: services\n    breakdowns: [source]", 7, "unknown-column")]
    [InlineData(Head + "    roll_up: sum\n    table: services\n    breakdowns: [sex.age_group]", 7, "wrong-condition")]
    [InlineData(Head + "    roll_up: last\n    table: population\n    amount: persons\n    breakdowns: [sex.age_group]", 8, "wrong-condition")]
    [InlineData(Head + "    roll_up: last\n    table: services", 5, "wrong-roll-up")]
    [InlineData(Head + "    roll_up: last-record\n    table: services", 5, "wrong-roll-up")]
    [InlineData(Head + "    roll_up: sum\n    table: population\n    amount: persons", 5, "wrong-roll-up")]
    [InlineData(Head + "    roll_up: last\n    table: population", 5, "wrong-roll-up")]
    [InlineData(Head + "    roll_up: sum\n    table: statistics", 5, "wrong-roll-up")]
    [InlineData(Head + "    roll_up: sum\n    table: facilities", 5, "wrong-roll-up")]
    [InlineData(Head + "    roll_up: sum\n    table: targets", 5, "wrong-roll-up")]
    [InlineData(Head + "    roll_up: last\n    table: areas\n    amount: source_rank", 5, "wrong-roll-up")]
    [InlineData(Head + "    roll_up: due\n    table: services\n    every_days: 5\n    bodies: [council]", 5, "wrong-roll-up")]
    [InlineData(Head + "    roll_up: reach\n    table: services\n    kind: park\n    metres: 5", 5, "wrong-roll-up")]
    [InlineData(Head + "    roll_up: open\n    table: households\n    until: assessed\n    at: end", 5, "wrong-roll-up")]
    [InlineData("measures:\n  - code: m\n    name_en: M\n    counts: records\n    roll_up: poverty\n    table: households\n    profile: p\n    part: error-poor\n" + Profile, 4, "wrong-roll-up")]
    [InlineData("poverty:\n  - {code: p, name_en: P, table: households, persons: people, cutoff: 1,\n     dimensions: [{code: food, column: food_poor, name_en: Food}]}", 2, "unknown-column")]
    [InlineData("poverty:\n  - {code: p, name_en: P, table: households, persons: members, cutoff: 1,\n     dimensions: [{code: food, column: members, name_en: Food}]}", 2, "wrong-condition")]
    public void What_does_not_fit_the_table_is_refused_at_its_line(string yaml, int line, string rule)
    {
        var fault = Assert.Single(CatalogueCheck.Faults(yaml));
        Assert.Equal(("catalogue/own.yaml", (long)line, rule), (fault.File, fault.Row, fault.Rule));
        Assert.Equal(Severity.Error, fault.Severity);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_refused()
    {
        var fault = Assert.Single(CatalogueCheck.Faults([.. "indicators: []\n# "u8, 0xC7, 0xD1]));
        Assert.Equal(("catalogue/own.yaml", "encoding"), (fault.File, fault.Rule));
    }
}
