namespace Mahalleh.Web.Pages.Data;

/// <summary>A format in which the page offers the chosen rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Suffix">Suffix of the address.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record DataFormat(string Name, string Suffix, string MediaType)
{
    /// <summary>All of them; a cube is offered apart, for it comes whole.</summary>
    public static IReadOnlyList<DataFormat> All { get; } =
    [
        new("CSV", ".csv", "text/csv"),
        new("Excel", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        new("JSON", ".json", "application/json"),
        new("Parquet", ".parquet", "application/vnd.apache.parquet"),
        new("Arrow", ".arrow", "application/vnd.apache.arrow.stream"),
        new("GeoJSON", ".geojson", "application/geo+json"),
    ];
}
