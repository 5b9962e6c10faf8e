using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Sources;

namespace Mahalleh.Benchmarks;

/// <summary>From a data package, or a database, to cells, as a whole process: what a build does before disclosure control, which has a cost of its own.</summary>
internal static class RollUpJob
{
    /// <summary>Reads, checks and rolls up; writes records, seconds of reading, seconds of rolling up, cells, megabytes at most, and a digest of the cells, which is the same from every source.</summary>
    public static int Run(string source, TextWriter output)
    {
        var (faults, start) = (new FaultLog(), Stopwatch.GetTimestamp());
        using var package = PackageReader.Read(source, faults, null, CancellationToken.None);
        var read = Stopwatch.GetElapsedTime(start);
        if (package is null)
        {
            Console.Error.WriteLine(faults.Faults[0].Message);
            return 1;
        }

        start = Stopwatch.GetTimestamp();
        var asOf = PublishedPeriods.AsOf(package);
        var engine = new RollUpEngine(package, PublishedPeriods.List(package, asOf, faults), asOf, faults);
        var cells = engine.Run(null, CancellationToken.None);
        engine.Finish();
        var rolled = Stopwatch.GetElapsedTime(start);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{package.Tables.Sum(table => table.Records)} {read.TotalSeconds:F1} {rolled.TotalSeconds:F1} {cells.Values.Sum(column => (long)column.AreaCount)} {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} {Digest(cells)}"));
        return 0;
    }

    /// <summary>A digest of all cells in the order of their keys.</summary>
    public static string Digest(Dictionary<CellKey, CellColumn> cells)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (key, column) in cells.OrderBy(cell => cell.Key.ToString(), StringComparer.Ordinal))
        {
            hash.AppendData(MemoryMarshal.AsBytes(key.ToString().AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(column.Cases.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(column.Values.AsSpan()));
        }

        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }
}
