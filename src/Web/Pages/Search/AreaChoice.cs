using Mahalleh.Web.Pages.Words;

namespace Mahalleh.Web.Pages.Search;

/// <summary>An area that an address names, by its code or by a name in any spelling.</summary>
internal static class AreaChoice
{
    /// <summary>Reads the area; the root, with a notice, where nothing is called that.</summary>
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

        if (SearchView.Find(context, asked).Hits is [var first, ..])
        {
            return first;
        }

        context.Fault(CommonWords.BadArea, asked, context.AreaName(0));
        return 0;
    }
}
