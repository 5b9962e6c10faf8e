namespace Mahalleh.Web.Releases;

/// <summary>Where an area lies, from its boundary.</summary>
/// <param name="Quality"><c>surveyed</c>, <c>generalised</c>, <c>approximate</c>; empty when the area has no boundary.</param>
/// <param name="West">Least longitude, degrees.</param>
/// <param name="South">Least latitude, degrees.</param>
/// <param name="East">Greatest longitude, degrees.</param>
/// <param name="North">Greatest latitude, degrees.</param>
/// <param name="LabelLongitude">Longitude of the label point, degrees.</param>
/// <param name="LabelLatitude">Latitude of the label point, degrees.</param>
/// <param name="GeometryHa">Hectares computed from the boundary; NaN when there is none.</param>
public sealed record AreaPlace(
    string Quality, double West, double South, double East, double North, double LabelLongitude, double LabelLatitude, double GeometryHa)
{
    /// <summary>The place of an area without a boundary.</summary>
    public static AreaPlace Unknown { get; } = new("", double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Whether the area has a boundary.</summary>
    public bool IsKnown => Quality.Length > 0;
}
