using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>Why an index cannot be computed from the figures there are.</summary>
/// <param name="Step">The step of the recipe, a word of the catalogue: <c>areas</c>, <c>missing</c>, <c>transform</c>, <c>normalisation</c>, <c>weights</c> or <c>aggregation</c>.</param>
/// <param name="Indicator">Code of the indicator or pillar; empty when the step is of all.</param>
/// <param name="Area">Place among the ranked areas; −1 when it is of all.</param>
/// <param name="Message">What is wrong, in Persian and English, without the name of the area.</param>
public sealed record IndexFault(string Step, string Indicator, int Area, Text Message);

/// <summary>Carries a fault out of the steps of an index; <see cref="IndexRanking"/> turns it into a result.</summary>
internal sealed class IndexStepException(IndexFault fault) : Exception(fault.Message.En)
{
    public IndexFault Fault { get; } = fault;

    public IndexStepException(string step, string indicator, int area, string fa, string en)
        : this(new IndexFault(step, indicator, area, new Text(fa, en)))
    {
    }
}
