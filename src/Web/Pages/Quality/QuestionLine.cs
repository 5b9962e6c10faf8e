using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Quality;

/// <summary>One figure to ask about, as the page lists it: the strongest period first, the others beside it.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="AlsoIn">Codes of further periods in which the same is asked.</param>
/// <param name="Value">The figure.</param>
/// <param name="Usual">What is usual; NaN where the question is not one of distance.</param>
/// <param name="Z">Modified z; NaN likewise.</param>
/// <param name="Times">How many times the figure stands; 0 where the question is one of distance.</param>
public sealed record QuestionLine(
    int Area, Indicator Indicator, string Period, IReadOnlyList<string> AlsoIn, double Value, double Usual, double Z, int Times)
{
    /// <summary>Digits after the point that keep the figure and the usual apart.</summary>
    public int Decimals => Precision.Of(Indicator.Decimals, double.IsNaN(Usual) ? [Value] : [Math.Min(Value, Usual), Value, Usual], double.IsNaN(Usual) ? [Value] : [Value, Usual]);

    /// <summary>Lines of figures far from what is usual, one for each area and indicator.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="figures">The figures, the strongest first.</param>
    public static IReadOnlyList<QuestionLine> Of(Snapshot snapshot, IReadOnlyList<UnusualFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Lines(snapshot, figures.GroupBy(figure => (figure.Area, figure.Indicator)), figure => figure.Period, figure => (figure.Value, figure.Usual, figure.Z, 0));
    }

    /// <summary>Lines of figures that stand unchanged.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="figures">The figures, the longest first.</param>
    public static IReadOnlyList<QuestionLine> Of(Snapshot snapshot, IReadOnlyList<UnchangedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Lines(snapshot, figures.GroupBy(figure => (figure.Area, figure.Indicator)), figure => figure.Period, figure => (figure.Value, double.NaN, double.NaN, figure.Times));
    }

    private static QuestionLine[] Lines<T>(
        Snapshot snapshot, IEnumerable<IGrouping<(string Area, string Indicator), T>> groups, Func<T, string> period, Func<T, (double Value, double Usual, double Z, int Times)> read)
    {
        var lines = new List<QuestionLine>();
        foreach (var group in groups)
        {
            if (snapshot.Areas.TryGetNumber(group.Key.Area, out var area) && snapshot.Catalogue.Indicators.TryGetValue(group.Key.Indicator, out var indicator))
            {
                var (value, usual, z, times) = read(group.First());
                lines.Add(new QuestionLine(area, indicator, period(group.First()), [.. group.Skip(1).Select(period)], value, usual, z, times));
            }
        }

        return Spread(lines);
    }

    // The strongest of each indicator comes first, so that one indicator with little spread does not fill the page.
    private static QuestionLine[] Spread(List<QuestionLine> lines)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. lines.Select(line => (Line: line, Turn: seen[line.Indicator.Code] = seen.GetValueOrDefault(line.Indicator.Code) + 1)).ToArray().OrderBy(pair => pair.Turn).Select(pair => pair.Line)];
    }
}
