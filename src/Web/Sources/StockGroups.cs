using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Sources;

/// <summary>Which rows of the population are added where a table states several groupings of the same people, as conditions in SQL.</summary>
internal static class StockGroups
{
    private const string Same = "select 1 from population t where t.area = f.area and t.date = f.date";

    /// <summary>The rows to add for a measure, whole or for the values of one column: of each grouping that is not asked for the stated total, where there is one.</summary>
    /// <param name="measure">The measure; its conditions ask for the groupings that they read.</param>
    /// <param name="column">Column that breaks it down; empty for the whole.</param>
    public static string Of(Measure measure, string column)
    {
        var asked = measure.Where.Select(condition => condition.Column == "age_from" ? "age_group" : condition.Column).Append(column);
        return (asked.Contains("sex"), asked.Contains("age_group")) switch
        {
            _ when column == Breakdown.SexAndAge => "f.sex is not null and f.age_group is not null",
            (true, true) => "f.sex is not null and f.age_group is not null",
            (true, false) => Alone("sex", "age_group"),
            (false, true) => Alone("age_group", "sex"),
            _ => measure.UsesTotalRows ? Totals : Groups,
        };
    }

    private static string Totals => $"""
        case when exists ({Same} and t.sex is null and t.age_group is null) then f.sex is null and f.age_group is null
             when exists ({Same} and t.age_group is null) then f.age_group is null
             when exists ({Same} and t.sex is null) then f.sex is null
             else true end
        """;

    private static string Groups => $"""
        case when exists ({Same} and t.age_group is not null and t.sex is null) then f.age_group is not null and f.sex is null
             when exists ({Same} and t.sex is not null and t.age_group is null) then f.sex is not null and f.age_group is null
             when exists ({Same} and t.age_group is not null) then f.age_group is not null
             else true end
        """;

    private static string Alone(string column, string other) =>
        $"f.{column} is not null and (f.{other} is null or not exists ({Same} and t.{column} is not null and t.{other} is null))";
}
