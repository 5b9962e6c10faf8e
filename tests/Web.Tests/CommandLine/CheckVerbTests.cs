using Mahalleh.Web.CommandLine;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.CommandLine;

public sealed class CheckVerbTests
{
    [Fact]
    public void Warnings_alone_leave_the_exit_code_at_nought_and_nothing_is_built()
    {
        using var package = TroubledPackage.Create();
        Assert.Equal(Verbs.Done, CheckVerb.Run(package.Path, json: true, CancellationToken.None));
        Assert.Empty(Directory.GetFileSystemEntries(package.Releases));
    }

    [Fact]
    public void An_error_makes_it_one()
    {
        using var package = PackageFolder.Sound();
        package.Write("problems.csv", "id,area,opened\np1,NOWHERE,1404-01-01\n");
        Assert.Equal(Verbs.FoundFaults, CheckVerb.Run(package.Path, json: false, CancellationToken.None));
    }
}
