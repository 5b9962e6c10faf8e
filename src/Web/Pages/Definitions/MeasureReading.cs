using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Definitions;

/// <summary>A measure explained: what part it plays, how it is summed, and of which records.</summary>
/// <param name="context">The page.</param>
/// <param name="indicator">The indicator that uses it.</param>
/// <param name="measure">The measure.</param>
public sealed class MeasureReading(PageContext context, Indicator indicator, Measure measure)
{
    private const int FewestValues = 2;

    /// <summary>The measure.</summary>
    public Measure Measure => measure;

    /// <summary>The parts it plays in the indicator.</summary>
    public IEnumerable<Text> Roles
    {
        get
        {
            if (indicator.Numerator.Any(term => term.Measure == measure.Code))
            {
                yield return indicator.IsMean ? IndicatorWords.Score : measure.RollUp == RollUp.None ? IndicatorWords.Figure : IndicatorWords.Numerator;
            }

            if (indicator.Denominator.Any(term => term.Measure == measure.Code))
            {
                yield return IndicatorWords.Denominator;
            }

            if (indicator.Sample == measure.Code)
            {
                yield return IndicatorWords.Sample;
            }

            if (indicator.Error == measure.Code)
            {
                yield return IndicatorWords.Error;
            }
        }
    }

    /// <summary>Columns that it reads, in no order of importance.</summary>
    public IEnumerable<string> Columns => new[] { measure.Date, measure.Amount, measure.Weight, measure.Key, measure.Open?.Until ?? "" }
        .Concat(measure.Where.SelectMany(condition => new[] { condition.Column, condition.NotAfter })).Concat(measure.WhereAny).Concat(OfProfile())
        .Where(column => column.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>How it is summed, in sentences.</summary>
    public IEnumerable<string> Summing => new RollUpReading(context, measure).Sentences();

    /// <summary>What must hold of a record.</summary>
    public IEnumerable<string> Conditions => measure.Where.SelectMany(Parts).Concat(AnyOf());

    /// <summary>Names of the columns it is broken down by.</summary>
    public IEnumerable<string> Breakdowns => measure.Breakdowns.Select(column => context.Say(ColumnWords.Column(column)));

    /// <summary>Fewest cases with which it is published; 0 for none.</summary>
    public int MinimumCases
    {
        get
        {
            var asked = context.Snapshot.Catalogue.Indicators.Values.Where(other => other.Numerator.Any(term => term.Measure == measure.Code)).Max(other => (int?)other.MinimumCases) ?? 0;
            return Math.Max(context.Snapshot.Manifest.Disclosure.MinimumCases(measure), asked);
        }
    }

    private IEnumerable<string> OfProfile() =>
        measure.Poverty is { } part && context.Snapshot.Catalogue.Poverty.TryGetValue(part.Profile, out var profile)
            ? profile.Dimensions.Select(dimension => dimension.Column).Prepend(profile.Persons).Append(profile.Weight)
            : [];

    private IEnumerable<string> Parts(Condition condition)
    {
        var column = context.Say(ColumnWords.Column(condition.Column));
        if (condition.Values.Count > 0)
        {
            var values = string.Join(context.Say(CommonWords.Comma), condition.Values.Select(value => context.Say(ColumnWords.Value(value))));
            yield return context.Say(condition.Values.Count < FewestValues ? RollUpWords.Is : RollUpWords.OneOf, column, values);
        }

        if (condition.Minimum is { } least)
        {
            yield return context.Say(RollUpWords.Least, column, context.Number(least));
        }

        if (condition.NotAfter.Length > 0)
        {
            yield return context.Say(RollUpWords.NotAfter, column, context.Say(ColumnWords.Column(condition.NotAfter)));
        }

        if (condition.IsGiven)
        {
            yield return context.Say(RollUpWords.Given, column);
        }
    }

    private IEnumerable<string> AnyOf()
    {
        var columns = measure.WhereAny.Select(column => context.Say(ColumnWords.Column(column))).ToArray();
        return columns.Length switch
        {
            0 => [],
            1 => [context.Say(RollUpWords.IsTrue, columns[0])],
            _ => [context.Say(RollUpWords.AnyOf, string.Join(context.Say(CommonWords.Comma), columns))],
        };
    }
}
