using Mahalleh.Web.Pages.Words;

namespace Mahalleh.Web.Pages.Search;

/// <summary>An area that an address names, by its code or by a name in any spelling.</summary>
internal static class AreaChoice
{
    /// <summary>Reads the area; with a notice the closest where several are called that, and the root where nothing is.</summary>
    /// <param name="context">The page.</param>
    /// <param name="parameter">Name of the parameter.</param>
    /// <returns>Area number; the root when the parameter is missing.</returns>
    public static int Read(PageContext context, string parameter)
    {
        if (context.Asked(parameter) is not { } asked)
        {
            return 0;
        }

        if (context.Snapshot.Areas.TryGetNumber(asked, out var area))
        {
            return area;
        }

        var found = SearchView.Find(context.Snapshot, asked);
        if (found.Count == 0)
        {
            context.Fault(CommonWords.BadArea, asked, context.AreaName(0));
            return 0;
        }

        // Names repeat: whoever meant another area must see that it is not this one.
        var (first, alike) = (found[0].Area, found.Count(hit => hit.Closeness == found[0].Closeness));
        if (alike > 1)
        {
            context.Fault(CommonWords.SeveralAreas, asked, context.Number(alike), context.AreaName(first), context.AreaName(Math.Max(0, context.Snapshot.Areas.Parent[first])));
        }

        return first;
    }
}
