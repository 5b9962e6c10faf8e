using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Definitions;

/// <summary>How a measure is summed over areas and time, in sentences.</summary>
/// <param name="context">The page.</param>
/// <param name="measure">The measure.</param>
internal sealed class RollUpReading(PageContext context, Measure measure)
{
    private const int MostParts = 12;

    private string Amount => context.Say(ColumnWords.Column(measure.Amount));

    /// <summary>The sentences, in the order of importance.</summary>
    public IEnumerable<string> Sentences() => Way().Concat(Weighing()).Concat(Limits());

    private IEnumerable<string> Way() => measure.RollUp switch
    {
        RollUp.Sum => [measure.Amount.Length == 0 ? context.Say(RollUpWords.SumRows) : context.Say(RollUpWords.SumAmount, Amount)],
        RollUp.Distinct => [context.Say(RollUpWords.Distinct)],
        RollUp.Moments => [context.Say(RollUpWords.Moments, Amount)],
        RollUp.LastRecord => [context.Say(measure.Table == "households" ? RollUpWords.LastOfHousehold : RollUpWords.LastOfBody), .. measure.Amount.Length > 0 ? new[] { context.Say(RollUpWords.Adding, Amount) } : []],
        RollUp.Last => [context.Say(RollUpWords.Last), .. measure.CarryDays > 0 ? new[] { context.Say(RollUpWords.NotOlder, context.Number(measure.CarryDays)) } : []],
        RollUp.Stated => [context.Say(RollUpWords.Stated)],
        RollUp.Open => [context.Say(RollUpWords.Open, context.Say(At()), context.Say(ColumnWords.Column(measure.Open?.Until ?? "")))],
        RollUp.Due => [context.Say(RollUpWords.Due, context.Number(measure.Due?.EveryDays ?? 0), Listed(measure.Due?.Bodies ?? []))],
        RollUp.Reach => [context.Say(RollUpWords.Reach, context.Say(ColumnWords.Value(measure.Reach?.Kind ?? "")), context.Number(measure.Reach?.Metres ?? 0))],
        RollUp.Poverty => Poverty(),
        _ => [context.Say(RollUpWords.None)],
    };

    private IEnumerable<string> Poverty()
    {
        if (measure.Poverty is not { } part || !context.Snapshot.Catalogue.Poverty.TryGetValue(part.Profile, out var profile))
        {
            yield break;
        }

        yield return context.Say(RollUpWords.Poverty, context.Say(profile.Name), context.Say(IndicatorWords.Of(part.Count)));
        yield return context.Say(RollUpWords.LastOfHousehold);
        var dimensions = profile.Dimensions.Select(dimension => context.Say(dimension.Name));
        yield return context.Say(RollUpWords.PovertyHow, Share(profile.Cutoff), string.Join(context.Say(CommonWords.Comma), dimensions));
    }

    // A third is written as one: 33 % would not be it.
    private string Share(double share)
    {
        for (var parts = 1; parts <= MostParts; parts++)
        {
            var taken = Math.Round(share * parts);
            if (Math.Abs((share * parts) - taken) < 1e-9)
            {
                return parts == 1 ? context.Number(taken) : $"\u2066{context.Number(taken)}/{context.Number(parts)}\u2069";
            }
        }

        return context.Number(share, 2);
    }

    private IEnumerable<string> Weighing() => measure.Weight.Length > 0 && measure.RollUp != RollUp.Moments ? [context.Say(RollUpWords.Weighing)] : [];

    private IEnumerable<string> Limits()
    {
        if (measure.DelayDays > 0)
        {
            yield return context.Say(RollUpWords.Delay, context.Number(measure.DelayDays));
        }

        if (measure.InStartedAreas)
        {
            yield return context.Say(RollUpWords.Started);
        }

        if (measure.UsesTotalRows)
        {
            yield return context.Say(RollUpWords.TotalRows);
        }
    }

    private Text At() => measure.Open?.At switch
    {
        Moment.Start => RollUpWords.AtStart,
        Moment.End => RollUpWords.AtEnd,
        _ => RollUpWords.AtBaseline,
    };

    private string Listed(IEnumerable<string> values) => string.Join(context.Say(CommonWords.Comma), values.Select(value => context.Say(ColumnWords.Value(value))));
}
