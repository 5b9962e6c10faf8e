using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Poverty;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Api.Questions;

/// <summary>Reads the parameters that name indicators, periods and breakdowns.</summary>
internal static class CatalogueQuestions
{
    private static readonly PeriodKind[] UsualKinds = [PeriodKind.Year, PeriodKind.Half, PeriodKind.Quarter];

    /// <summary>The named indicators in catalogue order; at least one is needed where the parameter is.</summary>
    public static IReadOnlyList<Indicator> Indicators(this QuestionReader reader, Parameter parameter)
    {
        var known = reader.Snapshot.Catalogue.Indicators;
        if (reader.Words(parameter) is not { } codes)
        {
            if (!parameter.IsRequired)
            {
                return [.. reader.Release.Indicators];
            }

            reader.Miss(parameter, reader.Release.Indicators.Select(indicator => indicator.Code));
            return [];
        }

        if (codes.FirstOrDefault(code => !known.ContainsKey(code)) is { } unknown)
        {
            reader.Refuse(parameter, unknown, reader.Release.Indicators.Select(indicator => indicator.Code));
            return [];
        }

        if (codes.FirstOrDefault(code => !reader.Release.Shows(known[code])) is { } shut)
        {
            reader.Shut("indicator", "شاخص", shut);
            return [];
        }

        return [.. known.Values.Where(indicator => codes.Contains(indicator.Code, StringComparer.Ordinal))];
    }

    /// <summary>How the classes of a map are made; as the indicator says when not asked.</summary>
    public static ClassMethod Classification(this QuestionReader reader, Parameter parameter, Indicator indicator) =>
        reader.Word(parameter) is null ? indicator.Classes : ClassMethodWords.Methods[reader.Choice(parameter)];

    /// <summary>The named poverty profile; the first one when none is named.</summary>
    public static PovertyProfile Profile(this QuestionReader reader, Parameter parameter)
    {
        var known = reader.Snapshot.Catalogue.Poverty;
        if (known.Count > 0 && known.TryGetValue(reader.Word(parameter) ?? known.Keys.First(), out var profile))
        {
            if (!reader.Release.Shows(profile))
            {
                reader.Shut("poverty profile", "نمایهٔ فقر", profile.Code);
            }

            return profile;
        }

        reader.Refuse(parameter, reader.Word(parameter), known.Count > 0 ? known.Keys.Select(Hint.Value) : [Hint.NoPoverty]);
        return new PovertyProfile { Code = "", Name = new Text("", ""), Table = "", Persons = "", Dimensions = [], Cutoff = 1 };
    }

    /// <summary>The named kinds of period; the usual ones when none is named.</summary>
    public static IReadOnlyList<PeriodKind> Kinds(this QuestionReader reader, Parameter parameter)
    {
        if (reader.Words(parameter) is not { } words)
        {
            return UsualKinds;
        }

        var known = Enum.GetValues<PeriodKind>().ToDictionary(kind => kind.Kebab(), StringComparer.Ordinal);
        if (words.FirstOrDefault(word => !known.ContainsKey(word)) is { } unknown)
        {
            reader.Refuse(parameter, unknown, known.Keys);
            return UsualKinds;
        }

        return [.. words.Select(word => known[word])];
    }

    /// <summary>The named periods in order, all of which the release has; null when none is named.</summary>
    public static IReadOnlyList<Period>? Periods(this QuestionReader reader, Parameter parameter)
    {
        if (reader.Words(parameter) is not { } codes)
        {
            return null;
        }

        var known = reader.Snapshot.Cells.Periods;
        var periods = new SortedSet<Period>();
        foreach (var code in codes)
        {
            if (!Period.TryParse(code, null, out var period) || !known.Contains(period))
            {
                reader.Refuse(parameter, code, known.Select(each => each.ToString()));
                return [];
            }

            periods.Add(period);
        }

        return [.. periods];
    }

    /// <summary>The named period, or the one meant when none is named.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="available">Periods that have values, in order.</param>
    public static Period OnePeriod(this QuestionReader reader, Parameter parameter, IReadOnlyList<Period> available)
    {
        var known = reader.Snapshot.Cells.Periods;
        if (reader.Word(parameter) is not { } code)
        {
            return Latest(reader, parameter, available.Count > 0 ? available : known);
        }

        if (Period.TryParse(code, null, out var period) && known.Contains(period))
        {
            return period;
        }

        reader.Refuse(parameter, code, known.Select(each => each.ToString()));
        return default;
    }

    /// <summary>The first and last day that <c>from</c> and <c>to</c> leave, the last one exclusive.</summary>
    public static (DateOnly From, DateOnly Until) Range(this QuestionReader reader, Parameter from, Parameter to)
    {
        var first = Bound(reader, from)?.Start ?? DateOnly.MinValue;
        var end = Bound(reader, to)?.End ?? DateOnly.MaxValue;
        if (first >= end)
        {
            reader.Refuse(to, reader.Word(to), [Hint.EndsAfter(reader.Word(from))]);
        }

        return (first, end);
    }

    /// <summary>The named breakdown values, "" for the total; the total when none is named.</summary>
    public static IReadOnlyList<string> Breakdowns(this QuestionReader reader, Parameter parameter, IEnumerable<string> known)
    {
        var values = reader.Words(parameter) ?? ["total"];
        string[] allowed = ["total", .. known];
        if (values.FirstOrDefault(value => !allowed.Contains(value, StringComparer.Ordinal)) is { } unknown)
        {
            reader.Refuse(parameter, unknown, allowed);
        }

        return [.. values.Select(value => value == "total" ? "" : value).Order(StringComparer.Ordinal)];
    }

    private static Period? Bound(QuestionReader reader, Parameter parameter)
    {
        if (reader.Word(parameter) is not { } code)
        {
            return null;
        }

        if (Period.TryParse(code, null, out var period) && !period.IsWindow)
        {
            return period;
        }

        reader.Refuse(parameter, code, [Hint.Period]);
        return null;
    }

    // The programme reports by half-years; a quarter that ends with one would otherwise come last.
    private static Period Latest(QuestionReader reader, Parameter parameter, IReadOnlyList<Period> periods)
    {
        if (periods.Count == 0)
        {
            reader.Refuse(parameter, "", [Hint.NoPeriods]);
            return default;
        }

        var halves = periods.Where(period => period.Kind == PeriodKind.Half).ToArray();
        return halves.Length > 0 ? halves[^1] : periods[^1];
    }
}
