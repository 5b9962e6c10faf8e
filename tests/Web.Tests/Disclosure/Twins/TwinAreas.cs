using System.Globalization;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>A nation, its provinces, counties and neighbourhoods; parents stand before children.</summary>
internal sealed class TwinAreas
{
    private static readonly string[] Levels = ["nation", "province", "county", "neighbourhood"];

    private readonly List<int> _parents = [];
    private readonly List<int> _levels = [];
    private readonly List<List<int>> _children = [];

    private TwinAreas()
    {
    }

    public int Count => _parents.Count;

    /// <summary>Number of each area's parent; −1 for the nation.</summary>
    public IReadOnlyList<int> Parent => _parents;

    public static TwinAreas Make(Random random)
    {
        var areas = new TwinAreas();
        var nation = areas.Add(-1, 0);
        for (var provinces = random.Next(2, 4); provinces > 0; provinces--)
        {
            var province = areas.Add(nation, 1);
            for (var counties = random.Next(1, 4); counties > 0; counties--)
            {
                var county = areas.Add(province, 2);
                for (var leaves = random.Next(2, 6); leaves > 0; leaves--)
                {
                    areas.Add(county, 3);
                }
            }
        }

        return areas;
    }

    public IReadOnlyList<int> Children(int area) => _children[area];

    public string Code(int area) => string.Create(CultureInfo.InvariantCulture, $"A{area:D2}");

    public bool IsLeaf(int area) => _levels[area] == 3;

    public bool IsCounty(int area) => _levels[area] == 2;

    public IEnumerable<int> Leaves => Enumerable.Range(0, Count).Where(IsLeaf);

    /// <summary>The area and those it lies in.</summary>
    public IEnumerable<int> Path(int area)
    {
        for (; area >= 0; area = _parents[area])
        {
            yield return area;
        }
    }

    /// <summary>The register as the package has it.</summary>
    public string Write() => "code,level,parent,name_en,programme_start,area_ha\n" + string.Concat(Enumerable.Range(0, Count).Select(area =>
        $"{Code(area)},{Levels[_levels[area]]},{(area == 0 ? "" : Code(_parents[area]))},{Code(area)},{(IsLeaf(area) ? "1402-01-01" : "")},\n"));

    private int Add(int parent, int level)
    {
        _parents.Add(parent);
        _levels.Add(level);
        _children.Add([]);
        if (parent >= 0)
        {
            _children[parent].Add(Count - 1);
        }

        return Count - 1;
    }
}
