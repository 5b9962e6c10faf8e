using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Maps;
using Mahalleh.Web.Charts.Tartan;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Compare;

/// <summary>Everything the comparison of areas shows.</summary>
public sealed record CompareView
{
    private const int MostMaps = 4;

    /// <summary>What the address asks for.</summary>
    public required CompareChoice Choice { get; init; }

    /// <summary>The period; null when nothing is published of the areas.</summary>
    public required Period? Period { get; init; }

    /// <summary>Earlier and later period of the slope chart; null when there is no earlier one.</summary>
    public required (Period From, Period To)? Slope { get; init; }

    /// <summary>The rows of the rug.</summary>
    public required TartanSelection Rug { get; init; }

    /// <summary>The small maps of the slope chart's indicator, in the area that holds all; null when they would be of one area or of no period.</summary>
    public required MapQuestion? Maps { get; init; }

    /// <summary>Reads the comparison.</summary>
    /// <param name="context">The page.</param>
    public static CompareView Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (snapshot, choice) = (context.Snapshot, CompareChoice.Read(context));
        var rug = new TartanSelection(snapshot, choice.Areas, null, null, null);
        if (ReadPeriod(context, rug) is { } asked && asked != rug.Wanted)
        {
            rug = new TartanSelection(snapshot, choice.Areas, asked, null, null);
        }

        return new CompareView { Choice = choice, Period = rug.Wanted, Rug = rug, Slope = SlopeOf(snapshot, choice, rug.Wanted), Maps = MapsOf(snapshot, choice, rug) };
    }

    private static Period? ReadPeriod(PageContext context, TartanSelection rug)
    {
        if (context.Asked("period") is not { } text || rug.Wanted is not { } usual)
        {
            return null;
        }

        if (Mahalleh.Indicators.Periods.Period.TryParse(text, null, out var asked) && rug.Periods.Contains(asked))
        {
            return asked;
        }

        context.Fault(CompareWords.BadPeriod, text, context.PeriodName(usual));
        return null;
    }

    // From the first period of the kind, which is the baseline of most indicators.
    private static (Period From, Period To)? SlopeOf(Snapshot snapshot, CompareChoice choice, Period? wanted)
    {
        var all = snapshot.PeriodsOf(choice.Indicator);
        var last = wanted is { } asked && all.Contains(asked) ? asked : Schedule.Latest(all, snapshot.Manifest.AsOf);
        return last is { } to && all.FirstOrDefault(period => period.Kind == to.Kind) is var from && from < to ? (from, to) : null;
    }

    // The level of the lowest area, in the period of the slope chart's later end and in those before it.
    private static MapQuestion? MapsOf(Snapshot snapshot, CompareChoice choice, TartanSelection rug)
    {
        var all = snapshot.PeriodsOf(choice.Indicator);
        var last = rug.Wanted is { } asked && all.Contains(asked) ? asked : Schedule.Latest(all, snapshot.Manifest.AsOf);
        var (within, level) = (Math.Max(0, rug.Reference), choice.Areas.Max(area => snapshot.Areas.Level[area]));
        return last is { } to && level > snapshot.Areas.Level[within]
            ? new MapQuestion(level, within, [.. all.Where(period => period.Kind == to.Kind && period <= to).TakeLast(MostMaps)], null, choice.Areas)
            : null;
    }
}
