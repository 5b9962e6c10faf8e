namespace Mahalleh.Geo.Reading;

/// <summary>The bounds within which a boundary file is read; everything above a bound is a fault, never an allocation.</summary>
/// <remarks>A declared count or depth is never believed: memory grows only with the bytes that were really read.</remarks>
public sealed record GeoLimits
{
    /// <summary>The defaults: enough for every neighbourhood of a country of Iran's size.</summary>
    public static GeoLimits Default { get; } = new();

    /// <summary>Longest file, in bytes. The default is 512 MiB.</summary>
    public long MaxBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Deepest nesting of arrays and objects. The default is 32; GeoJSON itself needs 9.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Longest single name, text or number, in bytes. The default is 1 MiB.</summary>
    public int MaxTokenBytes { get; init; } = 1024 * 1024;

    /// <summary>Most features. The default is 200,000.</summary>
    public int MaxFeatures { get; init; } = 200_000;

    /// <summary>Most vertices in the whole file. The default is 20,000,000.</summary>
    public int MaxVertices { get; init; } = 20_000_000;

    /// <summary>Most vertices in one feature. The default is 1,000,000.</summary>
    public int MaxVerticesPerFeature { get; init; } = 1_000_000;

    /// <summary>Longest area code, in UTF-16 units. The default is 64.</summary>
    public int MaxCodeLength { get; init; } = 64;

    /// <summary>Widest gap between the ends of a ring that is closed and told as a repair, in metres. The default is 0: such a ring is a fault.</summary>
    public double MaxRingGapMetres { get; init; }

    /// <summary>Faults after which reading stops. The default is 1,000.</summary>
    public int MaxFaults { get; init; } = 1_000;
}
