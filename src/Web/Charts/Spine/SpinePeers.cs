using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts.Spine;

/// <summary>The areas that an area is shown among: those beside it under the same parent, or all of its level where those are too few.</summary>
/// <param name="Areas">Their numbers, the area among them.</param>
/// <param name="AreOfLevel">Whether they are all areas of the level.</param>
public sealed record SpinePeers(IReadOnlyList<int> Areas, bool AreOfLevel)
{
    /// <summary>Finds the peers of an area; areas that are gone are left out, but for the area itself.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Area number.</param>
    public static SpinePeers Of(Snapshot snapshot, int area)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (tree, parent) = (snapshot.Areas, snapshot.Areas.Parent[area]);
        if (parent < 0)
        {
            return new SpinePeers([area], false);
        }

        var level = tree.Level[area];
        var siblings = new List<int>();
        foreach (var child in tree.Children(parent))
        {
            if (tree.Level[child] == level && (child == area || snapshot.IsCurrent(child)))
            {
                siblings.Add(child);
            }
        }

        return siblings.Count >= SpineReading.FewestPeers
            ? new SpinePeers(siblings, false)
            : new SpinePeers([.. tree.OfLevel(level).Where(other => other == area || snapshot.IsCurrent(other))], true);
    }
}
