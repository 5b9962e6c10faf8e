using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Charts.Tartan;
using Mahalleh.Web.Pages.Search;
using Mahalleh.Web.Pages.Words;

namespace Mahalleh.Web.Pages.Compare;

/// <summary>What the address of a comparison asks for, as far as the release has it; what it has not is said.</summary>
/// <param name="Areas">Numbers of the areas, one to six.</param>
/// <param name="Indicator">Indicator of the slope chart.</param>
/// <param name="Candidates">Areas that a typed name may have meant; empty unless it was not clear.</param>
/// <param name="Typed">The name that was typed.</param>
public sealed record CompareChoice(IReadOnlyList<int> Areas, Indicator Indicator, IReadOnlyList<int> Candidates, string Typed)
{
    private const int MostCandidates = 12;

    /// <summary>Reads the address.</summary>
    /// <param name="context">The page.</param>
    public static CompareChoice Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var areas = Named(context);
        var typed = (context.Asked("add") ?? "").Trim();
        var candidates = typed.Length > 0 ? Add(context, areas, typed) : [];
        if (areas.Count == 0)
        {
            areas.AddRange(First(context));
        }

        return new CompareChoice(areas, ReadIndicator(context), candidates, typed);
    }

    /// <summary>The areas that an address names, the first of the root where it names none.</summary>
    /// <param name="context">The page.</param>
    public static IReadOnlyList<int> ReadAreas(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var areas = Named(context);
        return areas.Count > 0 ? areas : [.. First(context)];
    }

    private static List<int> Named(PageContext context)
    {
        var areas = new List<int>();
        foreach (var code in (context.Asked("areas") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal))
        {
            if (!context.Snapshot.Areas.TryGetNumber(code, out var area))
            {
                context.Fault(CompareWords.UnknownArea, code);
            }
            else
            {
                Put(context, areas, area);
            }
        }

        return areas;
    }

    // A whole name or code that one area has is that area; so is a part of a name that only one has.
    private static IReadOnlyList<int> Add(PageContext context, List<int> areas, string typed)
    {
        var found = SearchView.Find(context.Snapshot, typed);
        var whole = found.Where(hit => hit.Closeness == 0).ToArray();
        if (found.Count == 0)
        {
            context.Fault(CompareWords.NotFound, typed);
            return [];
        }

        if (whole.Length == 1 || found.Count == 1)
        {
            Put(context, areas, found[0].Area);
            return [];
        }

        return [.. found.Select(hit => hit.Area).Where(area => !areas.Contains(area)).Take(MostCandidates)];
    }

    private static void Put(PageContext context, List<int> areas, int area)
    {
        if (areas.Contains(area))
        {
            return;
        }

        if (areas.Count == TartanSelection.MostAreas)
        {
            context.Fault(CompareWords.TooMany, context.AreaName(area));
            return;
        }

        areas.Add(area);
    }

    private static IEnumerable<int> First(PageContext context)
    {
        var children = new List<int>();
        foreach (var child in context.Snapshot.Areas.Children(0))
        {
            if (context.Snapshot.IsCurrent(child))
            {
                children.Add(child);
            }
        }

        return children.Count > 0 ? children.Take(TartanSelection.MostAreas) : [0];
    }

    private static Indicator ReadIndicator(PageContext context)
    {
        var all = context.Snapshot.Catalogue.Indicators;
        var first = all.Values.FirstOrDefault(indicator => context.Snapshot.PeriodsOf(indicator).Count > 1) ?? all.GetAt(0).Value;
        if (context.Asked("indicator") is not { } code)
        {
            return first;
        }

        if (all.TryGetValue(code, out var indicator))
        {
            return indicator;
        }

        context.Fault(CommonWords.BadIndicator, code, context.Say(first.Name));
        return first;
    }
}
