using Mahalleh.Indicators.Areas;

namespace Mahalleh.Indicators.Poverty;

/// <summary>Households of areas that are not published, handed up to the published area around them.</summary>
internal sealed class HiddenHouseholds(AreaTree tree, IReadOnlyList<IReadOnlyList<ClusterGroup>> households)
{
    private readonly List<ClusterGroup>?[] _handed = new List<ClusterGroup>?[tree.Count];

    /// <summary>The households of an area and what was handed up to it.</summary>
    public IReadOnlyList<ClusterGroup> Of(int area)
    {
        if (_handed[area] is not { } handed)
        {
            return households[area];
        }

        _handed[area] = null;
        handed.AddRange(households[area]);
        return handed;
    }

    /// <summary>Hands all of an area up; what a root has is drawn by nobody.</summary>
    public void PassUp(int area)
    {
        var (parent, all) = (tree.Parent[area], Of(area));
        if (parent >= 0 && all.Count > 0)
        {
            (_handed[parent] ??= []).AddRange(all);
        }
    }
}
