using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Web.Sources;

/// <summary>The statements of one measure over its records, whole or by one column.</summary>
internal sealed class RecordSql
{
    private readonly (string Name, string Text)[] _places;

    /// <summary>Prepares the statements.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="table">Its table.</param>
    /// <param name="relation">What stands for the table in its engine.</param>
    /// <param name="column">Column that breaks it down; empty for the whole.</param>
    /// <param name="poverty">The profile that the measure is a part of; null when it is none.</param>
    public RecordSql(Measure measure, FactTable table, string relation, string column, PovertyProfile? poverty)
    {
        var part = poverty is null ? null : new PovertySql(poverty);
        var date = MeasureSql.Date(measure, table);
        Day = measure.DelayDays == 0 ? $"f.{date}" : $"f.{date} + {measure.DelayDays}";
        var where = (part?.Where(measure) ?? MeasureSql.Where(measure, table)) + (column.Length == 0 ? "" : $" and f.{column} is not null");
        _places =
        [
            ("table", relation), ("name", table.Name), ("date", date), ("where", where), ("part", column.Length == 0 ? RollUpText.NoPart : $"f.{column}"),
            ("amount", part?.Amount(measure) ?? MeasureSql.Amount(measure, table)), ("cases", part?.Cases ?? MeasureSql.Cases(measure)), ("weight", MeasureSql.Weight(measure)),
            ("score", MeasureSql.Score(measure)), ("thousands", MeasureSql.Thousands(measure)), ("key", measure.Key),
            ("until", measure.Open?.Until ?? ""), ("moment", MeasureSql.Moment(measure)),
        ];
        Unit = part?.Unit(measure) ?? 1;
    }

    /// <summary>What a sum is divided by once it is exact.</summary>
    public double Unit { get; }

    /// <summary>The day on which a record counts.</summary>
    public string Day { get; }

    /// <summary>A statement with its places filled.</summary>
    /// <param name="section">Name of the statement.</param>
    /// <param name="span">Join of a record to its periods; empty for a statement that has none.</param>
    public string Fill(string section, string span) => RollUpText.Fill(section, [("span", span), .. _places]);
}
