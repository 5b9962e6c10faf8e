using Mahalleh.Geo.Boundaries;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>Finds which areas border on each other, level by level.</summary>
internal static class NeighbourFinder
{
    public static int[][] Find(SourcePackage package, CancellationToken cancellation)
    {
        var neighbours = new int[package.Areas.Count][];
        Array.Fill(neighbours, []);
        for (var level = 0; level < package.Areas.Levels.Length; level++)
        {
            int[] areas = [.. package.Areas.OfLevel(level).Where(area => package.Areas.Areas[area].IsValidOn(package.Description.MapDay))];
            var found = Contiguity.Queen([.. areas.Select(area => package.Boundaries[area]?.Outline)], Contiguity.DefaultToleranceMetres, cancellation);
            for (var at = 0; at < areas.Length; at++)
            {
                neighbours[areas[at]] = [.. found[at].Select(other => areas[other])];
            }
        }

        return neighbours;
    }
}
