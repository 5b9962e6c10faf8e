using Mahalleh.Geo.Tiling;
using Xunit;

namespace Mahalleh.Geo.Tests.Tiling;

public sealed class PyramidBuilderTests
{
    [Fact]
    public void The_same_layers_give_the_same_bytes_whatever_the_threads()
    {
        var (one, two) = (SampleLayers.Build(SampleLayers.TwoLevels(7), 1), SampleLayers.Build(SampleLayers.TwoLevels(7), 2));
        Assert.Equal(one.Select(tile => tile.Id), two.Select(tile => tile.Id));
        Assert.All(one.Zip(two), pair => Assert.True(pair.First.Gzip.Span.SequenceEqual(pair.Second.Gzip.Span)));
    }

    [Fact]
    public void Tiles_come_along_the_curve_each_once()
    {
        var numbers = SampleLayers.Build(SampleLayers.TwoLevels(7)).Select(tile => HilbertCurve.ToTileNumber(tile.Id)).ToList();
        Assert.Equal(numbers.Distinct().Order(), numbers);
    }

    [Fact]
    public void A_layer_is_only_in_tiles_of_its_zooms()
    {
        foreach (var tile in SampleLayers.Build(SampleLayers.TwoLevels(7)))
        {
            var names = MvtLayers.Names(Gzip.Expand(tile.Gzip, 1_000_000));
            Assert.True(tile.Id.Zoom <= 8 || !names.Contains("province"));
            Assert.True(tile.Id.Zoom >= 6 || !names.Contains("county"));
        }
    }

    [Fact]
    public void Progress_is_told_after_every_zoom()
    {
        var told = new List<PyramidProgress>();
        var tiles = PyramidBuilder.Build(SampleLayers.TwoLevels(7), PyramidLimits.Default, new Listener(told), CancellationToken.None).ToList();
        Assert.Equal([4, 5, 6, 7, 8, 9, 10], told.Select(progress => progress.Zoom));
        Assert.Equal(tiles.Count, told[^1].Tiles);
    }

    [Fact]
    public void A_tile_above_a_limit_stops_the_build_by_name()
    {
        var limits = PyramidLimits.Default with { MaxLayerVertices = 20 };
        var error = Assert.Throws<TileTooLargeException>(
            () => PyramidBuilder.Build(SampleLayers.TwoLevels(7), limits, null, CancellationToken.None).Count());
        Assert.Equal((4, "province"), (error.Tile.Zoom, error.Layer));
        Assert.Throws<TileTooLargeException>(() => PyramidBuilder.Build(
            SampleLayers.TwoLevels(7), PyramidLimits.Default with { MaxLayerBytes = 100 }, null, CancellationToken.None).Count());
    }

    [Fact]
    public void Cancelling_stops_the_build() => Assert.ThrowsAny<OperationCanceledException>(() => PyramidBuilder.Build(
        SampleLayers.TwoLevels(7), PyramidLimits.Default, null, new CancellationToken(canceled: true)).Count());

    [Fact]
    public void Layers_that_cannot_be_built_are_refused_at_once()
    {
        var layer = SampleLayers.TwoLevels(7)[0];
        void Refused(params TileLayer[] layers) =>
            Assert.Throws<ArgumentException>(() => PyramidBuilder.Build(layers, PyramidLimits.Default, null, CancellationToken.None));
        Refused(layer, layer);
        Refused(layer with { MaxZoom = 17 });
        Refused(layer with { MinZoom = 9 });
        Refused(layer with { Features = [layer.Features[0] with { Id = 0 }] });
    }

    [Fact]
    public void The_zooms_of_a_layer_follow_its_sizes_and_the_number_of_tiles()
    {
        var large = Outlines.Tessellation(new Random(1), 4, 4, 45, 28, 4);
        var small = Outlines.Tessellation(new Random(1), 30, 30, 51, 35, 0.01);
        var (ofLarge, ofSmall) = (ZoomRange.For(large), ZoomRange.For(small));
        Assert.True(ofLarge.Min < ofSmall.Min && ofLarge.Max < ofSmall.Max, $"{ofLarge} {ofSmall}");
        Assert.True(ZoomRange.For(small, maxTiles: 3).Max < ofSmall.Max);
        Assert.InRange(SampleLayers.Build([SampleLayers.Of("s", ofSmall.Min, ofSmall.Max, small)]).Count, 1, 20_000);
    }

    private sealed class Listener(List<PyramidProgress> told) : IProgress<PyramidProgress>
    {
        public void Report(PyramidProgress value) => told.Add(value);
    }
}
