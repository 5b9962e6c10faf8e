using System.Text;
using Mahalleh.Geo.GeoJson;
using Mahalleh.Geo.Projections;
using Mahalleh.Geo.Reading;
using Xunit;

namespace Mahalleh.Geo.Tests.GeoJson;

/// <summary>Small GeoJSON texts and their reading.</summary>
internal static class GeoJsonText
{
    public const string Square = "[[0,0],[1,0],[1,1],[0,1],[0,0]]";

    public static string Collection(params string[] features) =>
        $$$"""{"type":"FeatureCollection","features":[{{{string.Join(',', features)}}}]}""";

    public static string Feature(string code, string ring = Square) =>
        $$$"""{"type":"Feature","properties":{"code":{{{code}}}},"geometry":{"type":"Polygon","coordinates":[{{{ring}}}]}}""";

    public static BoundaryReading Read(string text, GeoLimits? limits = null) => Read(Encoding.UTF8.GetBytes(text), limits);

    public static BoundaryReading Read(byte[] bytes, GeoLimits? limits = null) =>
        GeoJsonFeatures.Read(new MemoryStream(bytes), BoundaryCrs.Wgs84, limits ?? GeoLimits.Default, TestContext.Current.CancellationToken);

    public static string[] RulesOf(BoundaryReading reading) => [.. reading.Faults.Select(fault => fault.Rule)];
}
