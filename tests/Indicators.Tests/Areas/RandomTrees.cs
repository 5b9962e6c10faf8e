using System.Globalization;
using Mahalleh.Indicators.Areas;

namespace Mahalleh.Indicators.Tests.Areas;

/// <summary>Lists of areas that are one tree, levels skipped here and there.</summary>
internal static class RandomTrees
{
    public static Level[] Levels { get; } = [.. new[] { "nation", "province", "city", "neighbourhood" }.Select(code => new Level(code, "", code, "", code))];

    public static Area[] Make(Random random, int most)
    {
        var areas = new List<Area> { new() { Code = "A0", Level = "nation" } };
        var depth = new List<int> { 0 };
        for (var count = random.Next(most); count > 0; count--)
        {
            var parent = random.Next(areas.Count);
            if (depth[parent] < Levels.Length - 1)
            {
                var own = random.Next(depth[parent] + 1, Levels.Length);
                depth.Add(own);
                areas.Add(new Area { Code = string.Create(CultureInfo.InvariantCulture, $"A{areas.Count}"), Level = Levels[own].Code, Parent = areas[parent].Code });
            }
        }

        return [.. areas];
    }

    public static AreaTree Build(IReadOnlyList<Area> areas, Func<Area, ulong>? order = null) =>
        AreaTree.Build(Levels, areas, order ?? (_ => 0), out _) ?? throw new InvalidOperationException("The areas are one tree.");
}
