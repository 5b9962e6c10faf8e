using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Mahalleh.Web.Tests.Architecture;

/// <summary>The edges of docs/architecture.md, held by reading the sources.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "src");

    [Theory]
    [InlineData("Indicators", "")]
    [InlineData("Geo", "")]
    [InlineData("Web", "Geo,Indicators")]
    public void A_project_references_only_what_the_architecture_allows(string project, string allowed)
    {
        var references = XDocument.Load(Path.Combine(Source, project, project + ".csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)).Order(StringComparer.Ordinal);
        Assert.Equal(allowed, string.Join(',', references));
    }

    [Theory]
    [InlineData("Mahalleh.Web.DuckDb", "Web/DuckDb,Web/Sources,Web/Postgres,Web/Releases,Web/Building,Web/Sample,Web/CommandLine/BuildVerb.cs")]
    [InlineData("Npgsql", "Web/Postgres")]
    [InlineData("Mahalleh.Web.Postgres", "Web/Sources/PackageReader.cs,Web/Building/DatabaseAttempts.cs,Web/CommandLine")]
    [InlineData("YamlDotNet", "Indicators/Catalogue")]
    [InlineData("NetTopologySuite", "Geo,Web/Sources,Web/Postgres,Web/Releases,Web/Building")]
    [InlineData("ProjNet", "Geo/Projections")]
    [InlineData("Spectre.Console", "Web/CommandLine")]
    [InlineData("System.CommandLine", "Web/CommandLine,Web/Program.cs")]
    [InlineData("MathNet.Numerics", "Indicators/Uncertainty,Indicators/Composites")]
    [InlineData("Microsoft.IdentityModel", "Web/Access/Embeds")]
    public void A_package_has_the_one_owner_that_is_named(string package, string owners)
    {
        var users = Files("*.cs").Where(file => Regex.IsMatch(File.ReadAllText(file), $@"^using (static )?{Regex.Escape(package)}(\.|;)", RegexOptions.Multiline)).Select(Relative);
        Assert.All(users, file => Assert.Contains(owners.Split(','), owner => file == owner || file.StartsWith(owner + "/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Indicators")]
    [InlineData("Geo")]
    public void A_library_opens_no_file_socket_or_process(string project)
    {
        string[] forbidden = ["File.", "Directory.", "FileStream", "Socket", "HttpClient", "Process.Start", "Environment.", "DateTime.Now", "DateTime.UtcNow"];
        foreach (var file in Files("*.cs").Where(file => Relative(file).StartsWith(project + "/", StringComparison.Ordinal)))
        {
            var code = CommentPattern().Replace(File.ReadAllText(file), "");
            Assert.All(forbidden, word => Assert.False(Regex.IsMatch(code, $@"(?<![\w.]){Regex.Escape(word)}"), $"{Relative(file)} uses {word}"));
        }
    }

    [Fact]
    public void What_serves_never_touches_what_builds()
    {
        string[] serving = ["Web/Api", "Web/Charts", "Web/Downloads", "Web/Ogc", "Web/Pages", "Web/Sdmx", "Web/Tiles", "Web/Serving", "Web/Access"];
        string[] building = ["Mahalleh.Web.Sources", "Mahalleh.Web.Building", "Mahalleh.Web.Sample", "Mahalleh.Web.DuckDb", "Mahalleh.Web.Engines", "Mahalleh.Web.Postgres"];
        foreach (var file in Files("*.cs", "*.razor").Where(file => serving.Any(slice => Relative(file).StartsWith(slice + "/", StringComparison.Ordinal))))
        {
            var code = File.ReadAllText(file);
            Assert.All(building, space => Assert.False(code.Contains(space, StringComparison.Ordinal), $"{Relative(file)} uses {space}"));
        }
    }

    [Theory]
    [InlineData("Api")]
    [InlineData("Charts")]
    [InlineData("Pages")]
    [InlineData("Tiles")]
    [InlineData("Ogc")]
    [InlineData("Sdmx")]
    public void A_slice_does_not_use_another_slice(string slice)
    {
        // Pages draw charts in place, embeds show what both do, and SDMX writes the API's own observations; nothing else crosses.
        var others = new[] { "Api", "Charts", "Pages", "Tiles", "Ogc", "Sdmx", "Embeds" }.Where(other => other != slice && !(slice == "Pages" && other == "Charts") && !(slice == "Sdmx" && other == "Api")).ToArray();
        foreach (var file in Files("*.cs", "*.razor").Where(file => Relative(file).StartsWith($"Web/{slice}/", StringComparison.Ordinal)))
        {
            var code = File.ReadAllText(file);
            Assert.All(others, other => Assert.False(Regex.IsMatch(code, $@"Mahalleh\.Web\.{other}\b"), $"{Relative(file)} uses {other}"));
        }
    }

    [Fact]
    public void Nothing_that_answers_a_request_opens_a_release_but_through_its_scope()
    {
        string[] allowed = ["Web/Access/", "Web/Releases/", "Web/Serving/", "Web/CommandLine/", "Web/Api/HealthEndpoints.cs"];
        var holders = Files("*.cs", "*.razor").Where(file => Regex.IsMatch(File.ReadAllText(file), @"\bSnapshotStore\b")).Select(Relative).ToArray();
        Assert.All(holders, file => Assert.Contains(allowed, owner => file.StartsWith(owner, StringComparison.Ordinal)));
        Assert.DoesNotContain(".Open(", File.ReadAllText(Path.Combine(Source, "Web", "Api", "HealthEndpoints.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_has_a_banned_name_or_word_and_none_is_over_four_hundred_lines()
    {
        foreach (var file in Files("*.cs", "*.razor", "*.ts", "*.css"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            Assert.False(BannedNamePattern().IsMatch(name), $"{Relative(file)} has a banned name");
            Assert.True(File.ReadLines(file).Count() <= 400, $"{Relative(file)} is over 400 lines");
        }

        foreach (var file in Files("*.cs"))
        {
            var code = CommentPattern().Replace(File.ReadAllText(file), "");
            Assert.False(BannedWordPattern().IsMatch(code), $"{Relative(file)} holds {BannedWordPattern().Match(code).Value}");
        }
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (var file in Files("*.cs").Where(file => Path.GetFileName(file) != "Program.cs"))
        {
            var expected = "Mahalleh." + Path.GetDirectoryName(Relative(file))!.Replace('/', '.');
            Assert.Contains($"namespace {expected};", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_project_file_is_short_and_holds_no_version()
    {
        foreach (var file in Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Where(IsOurs))
        {
            Assert.True(File.ReadLines(file).Count() <= 32, $"{file} is too long");
            Assert.DoesNotContain("Version=", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Lock_files_hold_no_address()
    {
        var locks = Directory.GetFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories).Where(IsOurs).Append(Path.Combine(Repository.Root, "package-lock.json")).ToArray();
        Assert.True(locks.Length >= 8);
        Assert.All(locks, file => Assert.DoesNotContain("\"resolved\": \"http", File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static bool IsOurs(string file) => !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/artifacts/", StringComparison.Ordinal);

    private static IEnumerable<string> Files(params string[] patterns) => patterns.SelectMany(pattern => Directory.GetFiles(Source, pattern, SearchOption.AllDirectories))
        .Where(file => IsOurs(file) && !file.Contains("/wwwroot/built/", StringComparison.Ordinal));

    private static string Relative(string file) => Path.GetRelativePath(Source, file).Replace('\\', '/');

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex CommentPattern();

    [GeneratedRegex("(Utils?|Helpers?|Common|Misc|Manager|Processor|Impl)$")]
    private static partial Regex BannedNamePattern();

    [GeneratedRegex(@"DateTime\.Now|DateTime\.Today|TODO|FIXME|NotImplementedException|async void|#pragma warning disable")]
    private static partial Regex BannedWordPattern();
}
