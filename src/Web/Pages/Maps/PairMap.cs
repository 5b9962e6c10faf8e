using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Maps;

/// <summary>A map of two indicators at once: thirds of the one by thirds of the other, in nine colours. Only areas that have both are coloured.</summary>
internal static class PairMap
{
    /// <summary>The map; its column travels with the page.</summary>
    /// <param name="context">The page.</param>
    /// <param name="across">The indicator of the page and its period.</param>
    /// <param name="up">The indicator beside it and its period.</param>
    /// <param name="level">Index of the level.</param>
    /// <param name="within">Number of the area to stay within.</param>
    public static MapView Of(PageContext context, (Indicator Indicator, Period Period) across, (Indicator Indicator, Period Period) up, int level, int within)
    {
        var snapshot = context.Snapshot;
        var areas = MapExtent.Areas(snapshot.Areas, level, within);
        ObservationColumn[] columns = [snapshot.Observe(across.Indicator, across.Period), snapshot.Observe(up.Indicator, up.Period)];
        ClassBreaks[] thirds = [Thirds(context, across, level), Thirds(context, up, level)];
        char[] statuses = [.. areas.Select(area => StatusOf(columns, area))];
        int[] classes = [.. areas.Select((area, at) => statuses[at] == 'A' ? (thirds[1].ClassOf(columns[1].Values[area]) * PairColours.Parts) + thirds[0].ClassOf(columns[0].Values[area]) : -1)];
        PairAxis[] axes = [AxisOf(context, across, across.Period, thirds[0]), AxisOf(context, up, across.Period, thirds[1])];
        string[] names = [.. Enumerable.Range(0, PairColours.All.Count).Select(number => NameOf(axes, number))];
        var settings = MapSettings.Of(context, level, within) with
        {
            Inline = new MapColumn([.. areas.Select(area => area + 1)], classes, statuses, PairColours.All),
            ClassNames = names,
        };
        var fills = areas.Select((area, at) => (area, Fill: statuses[at] == 'Q' ? MapStill.Hatch : classes[at] < 0 ? ClassColours.Missing : PairColours.All[classes[at]])).ToDictionary();
        return new MapView
        {
            Title = context.Say(MapWords.TwoTogether),
            Classes = [.. names.Select((name, number) => new LegendClass(number, PairColours.All[number], name, classes.Count(found => found == number)))],
            Axes = axes,
            Protected = statuses.Count(status => status == 'Q'),
            Missing = statuses.Count(status => status == 'L'),
            MissingName = context.Say(MapWords.NoData),
            Remark = context.Say(MapWords.Thirds),
            HasBoundaries = areas.Exists(area => snapshot.Places[area].IsKnown),
            Notes = MapExtent.Notes(context, areas),
            HasTime = false,
            PeriodName = context.PeriodName(across.Period),
            Still = MapStill.Of(context, settings, areas, area => fills[area]),
            Settings = settings.ToJson(),
        };
    }

    /// <summary>Name of an indicator with the unit, and the period where it is another than the page's.</summary>
    public static string AxisName(PageContext context, (Indicator Indicator, Period Period) shown, Period usual)
    {
        var unit = UnitWords.Short(shown.Indicator.Unit, context.IsPersian);
        string[] more = [.. new[] { unit, shown.Period == usual ? "" : context.PeriodName(shown.Period) }.Where(part => part.Length > 0)];
        var name = context.Say(shown.Indicator.Name);
        return more.Length == 0 ? name : $"{name} ({string.Join(context.IsPersian ? "، " : ", ", more)})";
    }

    private static ClassBreaks Thirds(PageContext context, (Indicator Indicator, Period Period) shown, int level) =>
        context.Snapshot.Breaks(shown.Indicator, level, shown.Period.Kind, ClassMethod.Quantiles, PairColours.Parts);

    // One that is protected hides the pair; a class of the other alone would be a colour of neither.
    private static char StatusOf(ObservationColumn[] columns, int area) =>
        Array.Exists(columns, column => column.Status[area] == ObservationStatus.Protected) ? 'Q'
        : Array.TrueForAll(columns, column => column.Status[area].HasValue()) ? 'A' : 'L';

    private static PairAxis AxisOf(PageContext context, (Indicator Indicator, Period Period) shown, Period usual, ClassBreaks thirds)
    {
        var decimals = Precision.Of(shown.Indicator.Decimals, thirds.Edges);
        return new PairAxis(
            AxisName(context, shown, usual),
            [.. Enumerable.Range(0, thirds.Count).Select(at => context.Range(thirds.Edges[at], thirds.Edges[at + 1], decimals))]);
    }

    private static string NameOf(PairAxis[] axes, int number) => string.Join(
        '\n',
        new[] { (Axis: axes[0], Third: number % PairColours.Parts), (Axis: axes[1], Third: number / PairColours.Parts) }
            .Select(part => $"{part.Axis.Name}: {(part.Third < part.Axis.Ranges.Count ? part.Axis.Ranges[part.Third] : "–")}"));
}
