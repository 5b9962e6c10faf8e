using Mahalleh.Indicators.Areas;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Maps;

/// <summary>Which areas a map shows, how far they reach, and how good their boundaries are.</summary>
internal static class MapExtent
{
    private const double SmallShare = 0.05;
    private const double SpeckShare = 0.035;

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

    /// <summary>The area around, when what is shown inside it is a good part of it; otherwise what is shown.</summary>
    public static double[] Frame(double[] inner, AreaPlace around)
    {
        if (inner.Length == 0 || !around.IsKnown)
        {
            return inner;
        }

        var share = (inner[2] - inner[0]) * (inner[3] - inner[1]) / ((around.East - around.West) * (around.North - around.South));
        return share < SmallShare ? inner : [Math.Min(inner[0], around.West), Math.Min(inner[1], around.South), Math.Max(inner[2], around.East), Math.Max(inner[3], around.North)];
    }

    /// <summary>Whether the areas are too small to be seen at the scale of a map.</summary>
    public static bool AreSpecks(Snapshot snapshot, IEnumerable<int> areas, double[] bounds)
    {
        var widths = areas.Select(area => snapshot.Places[area]).Where(place => place.IsKnown).Select(place => place.East - place.West).Order().ToArray();
        return widths.Length > 0 && bounds.Length == 4 && widths[widths.Length / 2] < (bounds[2] - bounds[0]) * SpeckShare;
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
