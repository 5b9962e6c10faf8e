namespace Mahalleh.Web.Sample;

/// <summary>One area that records may hang on, as the register gives it.</summary>
/// <param name="Code">Area code.</param>
/// <param name="Parent">Code of the parent; empty for the root.</param>
/// <param name="IsInformal">Whether the register calls the settlement informal.</param>
/// <param name="Persons">Stated population; 0 when none is stated.</param>
/// <param name="Households">Stated households; 0 when none are stated.</param>
/// <param name="Box">Bounding box of its boundary; null without one.</param>
internal sealed record SampleArea(string Code, string Parent, bool IsInformal, long Persons, long Households, LonLatBox? Box);

/// <summary>A bounding box in degrees of WGS84.</summary>
internal readonly record struct LonLatBox(double West, double South, double East, double North)
{
    public double Lon => (West + East) / 2;

    public double Lat => (South + North) / 2;
}
