using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Search;

/// <summary>Areas whose name or code holds what was typed, in any of its spellings.</summary>
/// <param name="Asked">What was typed.</param>
/// <param name="Hits">Area numbers: names that begin with it first, then by level.</param>
/// <param name="Count">Number of hits before they were cut.</param>
public sealed record SearchView(string Asked, IReadOnlyList<int> Hits, int Count)
{
    private const int Most = 100;

    /// <summary>Searches.</summary>
    /// <param name="context">The page.</param>
    public static SearchView Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var asked = (context.Asked("q") ?? "").Trim();
        var found = Find(context.Snapshot, asked);
        return new SearchView(asked, [.. found.Select(hit => hit.Area).Take(Most)], found.Count);
    }

    /// <summary>Areas whose name or code holds a text, in any of its spellings.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="asked">The text.</param>
    /// <returns>The areas, the closest first, then by level; closeness 0 is the whole name or code.</returns>
    public static IReadOnlyList<(int Closeness, int Area)> Find(Snapshot snapshot, string asked)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(asked);
        var key = PersianText.SearchKey(asked.Length <= 80 ? asked : asked[..80]);
        if (key.Length == 0)
        {
            return [];
        }

        var tree = snapshot.Areas;
        var found = new List<(int Closeness, int Area)>();
        for (var area = 0; area < tree.Count; area++)
        {
            if (Closeness(tree.Areas[area], key) is var closeness && closeness >= 0)
            {
                found.Add((closeness, area));
            }
        }

        return [.. found.OrderBy(hit => hit.Closeness).ThenBy(hit => tree.Level[hit.Area]).ThenBy(hit => hit.Area)];
    }

    private static int Closeness(Mahalleh.Indicators.Areas.Area area, string key)
    {
        string[] names = [PersianText.SearchKey(area.NameFa), PersianText.SearchKey(area.NameEn), PersianText.SearchKey(area.Code)];
        return names.Any(name => name == key) ? 0
            : names.Any(name => name.StartsWith(key, StringComparison.Ordinal)) ? 1
            : names.Any(name => name.Contains(key, StringComparison.Ordinal)) ? 2 : -1;
    }
}
