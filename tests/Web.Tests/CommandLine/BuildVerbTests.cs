using Mahalleh.Web.CommandLine;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.CommandLine;

public sealed class BuildVerbTests
{
    [Fact]
    public async Task A_place_that_cannot_be_written_is_a_message_and_not_a_crash()
    {
        using var package = PackageFolder.Sound();
        var file = Path.Combine(package.Releases, "a-file");
        await File.WriteAllTextAsync(file, "x", TestContext.Current.CancellationToken);
        Assert.Equal(Verbs.FoundFaults, BuildVerb.Run(package.Path, file, TestKey.File, true, CancellationToken.None));
        Assert.Equal(Verbs.Done, BuildVerb.Run(package.Path, package.Releases, TestKey.File, true, CancellationToken.None));
    }
}
