using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>Which published period a shorter one is part of.</summary>
internal static class PeriodFamilies
{
    /// <summary>The shortest longer period that holds a period whole; null when none is published, and for windows.</summary>
    public static Period? Parent(Period period, IReadOnlyList<Period> published)
    {
        Period? best = null;
        foreach (var other in published)
        {
            if (!period.IsWindow && !other.IsWindow && other.Kind < period.Kind && other.Start <= period.Start && period.End <= other.End && (best is not { } known || other.Kind > known.Kind))
            {
                best = other;
            }
        }

        return best;
    }
}
