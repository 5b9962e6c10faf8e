using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>The parts of a measure as SQL over its table, named <c>f</c>. Column names were checked against the schema.</summary>
internal static class MeasureSql
{
    /// <summary>Column that dates the measure's records.</summary>
    public static string Date(Measure measure, FactTable table) => measure.Date.Length > 0 ? measure.Date : table.Date;

    /// <summary>Amount of one record, exact; a small whole number with its weight still fits 64 bits, which is four times faster.</summary>
    public static string Amount(Measure measure, FactTable table)
    {
        var amount = measure.Amount.Length == 0 ? "1" : $"f.{measure.Amount}";
        return measure.Weight.Length == 0
            ? $"cast({amount} as decimal(18, 4))"
            : $"cast({amount} as {(IsSmall(measure, table) ? "decimal(6, 0)" : "decimal(18, 4)")}) * {Weight(measure)}";
    }

    /// <summary>Whether the cells carry moments: of a score, or of amounts of money, whose spread their interval needs.</summary>
    public static bool HasMoments(Measure measure) =>
        measure.RollUp == RollUp.Moments || measure is { RollUp: RollUp.Sum, Counts: Counts.Money, Amount.Length: > 0 };

    /// <summary>The amount in thousands with one digit, whose squares can be summed exactly.</summary>
    public static string Thousands(Measure measure) => $"cast(cast(f.{measure.Amount} as decimal(18, 4)) * cast(0.001 as decimal(4, 3)) as decimal(15, 1))";

    /// <summary>The moment at which an open record is looked at, as a column of <c>area_span s</c>, with what must hold of it.</summary>
    public static string Moment(Measure measure)
    {
        var moment = measure.Open?.At switch { Indicators.Catalogue.Moment.Start => "s.first", Indicators.Catalogue.Moment.Baseline => "s.start", _ => "s.after" };
        return measure.InStartedAreas || measure.Open?.At == Indicators.Catalogue.Moment.Baseline ? $"{moment} and s.start < s.after" : moment;
    }

    private static bool IsSmall(Measure measure, FactTable table) =>
        measure.Amount.Length == 0 || table.Find(measure.Amount) is { Type: ColumnType.Whole, Maximum: <= 999_999 };

    /// <summary>Weight of one record, 1 where none is given; six digits after the point. Not by coalesce, which one server does not send to another.</summary>
    public static string Weight(Measure measure) =>
        measure.Weight.Length == 0 ? "cast(1 as decimal(12, 6))" : $"(case when f.{measure.Weight} is null then cast(1 as decimal(12, 6)) else f.{measure.Weight} end)";

    /// <summary>Score of one answer; three digits after the point.</summary>
    public static string Score(Measure measure) => $"cast(f.{measure.Amount} as decimal(5, 3))";

    /// <summary>Persons or records that one record stands for, unweighted.</summary>
    public static string Cases(Measure measure) =>
        measure.Counts == Counts.Persons && measure.Amount.Length > 0 ? $"cast(f.{measure.Amount} as bigint)" : "cast(1 as bigint)";

    /// <summary>The measure's conditions.</summary>
    public static string Where(Measure measure, FactTable table)
    {
        var parts = new List<string> { "f.area is not null" };
        parts.AddRange(measure.Where.Select(condition => Condition(condition, table)));
        if (measure.Amount.Length > 0)
        {
            parts.Add($"f.{measure.Amount} is not null");
        }

        if (measure.WhereAny.Count > 0)
        {
            parts.Add($"({string.Join(" or ", measure.WhereAny.Select(column => $"f.{column} = true"))})");
        }

        return string.Join(" and ", parts);
    }

    private static string Condition(Condition condition, FactTable table)
    {
        var parts = new List<string>();
        if (condition.IsGiven)
        {
            parts.Add($"f.{condition.Column} is not null");
        }

        if (condition.NotAfter.Length > 0)
        {
            parts.Add($"f.{condition.Column} <= f.{condition.NotAfter}");
        }

        if (condition.Values.Count > 0)
        {
            var type = table.Find(condition.Column)?.Type ?? ColumnType.Whole;
            var values = condition.Values.Select(value => type switch
            {
                ColumnType.Flag => value is "true" or "1" ? "true" : "false",
                ColumnType.Whole => long.Parse(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
                _ => DuckDbConnection.Literal(value),
            });
            parts.Add($"f.{condition.Column} in ({string.Join(", ", values)})");
        }

        if (condition.Minimum is { } least)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"f.{condition.Column} >= {least}"));
        }

        return string.Join(" and ", parts);
    }
}
