using System.Globalization;
using System.Text.Json;
using Mahalleh.Geo.Reading;

namespace Mahalleh.Web.Sources;

/// <summary>Which faults of outlines a package lets the build mend, each up to a limit; 0 for none, which is the default.</summary>
/// <param name="CloseRingsMetres">Widest gap between the ends of a ring that is closed, up to 100 m.</param>
/// <param name="SelfCrossingsPercent">Most that the area of an outline may change by when it is rebuilt, up to 1 %.</param>
/// <param name="SliversMetres">Widest gap or overlap between areas of a level that goes to one of them, up to 20 m.</param>
public sealed record BoundaryRepairs(double CloseRingsMetres, double SelfCrossingsPercent, double SliversMetres)
{
    private static readonly (string Name, double Most)[] Known = [("close_rings", 100), ("self_crossings", 1), ("slivers", 20)];

    /// <summary>Nothing is mended.</summary>
    public static BoundaryRepairs None { get; } = new(0, 0, 0);

    /// <summary>The bounds of reading that go with them.</summary>
    internal GeoLimits Limits => GeoLimits.Default with { MaxRingGapMetres = CloseRingsMetres };

    /// <summary>Reads the object <c>boundary_repairs</c>: names of repairs with their limits.</summary>
    internal static BoundaryRepairs Read(JsonElement given, string file, FaultLog faults)
    {
        if (given.ValueKind != JsonValueKind.Object)
        {
            faults.Error(file, null, "boundary_repairs", "unknown-choice", $"'boundary_repairs' is an object with some of {string.Join(", ", Known.Select(repair => repair.Name))}.");
            return None;
        }

        var limits = Known.ToDictionary(repair => repair.Name, _ => 0.0, StringComparer.Ordinal);
        foreach (var property in given.EnumerateObject())
        {
            if (Array.Find(Known, repair => repair.Name == property.Name) is not { Name: not null } known)
            {
                faults.Error(file, null, "boundary_repairs", "unknown-choice", $"'{property.Name}' is no repair; known are {string.Join(", ", Known.Select(repair => repair.Name))}.");
            }
            else if (property.Value.ValueKind != JsonValueKind.Number || !property.Value.TryGetDouble(out var limit) || !(limit >= 0 && limit <= known.Most))
            {
                faults.Error(file, null, "boundary_repairs", "out-of-range", string.Create(CultureInfo.InvariantCulture, $"'{known.Name}' is a number from 0 to {known.Most}."));
            }
            else
            {
                limits[known.Name] = limit;
            }
        }

        return new BoundaryRepairs(limits["close_rings"], limits["self_crossings"], limits["slivers"]);
    }
}
