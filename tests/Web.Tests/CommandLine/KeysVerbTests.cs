using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.CommandLine;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.CommandLine;

public sealed class KeysVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mahalleh-keys-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_key_is_made_once_and_only_its_owner_reads_it()
    {
        var path = Path.Combine(_folder, "new", "disclosure.key");
        Assert.Equal(Verbs.Done, KeysVerb.Make(path));
        var text = File.ReadAllText(path);
        Assert.NotNull(DisclosureKey.Parse(text, out _));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        Assert.Equal(Verbs.FoundFaults, KeysVerb.Make(path));
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void A_build_without_a_key_or_with_a_bad_one_makes_no_release()
    {
        using var package = PackageFolder.Sound();
        var bad = Path.Combine(_folder, "bad.key");
        File.WriteAllText(bad, "0123");
        foreach (var key in new[] { Path.Combine(_folder, "none.key"), bad, _folder })
        {
            Assert.Equal(Verbs.WrongUse, BuildVerb.Run(package.Path, package.Releases, key, true, CancellationToken.None));
            Assert.Empty(Directory.GetFileSystemEntries(package.Releases));
        }
    }
}
