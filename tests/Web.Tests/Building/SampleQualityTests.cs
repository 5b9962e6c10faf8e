using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

public sealed class SampleQualityTests(BuiltSample sample)
{
    [Fact]
    public void Everything_that_the_sample_asks_about_has_a_published_value() => QualityTests.AllPublished(sample.Snapshot);

    [Fact]
    public void The_strongest_come_first_and_the_list_is_bounded()
    {
        var figures = sample.Snapshot.Quality.Outliers;
        Assert.True(figures.Listed.Count <= 500 && figures.Listed.Count <= figures.Total);
        Assert.Equal(figures.Listed.Select(figure => Math.Abs(figure.Z)).OrderDescending(), figures.Listed.Select(figure => Math.Abs(figure.Z)));
    }
}
