namespace Mahalleh.Geo.GeoJson;

/// <summary>Reading cannot go on past this fault; caught by <see cref="GeoJsonFeatures"/> and turned into the fault.</summary>
internal sealed class ReadingStoppedException(string rule, string message) : Exception(message)
{
    public string Rule { get; } = rule;
}
