using Mahalleh.Indicators.Areas;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Maps;

/// <summary>Which areas a map shows, how far they reach, and how good their boundaries are.</summary>
internal static class MapExtent
{
    /// <summary>Numbers of the areas of a level inside an area.</summary>
    public static List<int> Areas(AreaTree tree, int level, int within)
    {
        var areas = new List<int>();
        for (var area = within; area < tree.End[within]; area++)
        {
            if (tree.Level[area] == level)
            {
                areas.Add(area);
            }
        }

        return areas;
    }

    /// <summary>West, south, east, north of the areas that have a boundary; empty when none has.</summary>
    public static double[] Bounds(Snapshot snapshot, IEnumerable<int> areas)
    {
        var places = areas.Select(area => snapshot.Places[area]).Where(place => place.IsKnown).ToArray();
        return places.Length == 0 ? [] : [places.Min(place => place.West), places.Min(place => place.South), places.Max(place => place.East), places.Max(place => place.North)];
    }

    /// <summary>What must be said of the boundaries of some areas.</summary>
    public static IReadOnlyList<string> Notes(PageContext context, IReadOnlyList<int> areas)
    {
        var qualities = areas.Select(area => context.Snapshot.Places[area].Quality).ToHashSet(StringComparer.Ordinal);
        var notes = new List<string>();
        if (qualities.Contains("generalised"))
        {
            notes.Add(context.Say(MapWords.Generalised));
        }

        if (qualities.Contains("approximate"))
        {
            notes.Add(context.Say(MapWords.Approximate));
        }

        if (qualities.Contains("") && qualities.Count > 1)
        {
            notes.Add(context.Say(MapWords.SomeWithout));
        }

        return notes;
    }
}
