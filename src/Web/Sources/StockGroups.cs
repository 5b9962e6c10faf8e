using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Sources;

/// <summary>Which rows of the population are added where a table states several groupings of the same people, as conditions in SQL.</summary>
internal static class StockGroups
{
    private const string Same = "select 1 from population t where t.area = f.area and t.date = f.date";

    /// <summary>For a whole: the stated total, else the sexes, else the ages, else both; for a part of the ages, both sexes once.</summary>
    public static string Whole(Measure measure) => measure.UsesTotalRows
        ? $"""
          case when exists ({Same} and t.sex is null and t.age_group is null) then f.sex is null and f.age_group is null
               when exists ({Same} and t.age_group is null) then f.age_group is null
               when exists ({Same} and t.sex is null) then f.sex is null
               else true end
          """
        : $"(f.sex is null or not exists ({Same} and t.age_group = f.age_group and t.sex is null))";

    /// <summary>For the values of one column: the rows that state them alone, else all rows that state them.</summary>
    public static string By(string column)
    {
        var other = column == "sex" ? "age_group" : "sex";
        return $"f.{column} is not null and (f.{other} is null or not exists ({Same} and t.{column} = f.{column} and t.{other} is null))";
    }
}
