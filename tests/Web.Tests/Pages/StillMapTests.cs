using System.Text.RegularExpressions;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>The drawing of a map that comes with the page.</summary>
public sealed class StillMapTests(BuiltSample built) : IAsyncLifetime
{
    private PageService _service = null!;

    public async ValueTask InitializeAsync() => _service = await PageService.OpenAsync(built.Snapshot);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task It_has_as_many_outlines_of_each_colour_as_there_are_areas_of_the_class_and_hatches_what_is_protected()
    {
        var snapshot = built.Snapshot;
        var (seen, hatched) = (0, 0);
        foreach (var indicator in snapshot.Catalogue.Indicators.Values.Where(indicator => snapshot.PeriodsOf(indicator).Count > 0).Where((_, at) => at % 5 == 0))
        {
            foreach (var level in Enumerable.Range(1, snapshot.Areas.Levels.Length - 1))
            {
                var period = snapshot.PeriodsOf(indicator)[^1];
                var (column, breaks) = (snapshot.Observe(indicator, period), snapshot.Breaks(indicator, level, period.Kind, indicator.Classes));
                var colours = ClassColours.Of(indicator.Direction, breaks.Count);
                var expected = snapshot.Areas.OfLevel(level).Where(area => snapshot.IsCurrent(area) && snapshot.Places[area].IsKnown)
                    .CountBy(area => column.Status[area] == ObservationStatus.Protected ? "url(#hatch-first)" : column.Status[area].HasValue() ? colours[breaks.ClassOf(column.Values[area])] : ClassColours.Missing)
                    .ToDictionary();
                var page = await _service.PlainAsync($"/?indicator={indicator.Code}&level={snapshot.Areas.Levels[level].Code}&period={period}&classes={indicator.Classes.ToString().ToLowerInvariant()}");
                var drawn = Regex.Matches(page, "<path class=\"area\" d=\"([^\"]*)\" fill=\"([^\"]*)\"").ToDictionary(path => path.Groups[2].Value, path => path.Groups[1].Value.Count('M'.Equals));
                Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), drawn.OrderBy(pair => pair.Key, StringComparer.Ordinal));
                seen += drawn.Count;
                hatched += expected.GetValueOrDefault("url(#hatch-first)");
            }
        }

        Assert.True(seen > 8 && hatched > 0, $"{seen} colours, {hatched} hatched");
    }
}
