namespace Mahalleh.Geo.Access;

/// <summary>Persons who live at one place, such as a block or a cell of a population grid, taken at its middle.</summary>
/// <param name="Longitude">Degrees east, WGS 84; −180 to 180.</param>
/// <param name="Latitude">Degrees north, WGS 84; −85 to 85.</param>
/// <param name="Persons">Number of persons; finite, not negative, may be a fraction.</param>
public readonly record struct PopulationPoint(double Longitude, double Latitude, double Persons);
