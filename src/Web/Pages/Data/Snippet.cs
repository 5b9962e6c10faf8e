using Mahalleh.Web.Figures;

namespace Mahalleh.Web.Pages.Data;

/// <summary>How one client gets the chosen observations.</summary>
/// <param name="Client">Name of the client.</param>
/// <param name="Text">What is typed or pasted there.</param>
public sealed record Snippet(string Client, string Text)
{
    /// <summary>Snippets of all clients.</summary>
    /// <param name="service">Origin of this service.</param>
    /// <param name="question">Question of the API, from its question mark.</param>
    /// <param name="mapQuestion">The same for one indicator in one period, for a map.</param>
    /// <param name="sdmxQuestion">The same in SDMX, from its key; null where one answer cannot have it.</param>
    public static IReadOnlyList<Snippet> All(string service, string question, string mapQuestion, string? sdmxQuestion)
    {
        var csv = $"{service}/api/v1/observations.csv{question}";
        return
        [
            new("R", $"""
                data <- read.csv("{csv}", encoding = "UTF-8")
                """),
            .. sdmxQuestion is null ? Array.Empty<Snippet>() : [new("R (rsdmx)", $"""
                library(rsdmx)
                data <- as.data.frame(readSDMX("{service}{SdmxKey.Data}{sdmxQuestion}"))
                """)],
            new("Python", $"""
                import pandas as pd
                data = pd.read_csv("{csv}")
                """),
            new("Excel (Power Query)", $$$"""
                let
                    Source = Csv.Document(Web.Contents("{{{csv}}}"), [Delimiter = ",", Encoding = 65001]),
                    Rows = Table.PromoteHeaders(Source),
                    Data = Table.TransformColumnTypes(Rows, {{"period", type text}, {"value", type number}, {"ci_low", type number}, {"ci_high", type number}}, "en-US")
                in
                    Data
                """),
            new("DuckDB", $$"""
                INSTALL httpfs; LOAD httpfs;
                SELECT * FROM read_csv('{{csv}}',
                    types = {'area_code': 'VARCHAR', 'period': 'VARCHAR', 'value': 'DOUBLE', 'ci_low': 'DOUBLE', 'ci_high': 'DOUBLE', 'status': 'VARCHAR'});
                """),
            new("QGIS, GDAL", $"""
                ogr2ogr mahalleh.gpkg "{service}/api/v1/observations.geojson{mapQuestion}"
                """),
            new("curl", $"""
                curl --fail --output mahalleh.csv "{csv}"
                """),
        ];
    }
}
