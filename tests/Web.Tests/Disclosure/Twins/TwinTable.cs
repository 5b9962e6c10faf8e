using System.Globalization;
using System.Text;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>The records of one table and how its file is written.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Day">Column of the day.</param>
/// <param name="Columns">Further columns.</param>
/// <param name="Rows">The records.</param>
internal sealed record TwinTable(string Name, string Day, string[] Columns, IReadOnlyList<TwinRow> Rows)
{
    /// <summary>Fields that hold a whole number of persons, of which one can go from a record to another.</summary>
    public int[] Counts { get; init; } = [];

    /// <summary>Whether silence in a quarter is told from zero.</summary>
    public bool IsRegular { get; init; } = true;

    public TwinTable With(params (int At, TwinRow Row)[] changes)
    {
        var rows = Rows.ToArray();
        foreach (var (at, row) in changes)
        {
            rows[at] = row;
        }

        return this with { Rows = rows };
    }

    public string Write(TwinAreas areas)
    {
        var isStated = Name == "statistics";
        var text = new StringBuilder($"{(isStated ? "" : "id,")}area,{Day},{string.Join(',', Columns)}\n");
        foreach (var row in Rows)
        {
            _ = isStated ? text : text.Append(CultureInfo.InvariantCulture, $"r{row.Id},");
            var day = SolarHijri.Format(row.Day);
            text.Append(CultureInfo.InvariantCulture, $"{areas.Code(row.Area)},{(isStated ? day[..4] : day)},{string.Join(',', row.Fields)}\n");
        }

        return text.ToString();
    }
}
