using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Engines;
using Mahalleh.Web.Sources;

namespace Mahalleh.Benchmarks;

/// <summary>Rolls some measures up, whole, and says how long their statements took; writes the same statements for psql.</summary>
internal static class StatementsJob
{
    /// <summary>Writes the number of records, the number of statements, their seconds, and a digest of the cells, which is the same from every source.</summary>
    /// <param name="source">Folder of a package, or <c>postgres:</c>.</param>
    /// <param name="codes">Codes of measures of records, by commas.</param>
    /// <param name="script">File for psql that makes the tables of the build and runs the statements; empty for none.</param>
    /// <param name="output">Where to write.</param>
    public static int Run(string source, string codes, string script, TextWriter output)
    {
        var faults = new FaultLog();
        using var read = PackageReader.Read(source, faults, null, CancellationToken.None);
        if (read is null)
        {
            Console.Error.WriteLine(faults.Faults[0].Message);
            return 1;
        }

        var engine = new TimedEngine(read.Records.Engine);
        var package = Only(read, engine, codes.Split(','));
        var asOf = PublishedPeriods.AsOf(package);
        var rollUp = new RollUpEngine(package, PublishedPeriods.List(package, asOf, faults), asOf, faults);
        var before = engine.Asked.Count;
        var cells = rollUp.Run(null, CancellationToken.None);
        var asked = engine.Asked.Skip(before).Where(each => each.Sql.Contains("ancestor", StringComparison.Ordinal)).ToArray();
        if (script.Length > 0)
        {
            Write(script, read.Records.Engine, asked.Select(each => each.Sql));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read.Tables.Sum(table => table.Records)} {asked.Length} {asked.Sum(each => each.Time.TotalSeconds):F2} {RollUpJob.Digest(cells)}"));
        return 0;
    }

    // Without breakdowns: of each kind of statement one over the whole table, and one of windows.
    private static SourcePackage Only(SourcePackage package, ISqlEngine engine, string[] codes)
    {
        var measures = new OrderedDictionary<string, Measure>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            measures.Add(code, package.Catalogue.Measures[code] with { Breakdowns = [] });
        }

        return new SourcePackage
        {
            Engine = package.Engine,
            Records = package.Records with { Engine = engine },
            Description = package.Description,
            Areas = package.Areas,
            Boundaries = package.Boundaries,
            Crosswalk = package.Crosswalk,
            Catalogue = package.Catalogue with { Measures = measures },
            Tables = package.Tables,
        };
    }

    // As the build sets its session up (PostgresSnapshot), with the tables that it fills.
    private static void Write(string script, ISqlEngine engine, IEnumerable<string> statements)
    {
        using var file = new StreamWriter(script);
        file.WriteLine("\\set ON_ERROR_STOP on\nset jit = off; set enable_nestloop = off; set enable_partitionwise_aggregate = on; set datestyle = 'ISO'; set search_path = pg_temp, public, pg_catalog;");
        foreach (var (table, columns) in EngineTables.Columns)
        {
            file.WriteLine($"create temporary table {table} ({columns});\ncopy {table} from stdin;");
            using (var rows = engine.Query($"select {string.Join(" || chr(9) || ", columns.Split(", ").Select(column => $"coalesce(cast(t.{column.Split(' ')[0]} as text), '\\N')"))} from pg_temp.{table} t"))
            {
                while (rows.Read())
                {
                    file.WriteLine(rows.Text(0));
                }
            }

            file.WriteLine($"\\.\nanalyze {table};");
        }

        file.WriteLine("begin transaction isolation level repeatable read read only;\n\\timing on\n\\o /dev/null");
        foreach (var statement in statements)
        {
            file.WriteLine(statement.Trim() + ";");
        }
    }
}
