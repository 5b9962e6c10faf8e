namespace Mahalleh.Geo.Access;

/// <summary>Where an open facility stands.</summary>
/// <param name="Longitude">Degrees east, WGS 84; −180 to 180.</param>
/// <param name="Latitude">Degrees north, WGS 84; −85 to 85.</param>
public readonly record struct FacilityPoint(double Longitude, double Latitude);
