using Mahalleh.Web.Building;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

public sealed class ProgressTests
{
    [Fact]
    public void A_build_names_each_measure_that_it_protects_once_for_each_audience()
    {
        using var package = PackageFolder.Sound();
        var steps = new List<BuildProgress>();
        Assert.NotNull(Build(package, new ProgressStep<BuildProgress>(steps.Add), CancellationToken.None));

        string[] protectedOnes = [.. steps.Where(step => step.Stage == "protect" && step.Detail.Length > 0).Select(step => step.Detail)];
        Assert.Contains("population", protectedOnes);
        Assert.All(protectedOnes.CountBy(measure => measure), measure => Assert.Equal(2, measure.Value));
        Assert.Equal(["read", "roll-up", "protect"], steps.Select(step => step.Stage).Distinct().Take(3));
        Assert.Equal(steps.Select(step => step.Share).Order(), steps.Select(step => step.Share));
        Assert.All(steps, step => Assert.InRange(step.Share, 0, 1));
    }

    [Fact]
    public void A_build_that_is_stopped_while_it_protects_leaves_nothing()
    {
        using var package = PackageFolder.Sound();
        using var stopping = new CancellationTokenSource();
        var progress = new ProgressStep<BuildProgress>(step =>
        {
            if (step.Stage == "protect")
            {
                stopping.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => Build(package, progress, stopping.Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(package.Releases));
    }

    private static BuildResult? Build(PackageFolder package, IProgress<BuildProgress> progress, CancellationToken cancellation) =>
        ReleaseBuilder.Build(package.Path, package.Releases, TestKey.Value, new FaultLog(), progress, cancellation);
}
