using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Web.Sources;

/// <summary>The statements of one measure over its records, whole or by one column.</summary>
internal sealed class RecordSql
{
    private readonly FactTable _table;
    private readonly FactStore _records;
    private readonly string _day;
    private readonly string _part;
    private readonly string _key;
    private readonly string _person;
    private readonly int? _delay;
    private readonly (string Name, string Text)[] _places;

    /// <summary>Prepares the statements.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="table">Its table.</param>
    /// <param name="records">Where its records are.</param>
    /// <param name="column">Column that breaks it down; empty for the whole.</param>
    /// <param name="poverty">The profile that the measure is a part of; null when it is none.</param>
    public RecordSql(Measure measure, FactTable table, FactStore records, string column, PovertyProfile? poverty)
    {
        var part = poverty is null ? null : new PovertySql(poverty);
        var date = MeasureSql.Date(measure, table);
        (_table, _records, _key, _person) = (table, records, $"f.{measure.Key}", measure.Key);
        _day = measure.DelayDays == 0 ? $"f.{date}" : $"f.{date} + {measure.DelayDays}";
        _delay = date == table.Date ? measure.DelayDays : null;
        _part = column.Length == 0 ? RollUpText.NoPart : $"f.{column}";
        var where = (part?.Where(measure) ?? MeasureSql.Where(measure, table)) + (column.Length == 0 ? "" : $" and f.{column} is not null");
        _places =
        [
            ("name", table.Name), ("date", date), ("where", where), ("part", _part),
            ("amount", part?.Amount(measure) ?? MeasureSql.Amount(measure, table)), ("cases", part?.Cases ?? MeasureSql.Cases(measure)), ("weight", MeasureSql.Weight(measure)),
            ("score", MeasureSql.Score(measure)), ("thousands", MeasureSql.Thousands(measure)), ("key", measure.Key),
            ("until", measure.Open?.Until ?? ""), ("moment", MeasureSql.Moment(measure)),
        ];
        Unit = part?.Unit(measure) ?? 1;
    }

    /// <summary>What a sum is divided by once it is exact.</summary>
    public double Unit { get; }

    /// <summary>Asks for a statement over records and their periods.</summary>
    /// <param name="section">Name of the statement.</param>
    /// <param name="span">Join of a record to its periods.</param>
    public RollUpQuestion Ask(string section, Span span) => Ask(section, span, ["true"]);

    /// <summary>Asks for persons counted anew, slice by slice: each person is in one, so that what they count adds up.</summary>
    /// <param name="span">Join of a record to its periods.</param>
    public RollUpQuestion AskDistinct(Span span) => Ask("distinct", span, [.. _records.SlicesBy(_table, [_person])]);

    /// <summary>Asks for the statement over the last records of each subject.</summary>
    /// <param name="stretches">The periods.</param>
    /// <param name="keep">Keeps the last records in some of them.</param>
    public RollUpQuestion AskLast(Stretches stretches, Action<IReadOnlyList<Stretch>> keep) =>
        new(_table, "last-record", RollUpText.Fill("last-record", _places), [.. stretches.Years, .. stretches.Windows], some =>
        {
            keep(some);
            return [RollUpText.Fill("last-record", _places)];
        });

    /// <summary>Asks for the statement over records that are open, which may be of any day.</summary>
    /// <param name="stretches">The periods.</param>
    public RollUpQuestion AskOpen(Stretches stretches) => new(_table, "open", FillOpen(), stretches.Whole, _ => [FillOpen()]) { Delay = null };

    /// <summary>A statement over records and their periods.</summary>
    /// <param name="section">Name of the statement.</param>
    /// <param name="span">Join of a record to its periods.</param>
    /// <param name="slice">The persons of it as a condition, where it tells persons apart.</param>
    public string Fill(string section, Span span, string slice = "true") =>
        RollUpText.Fill(section, [("span", span.Join), ("rows", _records.Rows(_table, section, _day, span, section == "distinct" ? [_part, _key] : [_part], [("slice", slice), .. _places])), .. _places]);

    private RollUpQuestion Ask(string section, Span span, IReadOnlyList<string> slices) =>
        new(_table, section, $"{span.Name} {Fill(section, span with { Join = "", Bounds = [] })}", span.Stretches, some => [.. slices.Select(slice => Fill(section, span.Within(some), slice))])
        {
            Delay = _delay,
        };

    private string FillOpen() => RollUpText.Fill("open", [("opened", RowsOf("opened")), ("ended", RowsOf("ended")), .. _places]);

    private string RowsOf(string section) => _records.Rows(_table, section, _day, null, [_part], _places);
}
