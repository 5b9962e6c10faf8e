using Mahalleh.Indicators.Classes;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>Which way is better.</summary>
public enum Direction
{
    /// <summary>Higher is better.</summary>
    Up,

    /// <summary>Lower is better.</summary>
    Down,

    /// <summary>Neither.</summary>
    None,
}

/// <summary>One term of a linear form: coefficient × measure.</summary>
/// <param name="Coefficient">Factor, not zero.</param>
/// <param name="Measure">Code of the measure.</param>
public sealed record Term(double Coefficient, string Measure);

/// <summary>Ends of the scale on which a score is asked.</summary>
/// <param name="From">Lowest answer, published as 0.</param>
/// <param name="To">Highest answer, published as 100; above the lowest.</param>
public sealed record ScoreScale(double From, double To);

/// <summary>What is published: a ratio of two linear forms over measures, times <see cref="Per"/>.</summary>
public sealed record Indicator
{
    /// <summary>Stable public code, lower-case with hyphens, e.g. <c>child-labour</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Persian and English.</summary>
    public required Text Name { get; init; }

    /// <summary>Terms above the line; for a mean the one measure of moments.</summary>
    public required IReadOnlyList<Term> Numerator { get; init; }

    /// <summary>Terms below the line; empty when the amount itself is published.</summary>
    public IReadOnlyList<Term> Denominator { get; init; } = [];

    /// <summary>Whether the numerator is one score whose weighted mean is published.</summary>
    public bool IsMean { get; init; }

    /// <summary>Scale of the published value, above zero, e.g. 10,000.</summary>
    public double Per { get; init; } = 1;

    /// <summary>Unit in words, e.g. "per 10,000 persons".</summary>
    public required Text Unit { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>How the interval is made.</summary>
    public IntervalMethod Interval { get; init; }

    /// <summary>What the interval expresses.</summary>
    public IntervalKind IntervalKind { get; init; }

    /// <summary>Measure whose cases are the independent units of the sample (households of a survey); empty for the denominator's.</summary>
    public string Sample { get; init; } = "";

    /// <summary>Ends of the scale on which a mean score is asked, mapped to 0–100; null when the mean is published as it is.</summary>
    public ScoreScale? Scale { get; init; }

    /// <summary>Heading under which pages list it.</summary>
    public Text Group { get; init; } = new("", "");

    /// <summary>What it means and what to beware of.</summary>
    public Text Description { get; init; } = new("", "");

    /// <summary>What to beware of when reading it.</summary>
    public Text Caveat { get; init; } = new("", "");

    /// <summary>Measure that holds the standard error of the ratio, for <see cref="IntervalMethod.Bootstrap"/>; empty otherwise.</summary>
    public string Error { get; init; } = "";

    /// <summary>Fewest cases with which its numerator may be published; 0 to leave it to the policy of disclosure control.</summary>
    public int MinimumCases { get; init; }

    /// <summary>Which period is its baseline where no target states one.</summary>
    public BaselineRule Baseline { get; init; }

    /// <summary>Target where none is stated; null for none.</summary>
    public TargetRule? Target { get; init; }

    /// <summary>Document and article that ask for it.</summary>
    public Text Origin { get; init; } = new("", "");

    /// <summary>Digits after the point when shown to people, 0–6.</summary>
    public int Decimals { get; init; } = 1;

    /// <summary>How the classes of its maps are made unless something else is asked for.</summary>
    public ClassMethod Classes { get; init; }

    /// <summary>All measures the indicator reads, the sample and the error included.</summary>
    public IEnumerable<string> Measures =>
        Numerator.Concat(Denominator).Select(term => term.Measure).Concat(new[] { Sample, Error }.Where(code => code.Length > 0)).Distinct(StringComparer.Ordinal);
}
