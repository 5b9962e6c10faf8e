using System.IO.Compression;
using System.Text;
using Mahalleh.Geo.Projections;
using Mahalleh.Geo.Reading;

namespace Mahalleh.Geo.Shapefiles;

/// <summary>Reads boundary files: one shapefile of polygons (<c>.shp</c>, <c>.dbf</c>, and <c>.prj</c> where there is one) in a zip archive.</summary>
public static class ShapefileFeatures
{
    private const string CodeColumn = "code";

    // Names of ten letters are the longest that a .dbf can hold.
    private static readonly string[] QualityColumns = ["geometry_q", "quality"];

    /// <summary>Reads every polygon with its code; rings may run either way. Costs about 0.2 µs per vertex on WGS 84; memory holds the parts.</summary>
    /// <param name="zip">The archive; can seek; read to its end, not closed.</param>
    /// <param name="crs">System of a file without <c>.prj</c>; a <c>.prj</c> wins. Outlines come out in degrees on WGS 84.</param>
    /// <param name="limits">Bounds of the reading; that of bytes is for each part after expansion.</param>
    /// <param name="cancellationToken">Checked at every record.</param>
    /// <returns>The good features and all faults. A fault that makes the rest unreadable is the last one.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BoundaryReading Read(Stream zip, BoundaryCrs crs, GeoLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(crs);
        ArgumentNullException.ThrowIfNull(limits);
        var faults = new FaultLog(limits.MaxFaults);
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            return Read(ZippedParts.Open(archive, limits.MaxBytes), crs, limits, faults, cancellationToken);
        }
        catch (ReadingStoppedException stop)
        {
            faults.Stop(stop.Rule, stop.Message);
        }
        catch (InvalidDataException)
        {
            faults.Stop(GeoRules.NotAShapefile, "The file is not a zip archive.");
        }

        return new BoundaryReading([], faults.All);
    }

    private static BoundaryReading Read(ZippedParts parts, BoundaryCrs crs, GeoLimits limits, FaultLog faults, CancellationToken cancellationToken)
    {
        var table = new DbfTable(parts.Needed(".dbf"));
        if (!table.Has(CodeColumn))
        {
            throw new ReadingStoppedException(GeoRules.MissingCode, "The .dbf has no column 'code'.");
        }

        var features = new FeatureCollector(limits, faults, Declared(parts.Find(".prj")) ?? crs);
        var records = new ShapeRecords(parts.Needed(".shp"));
        var quality = Array.Find(QualityColumns, table.Has) ?? QualityColumns[0];
        for (var row = 0; records.TryNext(out var content); row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row >= table.RowCount)
            {
                throw ZippedParts.Broken($"The .shp has more records than the {table.RowCount} rows of the .dbf.");
            }

            if (!table.IsDeleted(row))
            {
                var record = content.ToArray();
                features.Add(table.Text(row, CodeColumn), table.Text(row, quality), () => ShapeRecords.Draw(record, features.Outline));
            }
        }

        return features.Finish();
    }

    private static BoundaryCrs? Declared(byte[]? prj)
    {
        if (prj is null)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(prj);
        return PrjText.Find(text) ?? throw new ReadingStoppedException(
            GeoRules.UnsupportedCrs, $"The .prj names '{PrjText.NameOf(text)}' as the reference system; known are {BoundaryCrs.Allowed}.");
    }
}
