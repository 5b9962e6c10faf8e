namespace Mahalleh.Web.Sample;

/// <summary>What the generator wrote.</summary>
/// <param name="Folder">The new package.</param>
/// <param name="Rows">Rows by table, in the order of the schema; tables that the package brought itself are not in it.</param>
/// <param name="Hosts">Number of areas that records hang on.</param>
public sealed record SampleReport(string Folder, IReadOnlyDictionary<string, long> Rows, int Hosts)
{
    /// <summary>Activity and survey records: all rows but those of the registers.</summary>
    public long Records => Rows.Where(row => row.Key is not ("population" or "facilities" or "population_points" or "targets")).Sum(row => row.Value);
}
