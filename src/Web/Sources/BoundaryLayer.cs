using Mahalleh.Geo.Boundaries;
using Mahalleh.Geo.Reading;
using Mahalleh.Indicators.Areas;
using Mahalleh.Web.DuckDb;
using NetTopologySuite.Geometries;

namespace Mahalleh.Web.Sources;

/// <summary>One area's boundary, read, checked or made of its children's.</summary>
/// <param name="Outline">Valid outline, degrees on WGS84.</param>
/// <param name="Quality"><c>surveyed</c>, <c>generalised</c> or <c>approximate</c>.</param>
/// <param name="Row">Position of the feature in the file, from 1; 0 when made of the children.</param>
public sealed record Boundary(MultiPolygon Outline, string Quality, int Row);

/// <summary>Reads the boundaries of a package and joins them to the areas by code.</summary>
internal static class BoundaryLayer
{
    private static readonly string[] WorstFirst = [GeometryQuality.Approximate, GeometryQuality.Generalised, GeometryQuality.Surveyed];

    /// <summary>Reads every feature; faults name its position as the row.</summary>
    /// <param name="engine">Reads Parquet.</param>
    /// <param name="source">The package.</param>
    /// <param name="description">Says in which reference system a file is that does not say it.</param>
    /// <param name="areas">The register, to find features without an area.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Boundaries by area code; empty when the package has no file.</returns>
    public static Dictionary<string, Boundary> Read(
        DuckDbConnection engine, IPackageSource source, PackageDescription description, IReadOnlyList<Area> areas, FaultLog faults, CancellationToken cancellation)
    {
        var boundaries = new Dictionary<string, Boundary>(StringComparer.Ordinal);
        if (source.BoundaryName is not { } file)
        {
            return boundaries;
        }

        var reading = source.ReadBoundaries(engine, description, cancellation);
        Report(file, reading.Faults, faults);
        foreach (var repair in reading.Repairs)
        {
            faults.Warn(file, repair.Feature, "geometry", repair.Rule, Told(repair));
        }

        var known = areas.Select(area => area.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var feature in reading.Features)
        {
            var (outline, invalid) = Settle(feature, description.BoundaryRepairs.SelfCrossingsPercent, file, faults);
            Report(file, invalid, faults);
            if (!known.Contains(feature.Code))
            {
                faults.Error(file, feature.Position, "code", "boundary-without-area", $"The feature '{feature.Code}' is no area of {source.NameOf(FactSchema.Areas)}.");
            }
            else if (invalid.Count == 0)
            {
                boundaries.TryAdd(feature.Code, new Boundary(Winding.Normalise(outline), feature.Quality ?? GeometryQuality.Surveyed, feature.Position));
            }
        }

        ReportMissing(file, source.NameOf(FactSchema.Areas), areas, description.MapDay, reading.Features.Select(feature => feature.Code).ToHashSet(StringComparer.Ordinal), faults);
        return boundaries;
    }

    /// <summary>Mends and checks the outlines against each other, when the register is a tree.</summary>
    public static void Agree(AreaTree tree, Dictionary<string, Boundary> boundaries, IPackageSource source, PackageDescription description, FaultLog faults, CancellationToken cancellation)
    {
        if (source.BoundaryName is { } file && boundaries.Count > 0)
        {
            var agreement = new BoundaryAgreement(tree, boundaries, description.MapDay, file, faults);
            agreement.Repair(description.BoundaryRepairs.SliversMetres, cancellation);
            agreement.Check(cancellation);
        }
    }

    /// <summary>Gives every inner area without a feature the union of its children's outlines.</summary>
    /// <param name="tree">The areas.</param>
    /// <param name="boundaries">Boundaries by area code.</param>
    /// <param name="day">Day of the map: children that are not there then add nothing.</param>
    /// <returns>Boundaries in area order; null where there is none.</returns>
    public static IReadOnlyList<Boundary?> Complete(AreaTree tree, IReadOnlyDictionary<string, Boundary> boundaries, DateOnly day)
    {
        var complete = new Boundary?[tree.Count];
        for (var area = tree.Count - 1; area >= 0; area--)
        {
            complete[area] = boundaries.GetValueOrDefault(tree.Areas[area].Code) ?? FromChildren(tree, area, complete, day);
        }

        return complete;
    }

    private static (MultiPolygon Outline, IReadOnlyList<GeoFault> Invalid) Settle(BoundaryFeature feature, double limitPercent, string file, FaultLog faults)
    {
        var invalid = BoundaryValidity.Check(feature);
        if (invalid.Count == 0 || limitPercent == 0 || OutlineRepair.Rebuild(feature.Geometry, limitPercent) is not { } rebuilt)
        {
            return (feature.Geometry, invalid);
        }

        faults.Warn(file, feature.Position, "geometry", "rebuilt-outline", $"The outline was rebuilt. {Told(invalid[0])}");
        return (rebuilt, []);
    }

    private static Boundary? FromChildren(AreaTree tree, int area, Boundary?[] complete, DateOnly day)
    {
        var children = tree.Children(area).Where(child => tree.Areas[child].IsValidOn(day)).Select(child => complete[child]).OfType<Boundary>().ToArray();
        return children.Length == 0 ? null : new Boundary(
            Dissolve.Union([.. children.Select(child => child.Outline)]),
            WorstFirst.First(quality => children.Any(child => child.Quality == quality)),
            0);
    }

    private static void Report(string file, IReadOnlyList<GeoFault> found, FaultLog faults)
    {
        foreach (var fault in found)
        {
            faults.Error(file, fault.Feature, "geometry", fault.Rule, Told(fault));
        }
    }

    private static string Told(GeoFault fault)
    {
        var place = fault is { Longitude: { } longitude, Latitude: { } latitude } ? FormattableString.Invariant($" Place: {longitude}, {latitude}.") : "";
        var who = fault.Code is { } code ? $"'{code}': " : "";
        return who + fault.Message + place;
    }

    // An inner area may do without a feature when its children have theirs; one that is gone is not on the map.
    private static void ReportMissing(string file, string register, IReadOnlyList<Area> areas, DateOnly day, HashSet<string> drawn, FaultLog faults)
    {
        var parents = areas.Where(area => area.Parent is not null).Select(area => area.Parent!).ToHashSet(StringComparer.Ordinal);
        for (var position = 0; position < areas.Count; position++)
        {
            if (areas[position].IsValidOn(day) && !parents.Contains(areas[position].Code) && !drawn.Contains(areas[position].Code))
            {
                faults.Error(register, position + 2, "code", "area-without-boundary", $"The area '{areas[position].Code}' has no feature in {file}.");
            }
        }
    }
}
