using System.Globalization;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>Random changes of records: two change a field, a place or a day between them, a person goes from one to another, one record goes elsewhere.</summary>
/// <param name="package">The package whose areas and days are used.</param>
/// <param name="random">Chance.</param>
internal sealed class TwinMoves(TwinPackage package, Random random)
{
    /// <summary>The next change; the table itself when nothing changes.</summary>
    public TwinTable Next(TwinTable table)
    {
        var (one, two) = (random.Next(table.Rows.Count), random.Next(table.Rows.Count));
        if (table.Counts.Length > 0 && (table.Name == "statistics" || random.Next(3) == 0))
        {
            return Shift(table, one, two, table.Counts[random.Next(table.Counts.Length)]);
        }

        var (first, second) = (table.Rows[one], table.Rows[two]);
        return random.Next(6) switch
        {
            <= 3 when one == two || (first.Area == second.Area && first.Day == second.Day) => table,
            0 => table.With((one, first with { Area = Elsewhere(first.Area) })),
            1 => table.With((one, first with { Day = second.Day })),
            2 => table.With((one, first with { Area = second.Area }), (two, second with { Area = first.Area })),
            3 => table.With((one, first with { Day = second.Day }), (two, second with { Day = first.Day })),
            _ => Swap(table, one, two, random.Next(table.Columns.Length)),
        };
    }

    private static TwinTable Swap(TwinTable table, int one, int two, int field) =>
        table.Rows[one].Fields[field] == table.Rows[two].Fields[field] ? table : table.With((one, table.Rows[one].With(field, table.Rows[two].Fields[field])), (two, table.Rows[two].With(field, table.Rows[one].Fields[field])));

    // A person of the first record is one of the second.
    private TwinTable Shift(TwinTable table, int one, int two, int field)
    {
        var (from, to) = (table.Rows[one], table.Rows[two]);
        var most = (int)Math.Min(from.Number(field), table.Name == "projects" ? 50_000 : 4);
        var step = random.Next(0, most + 1);
        return one == two || step == 0 || (table.Name == "statistics" && from.Fields[1] != to.Fields[1]) ? table : table.With((one, from.With(field, Text(from.Number(field) - step))), (two, to.With(field, Text(to.Number(field) + step))));
    }

    private int Elsewhere(int area)
    {
        int[] near = [.. Enumerable.Range(0, package.Areas.Count).Where(other => package.Areas.Parent[other] == package.Areas.Parent[area] || package.Areas.Parent[area] == other)];
        return near[random.Next(near.Length)];
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
