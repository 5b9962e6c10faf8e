using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>Which published periods are parts of which: a quarter of its half, a half of its year; windows of nothing.</summary>
internal sealed class PeriodFamilies
{
    private readonly ILookup<Period, Period> _parts;
    private readonly Dictionary<Period, Period> _longer;

    /// <summary>Finds the families.</summary>
    /// <param name="published">The periods, in order.</param>
    public PeriodFamilies(IReadOnlyList<Period> published)
    {
        var spans = published.Where(period => !period.IsWindow).Select(period => (Period: period, period.Start, period.End)).ToArray();
        var parents = spans.Select(span => (span.Period, Parent: Parent(span, spans))).ToArray();
        Roots = [.. published.Where(period => period.IsWindow), .. parents.Where(pair => pair.Parent is null).Select(pair => pair.Period)];
        _parts = parents.Where(pair => pair.Parent is not null).ToLookup(pair => pair.Parent!.Value, pair => pair.Period);
        _longer = parents.Where(pair => pair.Parent is not null).ToDictionary(pair => pair.Period, pair => pair.Parent!.Value);
    }

    /// <summary>Periods that are no part of a published longer one.</summary>
    public IReadOnlyList<Period> Roots { get; }

    /// <summary>The published periods of which a period is the shortest longer one.</summary>
    public Period[] PartsOf(Period period) => [.. _parts[period]];

    /// <summary>The published periods of which a period is a part, the shortest first.</summary>
    public IEnumerable<Period> WholesOf(Period period)
    {
        while (_longer.TryGetValue(period, out period))
        {
            yield return period;
        }
    }

    private static Period? Parent((Period Period, DateOnly Start, DateOnly End) part, (Period Period, DateOnly Start, DateOnly End)[] all)
    {
        Period? best = null;
        foreach (var (period, start, end) in all)
        {
            if (period.Kind < part.Period.Kind && start <= part.Start && part.End <= end && (best is not { } known || period.Kind > known.Kind))
            {
                best = period;
            }
        }

        return best;
    }
}
