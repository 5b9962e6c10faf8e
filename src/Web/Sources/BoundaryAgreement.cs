using System.Globalization;
using Mahalleh.Geo.Boundaries;
using Mahalleh.Geo.Reading;
using Mahalleh.Indicators.Areas;
using NetTopologySuite.Geometries;

namespace Mahalleh.Web.Sources;

/// <summary>Looks at the outlines of a package together: areas of a level with each other, children with their parent, hectares with the printed ones.</summary>
/// <param name="tree">The areas.</param>
/// <param name="boundaries">Their outlines by code.</param>
/// <param name="day">Day of the map; areas that are not there then are not compared.</param>
/// <param name="file">Name of the file of outlines.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class BoundaryAgreement(AreaTree tree, Dictionary<string, Boundary> boundaries, DateOnly day, string file, FaultLog faults)
{
    /// <summary>Narrower pieces are not reported: two surveys never agree to the metre.</summary>
    private const double LeastMetres = 1;

    /// <summary>An overlap of more of the smaller area is no matter of survey: one outline is wrong.</summary>
    private const double RefusedShare = 0.05;

    private const double HectareTolerance = 0.1;
    private readonly GroundReport _report = new(file, faults);

    /// <summary>Mends what the package lets be mended, level by level, and reports it.</summary>
    public void Repair(double limitMetres, CancellationToken cancellation)
    {
        for (var level = 0; limitMetres > 0 && level < tree.Levels.Length; level++)
        {
            int[] areas = [.. tree.OfLevel(level).Where(area => Of(area) is not null)];
            if (areas.Length < 2)
            {
                continue;
            }

            var (outlines, given) = SiblingRepair.Repair(Outlines(areas), limitMetres, cancellation);
            for (var at = 0; at < areas.Length; at++)
            {
                boundaries[Code(areas[at])] = boundaries[Code(areas[at])] with { Outline = outlines[at]! };
            }

            _report.Add("moved-sliver", given, piece => (Row(areas[piece.Area]), $"{(piece.Kind == SiblingFaultKind.Gap ? "Gaps" : "Overlaps")} went to '{Code(areas[piece.Area])}'"), (_, _) => false);
        }
    }

    /// <summary>Reports where outlines disagree.</summary>
    public void Check(CancellationToken cancellation)
    {
        for (var level = 0; level < tree.Levels.Length; level++)
        {
            CheckLevel([.. tree.OfLevel(level)], tree.Levels[level].Code, cancellation);
        }

        for (var area = 0; area < tree.Count; area++)
        {
            cancellation.ThrowIfCancellationRequested();
            CheckChildren(area, cancellation);
            CheckHectares(area);
        }
    }

    private void CheckLevel(int[] areas, string level, CancellationToken cancellation)
    {
        var found = SiblingCheck.Find(Outlines(areas), cancellation).Where(IsWide).ToLookup(piece => piece.Kind);
        _report.Add(
            "areas-overlap", found[SiblingFaultKind.Overlap],
            piece => (Row(areas[piece.Area]), $"'{Code(areas[piece.Area])}' and '{Code(areas[piece.Other])}' overlap"),
            (piece, hectares) => hectares > RefusedShare * Math.Min(Hectares(areas[piece.Area]), Hectares(areas[piece.Other])));
        _report.Add("gap-between-areas", found[SiblingFaultKind.Gap], _ => (null, $"There is ground of no {level} between areas"), (_, _) => false);
    }

    private void CheckChildren(int parent, CancellationToken cancellation)
    {
        int[] children = [.. tree.Children(parent)];
        if (Of(parent) is { } boundary && children.Length > 0)
        {
            var outside = SiblingCheck.FindOutside(boundary.Outline, Outlines(children), cancellation);
            _report.Add("outside-parent", outside.Where(IsWide), piece => (Row(children[piece.Area]), $"'{Code(children[piece.Area])}' reaches beyond '{Code(parent)}'"), (_, _) => false);
        }
    }

    private void CheckHectares(int area)
    {
        if (Of(area) is not { Quality: not GeometryQuality.Approximate } boundary || tree.Areas[area].AreaHa is not { } stated)
        {
            return;
        }

        var measured = GeodesicArea.Hectares(boundary.Outline);
        if (Math.Abs(measured - stated) > HectareTolerance * stated)
        {
            faults.Warn(file, boundary.Row, "geometry", "area-differs", string.Create(CultureInfo.InvariantCulture, $"'{Code(area)}' has {measured:0.#} hectares by its outline; the register of areas says {stated:0.#}."));
        }
    }

    private static bool IsWide(SiblingFault piece) => piece.WidthMetres >= LeastMetres;

    private MultiPolygon?[] Outlines(int[] areas) => [.. areas.Select(area => Of(area)?.Outline)];

    private Boundary? Of(int area) => tree.Areas[area].IsValidOn(day) ? boundaries.GetValueOrDefault(Code(area)) : null;

    private long? Row(int area) => Of(area)?.Row;

    private string Code(int area) => tree.Areas[area].Code;

    private double Hectares(int area) => Of(area) is { } boundary ? GeodesicArea.Hectares(boundary.Outline) : 0;
}
