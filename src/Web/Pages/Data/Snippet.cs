namespace Mahalleh.Web.Pages.Data;

/// <summary>How one client gets the chosen observations.</summary>
/// <param name="Client">Name of the client.</param>
/// <param name="Text">What is typed or pasted there.</param>
public sealed record Snippet(string Client, string Text)
{
    /// <summary>Snippets of all clients.</summary>
    /// <param name="service">Origin of this service.</param>
    /// <param name="question">Question of the API, from its question mark.</param>
    /// <param name="level">Code of the level.</param>
    /// <param name="choice">What was chosen.</param>
    public static IReadOnlyList<Snippet> All(string service, string question, string level, DataChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var csv = $"{service}/api/v1/observations.csv{question}";
        return
        [
            new("R", $"""
                data <- read.csv("{csv}", encoding = "UTF-8")
                """),
            new("Python", $"""
                import pandas as pd
                data = pd.read_csv("{csv}")
                """),
            new("Excel (Power Query)", $"""
                let
                    Source = Csv.Document(Web.Contents("{csv}"), [Delimiter = ",", Encoding = 65001]),
                    Data = Table.PromoteHeaders(Source)
                in
                    Data
                """),
            new("DuckDB", $"""
                INSTALL httpfs; LOAD httpfs;
                SELECT * FROM read_csv('{csv}');
                """),
            new("QGIS, GDAL", Map(service, level, choice)),
            new("curl", $"""
                curl --fail --output mahalleh.csv "{csv}"
                """),
        ];
    }

    // A layer has one figure for each area.
    private static string Map(string service, string level, DataChoice choice)
    {
        var first = choice.Series is [var series, ..] ? $"&indicator={Uri.EscapeDataString(series.Indicator.Code)}&period={series.Period}" : "";
        return $"ogr2ogr mahalleh.gpkg \"{service}/ogc/collections/{Uri.EscapeDataString(level)}/items?f=json&limit=10000{first}\"";
    }
}
