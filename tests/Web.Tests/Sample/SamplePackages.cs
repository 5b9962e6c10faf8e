using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sample;

namespace Mahalleh.Web.Tests.Sample;

/// <summary>Samples that several tests look at, made once: the bundled package with invented records and two invented countries.</summary>
public sealed class SamplePackages : IDisposable
{
    public const long Records = 150_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sample-");

    public SamplePackages()
    {
        Iran = Make("iran", new SampleOptions { OutputFolder = "", PackageFolder = Path.Combine(Root(), "data", "iran"), Records = Records });
        Small = Make("small", new SampleOptions { OutputFolder = "", AreaCount = 66, Records = 20_000 });
        Large = Make("large", new SampleOptions { OutputFolder = "", AreaCount = 2020, Records = 400_000, Seed = 7 });
    }

    internal SampleReport Iran { get; }

    internal SampleReport Small { get; }

    internal SampleReport Large { get; }

    internal SampleReport Make(string name, SampleOptions options) =>
        SampleGenerator.Generate(options with { OutputFolder = Path.Combine(_folder.FullName, name) }, null, CancellationToken.None);

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mahalleh.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }

    /// <summary>A query of one number; <c>{table}</c> stands for a table of the package.</summary>
    internal static double Number(SampleReport sample, string sql)
    {
        using var connection = DuckDbConnection.Open();
        using var rows = connection.Query($"select cast(x as double) from ({Named(sample, sql)}) q(x)");
        return rows.Read() ? rows.Number(0) : double.NaN;
    }

    internal static string Named(SampleReport sample, string sql) =>
        System.Text.RegularExpressions.Regex.Replace(sql, @"\{([a-z_]+)\}", match =>
        {
            var file = Path.Combine(sample.Folder, match.Groups[1].Value);
            return File.Exists(file + ".parquet") ? $"read_parquet('{file}.parquet')" : $"read_csv('{file}.csv', header = true, all_varchar = true, delim = ',', quote = '\"')";
        });

    public void Dispose() => _folder.Delete(true);
}
