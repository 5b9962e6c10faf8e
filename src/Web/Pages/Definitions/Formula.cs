using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Pages.Words;

namespace Mahalleh.Web.Pages.Definitions;

/// <summary>The formula of an indicator, written out from its parts.</summary>
/// <param name="context">The page.</param>
/// <param name="indicator">The indicator.</param>
internal sealed class Formula(PageContext context, Indicator indicator)
{
    /// <summary>Whether the figure comes ready-made.</summary>
    public bool IsReadyMade => indicator.Numerator.Count == 1 && Find(indicator.Numerator[0].Measure) is { RollUp: RollUp.None };

    /// <summary>The formula as a sentence.</summary>
    public string Sentence => context.Say(IndicatorWords.Stop, IsReadyMade ? context.Say(IndicatorWords.ReadyMade, Name(indicator.Numerator[0]))
        : indicator.IsMean ? Mean() : Ratio());

    /// <summary>What multiplies the ratio, written; empty where it is 1.</summary>
    public string Per => indicator.Per == 1 ? "" : Plain(indicator.Per);

    /// <summary>Terms as they stand above or below a line: sign, factor and name.</summary>
    /// <param name="terms">The terms.</param>
    public IEnumerable<(string Sign, string Name)> Terms(IReadOnlyList<Term> terms) => terms.Select((term, at) =>
    {
        var (sign, size) = (term.Coefficient < 0 ? "−" : at == 0 ? "" : "+", Math.Abs(term.Coefficient));
        return (size == 1 ? sign : $"{sign} {Plain(size)} ×".Trim(), MeasureName(term.Measure));
    });

    /// <summary>Name of a measure; its code where it has none.</summary>
    /// <param name="code">Code of the measure.</param>
    public string MeasureName(string code) => Find(code) is { } measure ? context.Say(measure.Name) : code;

    private string Mean()
    {
        var term = indicator.Numerator[0];
        var mean = context.Say(Find(term.Measure) is { Weight.Length: 0 } ? IndicatorWords.PlainMean : IndicatorWords.WeightedMean, Name(term));
        return indicator.Scale is { } scale ? context.Say(IndicatorWords.OnScale, mean, Plain(scale.From), Plain(scale.To)) : mean;
    }

    private string Ratio()
    {
        var above = Written(indicator.Numerator);
        var ratio = indicator.Denominator.Count == 0 ? context.Say(IndicatorWords.Itself, above) : context.Say(IndicatorWords.DividedBy, above, Written(indicator.Denominator));
        return Per.Length == 0 ? ratio : context.Say(IndicatorWords.MultipliedBy, ratio, Per);
    }

    private string Written(IReadOnlyList<Term> terms)
    {
        var text = Scaled(terms[0]);
        text = terms[0].Coefficient < 0 ? context.Say(IndicatorWords.Negative, text) : text;
        return terms.Skip(1).Aggregate(text, (before, term) => context.Say(term.Coefficient < 0 ? IndicatorWords.Minus : IndicatorWords.Plus, before, Scaled(term)));
    }

    private string Scaled(Term term) => Math.Abs(term.Coefficient) == 1 ? Name(term) : context.Say(IndicatorWords.Times, Plain(Math.Abs(term.Coefficient)), Name(term));

    private string Name(Term term) => context.Say(IndicatorWords.Quoted, MeasureName(term.Measure));

    private Measure? Find(string code) => context.Snapshot.Catalogue.Measures.GetValueOrDefault(code);

    private string Plain(double value) => context.Number(value, value == Math.Floor(value) ? 0 : 2);
}
