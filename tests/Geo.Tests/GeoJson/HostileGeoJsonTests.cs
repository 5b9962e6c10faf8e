using System.Text;
using Mahalleh.Geo.GeoJson;
using Mahalleh.Geo.Reading;
using Xunit;
using static Mahalleh.Geo.Tests.GeoJson.GeoJsonText;

namespace Mahalleh.Geo.Tests.GeoJson;

public sealed class HostileGeoJsonTests
{
    public static TheoryData<string, string, string> Texts => new()
    {
        { "empty file", "", GeoRules.NotJson },
        { "cut off", Collection(Feature("\"a\""))[..^2], GeoRules.NotJson },
        { "trailing text", Collection(Feature("\"a\"")) + "x", GeoRules.NotJson },
        { "NaN", Collection(Feature("\"a\"", "[[NaN,0],[1,0],[1,1],[NaN,0]]")), GeoRules.NotJson },
        { "a list", "[]", GeoRules.NotAFeatureCollection },
        { "a lone feature", Feature("\"a\""), GeoRules.NotAFeatureCollection },
        { "no type", """{"features":[]}""", GeoRules.NotAFeatureCollection },
        { "no features member", """{"type":"FeatureCollection"}""", GeoRules.NotAFeatureCollection },
        { "features not a list", """{"type":"FeatureCollection","features":{}}""", GeoRules.NotAFeatureCollection },
        { "no feature", Collection(), GeoRules.NoFeatures },
        { "features twice", """{"type":"FeatureCollection","features":[],"features":[]}""", GeoRules.DuplicateMember },
        { "100,000 nested lists", Collection(new string('[', 100_000)), GeoRules.TooDeep },
        { "100,000 nested coordinates", Collection(Feature("\"a\"", new string('[', 100_000))), GeoRules.TooDeep },
        { "100,000 nested objects", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), GeoRules.TooDeep },
        { "a number as feature", Collection("5"), GeoRules.NotAFeature },
        { "a list as feature", Collection("[[1],{}]"), GeoRules.NotAFeature },
        { "1e400", Collection(Feature("\"a\"", "[[1e400,0],[1,0],[1,1],[1e400,0]]")), GeoRules.NotFinite },
        { "-1e400", Collection(Feature("\"a\"", "[[0,-1e400],[1,0],[1,1],[0,0]]")), GeoRules.NotFinite },
        { "outside", Collection(Feature("\"a\"", "[[181,0],[1,0],[1,1],[181,0]]")), GeoRules.OutsideTheWorld },
        { "swapped beyond 90", Collection(Feature("\"a\"", "[[35,91],[1,0],[1,1],[35,91]]")), GeoRules.OutsideTheWorld },
        { "metres", Collection(Feature("\"a\"", "[[539000,3950000],[1,0],[1,1],[0,0]]")), GeoRules.LooksLikeMetres },
        { "unclosed", Collection(Feature("\"a\"", "[[0,0],[1,0],[1,1],[0,1]]")), GeoRules.UnclosedRing },
        { "three points", Collection(Feature("\"a\"", "[[0,0],[1,0],[0,0]]")), GeoRules.ShortRing },
        { "no rings", Collection(Feature("\"a\"", "")), GeoRules.EmptyGeometry },
        { "empty ring", Collection(Feature("\"a\"", "[]")), GeoRules.CoordinatesShape },
        { "empty hole", Collection(Feature("\"a\"", Square + ",[]")), GeoRules.CoordinatesShape },
        { "one number", Collection(Feature("\"a\"", "[[0],[1,0],[1,1],[0,0]]")), GeoRules.CoordinatesShape },
        { "texts", Collection(Feature("\"a\"", "[[\"NaN\",0],[1,0],[1,1],[0,0]]")), GeoRules.CoordinatesShape },
        { "objects", Collection(Feature("\"a\"", "[[0,0],{\"x\":[1]},[1,1],[0,0]]")), GeoRules.CoordinatesShape },
        { "too flat", Collection(Feature("\"a\"", "1,2")), GeoRules.CoordinatesShape },
        { "too nested", Collection(Feature("\"a\"", "[" + Square + "]")), GeoRules.CoordinatesShape },
        { "uneven", Collection(Feature("\"a\"", "[[0,0],[[1,0]],[1,1],[0,0]]")), GeoRules.CoordinatesShape },
        { "a point", Collection("""{"type":"Feature","properties":{"code":"a"},"geometry":{"type":"Point","coordinates":[1,2]}}"""), GeoRules.NotPolygonal },
        { "null geometry", Collection("""{"type":"Feature","properties":{"code":"a"},"geometry":null}"""), GeoRules.NotPolygonal },
        { "no geometry", Collection("""{"type":"Feature","properties":{"code":"a"}}"""), GeoRules.NotPolygonal },
        { "no coordinates", Collection("""{"type":"Feature","properties":{"code":"a"},"geometry":{"type":"Polygon"}}"""), GeoRules.EmptyGeometry },
        { "no code", Collection(Feature("\"a\"").Replace("code", "kode", StringComparison.Ordinal)), GeoRules.MissingCode },
        { "blank code", Collection(Feature("\" \"")), GeoRules.MissingCode },
        { "fractional code", Collection(Feature("1.5")), GeoRules.BadCode },
        { "code of objects", Collection(Feature("{\"a\":1}")), GeoRules.BadCode },
        { "endless code", Collection(Feature($"\"{new string('x', 65)}\"")), GeoRules.BadCode },
        { "code with NUL", Collection(Feature("\"a\\u0000\"")), GeoRules.BadCode },
        { "lone surrogate", Collection(Feature("\"\\ud800\"")), GeoRules.BadCode },
        { "duplicate code", Collection(Feature("\"7\""), Feature("7")), GeoRules.DuplicateCode },
        { "unknown quality", Collection(Feature("\"a\",\"geometry_quality\":\"fine\"")), GeoRules.UnknownQuality },
        { "two geometries", Collection(Feature("\"a\"")[..^1] + ",\"geometry\":null}"), GeoRules.DuplicateMember },
        { "unknown crs", """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2039"}},"features":[]}""", GeoRules.UnsupportedCrs },
        { "linked crs", """{"type":"FeatureCollection","crs":{"type":"link","properties":{"href":"http://x"}},"features":[]}""", GeoRules.UnsupportedCrs },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_text_is_told_by_its_rule(string name, string text, string rule)
    {
        Assert.NotEmpty(name);
        Assert.Contains(rule, RulesOf(Read(text)));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told()
    {
        var bytes = Encoding.UTF8.GetBytes(Collection(Feature("\"a#\"")));
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xE9;
        Assert.Equal([GeoRules.InvalidUtf8], RulesOf(Read(bytes)));
        Assert.Equal([GeoRules.NotJson], RulesOf(Read(Encoding.Unicode.GetBytes(Collection(Feature("\"a\""))))));
    }

    [Fact]
    public void Each_limit_is_told_by_its_rule()
    {
        var text = Collection(Feature("\"a\""), Feature("\"b\""));
        var limits = GeoLimits.Default;
        Assert.Equal([GeoRules.TooManyBytes], RulesOf(Read(text, limits with { MaxBytes = 100 })));
        Assert.Equal([GeoRules.TooManyFeatures], RulesOf(Read(text, limits with { MaxFeatures = 1 })));
        Assert.Equal([GeoRules.TooManyVertices], RulesOf(Read(text, limits with { MaxVertices = 9 })));
        Assert.Equal([GeoRules.TooManyVertices], RulesOf(Read(text, limits with { MaxVerticesPerFeature = 4 })));
        Assert.Equal([GeoRules.BadCode, GeoRules.TooManyFaults], RulesOf(Read(text, limits with { MaxCodeLength = 0, MaxFaults = 1 })));
        var longText = Collection(Feature("\"a\",\"x\":\"" + new string('x', 300_000) + "\""));
        Assert.Empty(Read(longText).Faults);
        Assert.Equal([GeoRules.TokenTooLong], RulesOf(Read(longText, limits with { MaxTokenBytes = 100_000 })));
    }

    [Fact]
    public void Flipped_bytes_never_crash_the_reader()
    {
        var good = Encoding.UTF8.GetBytes(Collection(Feature("\"a\""), Feature("\"b\",\"geometry_quality\":\"surveyed\"")));
        Seeded.ForAll(20_000, random =>
        {
            var bytes = good.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var cut = random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length;
            var reading = Read(bytes[..cut]);
            Assert.True(reading.Features.Count == 2 || reading.Faults.Count > 0);
        });
    }

    [Fact]
    public void A_small_file_never_costs_much_memory()
    {
        var text = Encoding.UTF8.GetBytes(Collection(Feature("\"a\"", new string('[', 30) + string.Concat(Enumerable.Repeat("1,", 30_000)))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }
}
