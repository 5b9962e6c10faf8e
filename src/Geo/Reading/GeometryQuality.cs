namespace Mahalleh.Geo.Reading;

/// <summary>The words for how well an outline is known.</summary>
public static class GeometryQuality
{
    /// <summary>Measured in the field or taken from the authority's own survey; the default where a file does not say.</summary>
    public const string Surveyed = "surveyed";

    /// <summary>A survey that was simplified.</summary>
    public const string Generalised = "generalised";

    /// <summary>Drawn by hand or derived; good for a picture, not for measuring.</summary>
    public const string Approximate = "approximate";

    /// <summary>Whether <paramref name="word"/> is one of the words; compared ordinally.</summary>
    public static bool IsKnown(string word) => word is Surveyed or Generalised or Approximate;
}
