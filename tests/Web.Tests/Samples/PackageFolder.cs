using System.Text;
using Mahalleh.Web.Building;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Tests.Samples;

/// <summary>A data package in a folder of its own, written file by file, and the releases built from it.</summary>
internal sealed class PackageFolder : IDisposable
{
    public PackageFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = Directory.CreateTempSubdirectory("mahalleh-package-").FullName;

    public string Releases { get; } = Directory.CreateTempSubdirectory("mahalleh-releases-").FullName;

    /// <summary>A small sound package: a nation, two provinces and four neighbourhoods, square boundaries, one service each.</summary>
    public static PackageFolder Sound()
    {
        var package = new PackageFolder();
        package.Write("datapackage.json", """
            {"name": "sound", "title": {"fa": "سالم", "en": "Sound"}, "licence": "CC0-1.0", "sources": [], "calendar": "solar-hijri", "as_of": "1404-06-31",
             "levels": [{"code": "nation", "name_fa": "کشور", "name_en": "Nation"}, {"code": "province", "name_fa": "استان", "name_en": "Province"}, {"code": "neighbourhood", "name_fa": "محله", "name_en": "Neighbourhood"}]}
            """);
        package.Write("areas.csv", "code,level,parent,name_fa,name_en\nIR,nation,,ایران,Iran\nA,province,IR,الف,A\nB,province,IR,ب,B\nA1,neighbourhood,A,نعمت‌آباد,A1\nA2,neighbourhood,A,گلشهر,A2\nB1,neighbourhood,B,هفت‌تیر,B1\nB2,neighbourhood,B,قائم,B2\n");
        package.Write("boundaries.geojson", Boundaries("A1", "A2", "B1", "B2"));
        package.Write("population.csv", "area,date,sex,age_group,persons,households\nA1,1403-01-01,,,1000,300\nA2,1403-01-01,,,2000,600\nB1,1403-01-01,,,1500,400\nB2,1403-01-01,,,500,150\n");
        package.Write("services.csv", Services());
        return package;
    }

    public static string Boundaries(params string[] codes) => "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(",\n", codes.Select((code, at) =>
        $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\",\"geometry_quality\":\"approximate\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{50 + at},30],[{51 + at},30],[{51 + at},31],[{50 + at},31],[{50 + at},30]]]}}}}")) + "]}";

    public void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public void Write(string file, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public IReadOnlyList<SourceFault> Check()
    {
        var faults = new FaultLog();
        PackageReader.Read(Path, faults, null, CancellationToken.None)?.Dispose();
        return faults.Faults;
    }

    public BuildResult? TryBuild(FaultLog? faults = null) => ReleaseBuilder.Build(Path, Releases, TestKey.Value, faults ?? new FaultLog(), null, CancellationToken.None);

    public BuildResult Build()
    {
        var faults = new FaultLog();
        return TryBuild(faults) ?? throw new InvalidOperationException(string.Join('\n', faults.Faults));
    }

    public Snapshot Open() => ReleaseReader.Open(Build().Folder);

    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        Directory.Delete(Releases, recursive: true);
    }

    // Twelve persons in A1, of whom two come twice and one is also served in A2; three in A2; ten in B1; none in B2.
    private static string Services()
    {
        var text = new StringBuilder("id,date,area,person_key\n");
        var id = 0;
        void Add(string area, string day, string key) => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"s{++id},{day},{area},{key}\n");
        for (var person = 0; person < 12; person++)
        {
            Add("A1", "1404-01-1" + (person % 10), $"a{person:x4}");
        }

        Add("A1", "1404-05-02", "a0000");
        Add("A1", "1404/5/3", "a0001");
        Add("A2", "۱۴۰۴-۰۲-۰۱", "a0000");
        Add("A2", "1404-02-02", "x0001");
        Add("A2", "1404-02-03", "x0002");
        for (var person = 0; person < 10; person++)
        {
            Add("B1", "1404-04-05", $"b{person:x4}");
        }

        return text.ToString();
    }
}
