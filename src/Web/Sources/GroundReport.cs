using System.Globalization;
using Mahalleh.Geo.Boundaries;

namespace Mahalleh.Web.Sources;

/// <summary>Reports pieces of ground on which outlines disagree: one line for two areas, with the place of the largest piece; one for every gap.</summary>
/// <param name="file">File of the boundaries.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class GroundReport(string file, FaultLog faults)
{
    private const int Listed = 100;

    /// <summary>Reports pieces under a rule.</summary>
    /// <param name="rule">Name of the rule.</param>
    /// <param name="pieces">The pieces.</param>
    /// <param name="describe">What the pieces of one line are, and the row of their area; null when it has none.</param>
    /// <param name="refuses">Whether so many hectares between the areas of a piece refuse the package.</param>
    public void Add(string rule, IEnumerable<SiblingFault> pieces, Func<SiblingFault, (long? Row, string What)> describe, Func<SiblingFault, double, bool> refuses)
    {
        var lines = pieces.GroupBy(piece => piece.Kind == SiblingFaultKind.Gap ? (piece.Place.X, piece.Place.Y) : (piece.Area, piece.Other))
            .Select(group => (Largest: group.MaxBy(piece => piece.Hectares)!, Count: group.Count(), Hectares: group.Sum(piece => piece.Hectares)))
            .OrderByDescending(line => line.Hectares).ToArray();
        foreach (var (largest, count, hectares) in lines.Take(Listed))
        {
            var (row, what) = describe(largest);
            var message = string.Create(CultureInfo.InvariantCulture,
                $"{what}: {hectares:0.####} hectares in {count} {(count == 1 ? "place" : "places")}, the largest {largest.WidthMetres:0.##} m wide. Place: {largest.Place.X:0.######}, {largest.Place.Y:0.######}.");
            if (refuses(largest, hectares))
            {
                faults.Error(file, row, "geometry", rule, message);
            }
            else
            {
                faults.Warn(file, row, "geometry", rule, message);
            }
        }

        if (lines.Length > Listed)
        {
            faults.Warn(file, null, "geometry", rule, $"{lines.Length - Listed} more like these.", lines.Length - Listed);
        }
    }
}
