namespace Mahalleh.Geo.Reading;

/// <summary>The stable words for what can be wrong with a boundary file; clients and translations key on them.</summary>
public static class GeoRules
{
    /// <summary>The bytes are not JSON (includes NaN, comments, UTF-16 and a cut-off file).</summary>
    public const string NotJson = "not-json";

    /// <summary>A name or text is not UTF-8.</summary>
    public const string InvalidUtf8 = "invalid-utf8";

    /// <summary>The root is not an object of type FeatureCollection with a list of features.</summary>
    public const string NotAFeatureCollection = "not-a-feature-collection";

    /// <summary>The zip archive does not hold one whole shapefile.</summary>
    public const string NotAShapefile = "not-a-shapefile";

    /// <summary>The Parquet file is not readable, has no metadata <c>geo</c>, or another encoding than WKB.</summary>
    public const string NotGeoParquet = "not-geoparquet";

    /// <summary>A geometry is not whole well-known binary.</summary>
    public const string NotWkb = "not-wkb";

    /// <summary>The collection has no feature.</summary>
    public const string NoFeatures = "no-features";

    /// <summary>The declared coordinate reference system is none of <see cref="Projections.BoundaryCrs.Known"/>, or not that of the file.</summary>
    public const string UnsupportedCrs = "unsupported-crs";

    /// <summary>A GeoJSON file declares its system after its features, which were then read in another.</summary>
    public const string CrsAfterFeatures = "crs-after-features";

    /// <summary>A member that is read stands twice in its object.</summary>
    public const string DuplicateMember = "duplicate-member";

    /// <summary>The file is longer than <see cref="GeoLimits.MaxBytes"/>.</summary>
    public const string TooManyBytes = "too-many-bytes";

    /// <summary>The nesting is deeper than <see cref="GeoLimits.MaxDepth"/>.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>A name, text or number is longer than <see cref="GeoLimits.MaxTokenBytes"/>.</summary>
    public const string TokenTooLong = "token-too-long";

    /// <summary>There are more features than <see cref="GeoLimits.MaxFeatures"/>.</summary>
    public const string TooManyFeatures = "too-many-features";

    /// <summary>The file or one feature has more vertices than allowed.</summary>
    public const string TooManyVertices = "too-many-vertices";

    /// <summary>Reading stopped after <see cref="GeoLimits.MaxFaults"/> faults.</summary>
    public const string TooManyFaults = "too-many-faults";

    /// <summary>An element of the features is not an object of type Feature.</summary>
    public const string NotAFeature = "not-a-feature";

    /// <summary>The feature has no property <c>code</c>, or it is empty.</summary>
    public const string MissingCode = "missing-code";

    /// <summary>The code is not a text or a whole number, is too long, or holds control characters.</summary>
    public const string BadCode = "bad-code";

    /// <summary>An earlier feature has the same code.</summary>
    public const string DuplicateCode = "duplicate-code";

    /// <summary>The property <c>geometry_quality</c> is not one of the known words.</summary>
    public const string UnknownQuality = "unknown-quality";

    /// <summary>The geometry is missing or is not a Polygon or MultiPolygon.</summary>
    public const string NotPolygonal = "not-polygonal";

    /// <summary>The geometry has no ring.</summary>
    public const string EmptyGeometry = "empty-geometry";

    /// <summary>The coordinates are not nested as their type says, or hold something that is not a number.</summary>
    public const string CoordinatesShape = "coordinates-shape";

    /// <summary>A coordinate is not finite, e.g. <c>1e400</c>.</summary>
    public const string NotFinite = "not-finite";

    /// <summary>A coordinate is outside ±180° or ±90°.</summary>
    public const string OutsideTheWorld = "outside-the-world";

    /// <summary>A coordinate is so large that the file is probably in metres.</summary>
    public const string LooksLikeMetres = "looks-like-metres";

    /// <summary>A coordinate is so small that the file is probably in degrees, though its system is in metres.</summary>
    public const string LooksLikeDegrees = "looks-like-degrees";

    /// <summary>A coordinate is outside the area for which its reference system is made.</summary>
    public const string OutsideCrs = "outside-crs";

    /// <summary>The last vertex of a ring is not its first.</summary>
    public const string UnclosedRing = "unclosed-ring";

    /// <summary>A repair: a ring whose ends were near each other was closed.</summary>
    public const string ClosedRing = "closed-ring";

    /// <summary>A ring has fewer than four vertices, the closing one included.</summary>
    public const string ShortRing = "short-ring";
}
