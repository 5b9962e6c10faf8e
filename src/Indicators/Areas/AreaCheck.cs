namespace Mahalleh.Indicators.Areas;

/// <summary>The rules that make a list of areas one tree; every broken rule is reported, not the first.</summary>
internal static class AreaCheck
{
    public static IReadOnlyList<AreaFault> Check(IReadOnlyList<Level> levels, IReadOnlyList<Area> areas)
    {
        var faults = new List<AreaFault>();
        var levelOf = levels.Select((level, index) => (level.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var position = 0; position < areas.Count; position++)
        {
            CheckIdentity(areas[position], position, levelOf, levels, first, faults);
        }

        for (var position = 0; position < areas.Count; position++)
        {
            CheckParent(areas, position, levelOf, first, faults);
        }

        CheckRoots(areas, faults);
        CheckCycles(areas, first, faults);
        return faults;
    }

    private static void CheckIdentity(
        Area area, int position, Dictionary<string, int> levelOf, IReadOnlyList<Level> levels, Dictionary<string, int> first, List<AreaFault> faults)
    {
        if (!first.TryAdd(area.Code, position))
        {
            faults.Add(new(position, area.Code, "duplicate-area", "code", $"The code '{area.Code}' stands a second time; each area is listed once."));
        }

        if (!levelOf.ContainsKey(area.Level))
        {
            var known = string.Join(", ", levels.Select(level => level.Code));
            faults.Add(new(position, area.Code, "unknown-level", "level", $"The level '{area.Level}' is not one of {known}."));
        }
    }

    private static void CheckParent(
        IReadOnlyList<Area> areas, int position, Dictionary<string, int> levelOf, Dictionary<string, int> first, List<AreaFault> faults)
    {
        var area = areas[position];
        if (area.Parent is null)
        {
            return;
        }

        if (!first.TryGetValue(area.Parent, out var parent))
        {
            faults.Add(new(position, area.Code, "unknown-parent", "parent", $"The parent '{area.Parent}' is not in the list of areas."));
            return;
        }

        if (levelOf.TryGetValue(area.Level, out var own) && levelOf.TryGetValue(areas[parent].Level, out var above) && above >= own)
        {
            faults.Add(new(
                position, area.Code, "parent-level", "parent", $"The parent '{area.Parent}' is a {areas[parent].Level}, which is not above {area.Level}."));
        }
    }

    private static void CheckRoots(IReadOnlyList<Area> areas, List<AreaFault> faults)
    {
        var roots = Enumerable.Range(0, areas.Count).Where(position => areas[position].Parent is null).ToArray();
        if (roots.Length == 0)
        {
            faults.Add(new(-1, "", "no-root", "parent", "No area is without a parent; exactly one must be the root."));
        }

        foreach (var extra in roots.Skip(1))
        {
            faults.Add(new(
                extra, areas[extra].Code, "two-roots", "parent", $"'{areas[extra].Code}' has no parent, and neither has '{areas[roots[0]].Code}'; exactly one area is the root."));
        }
    }

    private static void CheckCycles(IReadOnlyList<Area> areas, Dictionary<string, int> first, List<AreaFault> faults)
    {
        const byte Open = 1, Done = 2;
        var state = new byte[areas.Count];
        for (var start = 0; start < areas.Count; start++)
        {
            var path = new List<int>();
            var at = start;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = Open;
                path.Add(at);
                at = areas[at].Parent is { } parent && first.TryGetValue(parent, out var next) ? next : -1;
            }

            if (at >= 0 && state[at] == Open)
            {
                var ring = string.Join(" › ", path.Skip(path.IndexOf(at)).Select(position => areas[position].Code));
                faults.Add(new(at, areas[at].Code, "cycle", "parent", $"The parents run in a circle: {ring} › {areas[at].Code}."));
            }

            path.ForEach(position => state[position] = Done);
        }
    }
}
