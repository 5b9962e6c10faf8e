namespace Mahalleh.Web.Sample.Country;

/// <summary>One area of the invented country with what the register says of it.</summary>
internal sealed record CountryPlace(SampleArea Area, string Level, string NameFa, string NameEn)
{
    /// <summary>Ring of its boundary, closed, counter-clockwise; empty for inner areas.</summary>
    public IReadOnlyList<(double Lon, double Lat)> Ring { get; init; } = [];

    /// <summary>Hectares within the ring.</summary>
    public double AreaHa { get; init; }

    /// <summary>Severity word, or empty.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Agency that runs the neighbourhood house, or empty.</summary>
    public string Operator { get; init; } = "";
}
