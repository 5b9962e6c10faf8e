namespace Mahalleh.Indicators.Catalogue;

/// <summary>One component of an index.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Weight">Weight within its pillar, zero or more.</param>
/// <param name="IsPositive">Whether a higher value raises the score.</param>
/// <param name="Low">Low goalpost, in the unit of the indicator; read by <see cref="Normalisation.Goalposts"/> and <see cref="Normalisation.Scaled"/>.</param>
/// <param name="High">High goalpost, above the low one.</param>
/// <param name="Pillar">Heading the component belongs to.</param>
public sealed record IndexComponent(string Indicator, double Weight, bool IsPositive, double Low, double High, Text Pillar)
{
    /// <summary>Code of the pillar it is part of; empty when it is part of the index itself.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Whether proportions of small areas are shrunk towards that of their parent's areas before anything else.</summary>
    public bool IsShrunk { get; init; }

    /// <summary>What happens to the values before they are normalised.</summary>
    public Transform Transform { get; init; }

    /// <summary>Indicator below the line of <see cref="Transform.Rate"/>; empty for the other transforms.</summary>
    public string By { get; init; } = "";

    /// <summary>Scale of <see cref="Transform.Rate"/>.</summary>
    public double Per { get; init; } = 1;

    /// <summary>Target of <see cref="Normalisation.TargetDistance"/>, in the unit of the indicator.</summary>
    public double? Target { get; init; }

    /// <summary>Reference of <see cref="Normalisation.ReferenceDistance"/>, in the unit of the indicator.</summary>
    public double? Reference { get; init; }

    /// <summary>Rising edges of <see cref="Normalisation.Categories"/>, lower edge inclusive; null for none.</summary>
    public IReadOnlyList<double>? Edges { get; init; }

    /// <summary>Its own normalisation; null for that of the index.</summary>
    public NormalisationStep? Normalisation { get; init; }
}

/// <summary>A pillar: parts of an index that become one number first.</summary>
/// <param name="Code">Stable code, unique within the index.</param>
/// <param name="Name">Name in Persian and English.</param>
/// <param name="Parent">Code of the pillar it is part of; empty when it is part of the index itself.</param>
/// <param name="Weight">Weight within its parent, zero or more.</param>
public sealed record IndexPillar(string Code, Text Name, string Parent, double Weight)
{
    /// <summary>How its parts are aggregated; null for the way of the index.</summary>
    public AggregationStep? Aggregation { get; init; }

    /// <summary>Where the weights of its parts come from; null for the way of the index.</summary>
    public Weighting? Weighting { get; init; }

    /// <summary>How its number is normalised before it enters its parent; null for not at all.</summary>
    public NormalisationStep? Normalisation { get; init; }
}

/// <summary>A named class of scores.</summary>
/// <param name="Code">Stable code, e.g. <c>very-severe</c>.</param>
/// <param name="Name">Name in Persian and English.</param>
/// <param name="From">Lowest score of the class, inclusive.</param>
public sealed record ScoreLevel(string Code, Text Name, double From);

/// <summary>Two pillars, each cut into three levels: a 3 × 3 classification.</summary>
/// <param name="Across">Code of the pillar across.</param>
/// <param name="Down">Code of the pillar down.</param>
/// <param name="Severe">Score of a pillar from which on it is severe, inclusive.</param>
/// <param name="VerySevere">Score from which on it is very severe.</param>
public sealed record LevelGrid(string Across, string Down, double Severe, double VerySevere);

/// <summary>A composite index: which indicators, how scaled, weighed, aggregated and ranked (docs/indices.md).</summary>
public sealed record IndexRecipe
{
    /// <summary>Stable public code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Persian and English.</summary>
    public required Text Name { get; init; }

    /// <summary>What it is for.</summary>
    public Text Description { get; init; } = new("", "");

    /// <summary>Level whose areas are ranked.</summary>
    public required string Level { get; init; }

    /// <summary>Whether only informal settlements are ranked.</summary>
    public bool InformalOnly { get; init; }

    /// <summary>Whether rank 1 is the lowest score, not the highest.</summary>
    public bool IsLowestFirst { get; init; }

    /// <summary>How components are scaled, unless they say otherwise.</summary>
    public required NormalisationStep Normalisation { get; init; }

    /// <summary>What missing and protected values become.</summary>
    public MissingStep Missing { get; init; } = new(MissingPolicy.Drop);

    /// <summary>
    /// Least share of the weights, above 0 up to 1, that must have a published value for an area to be ranked.
    /// </summary>
    public required double MinimumAvailability { get; init; }

    /// <summary>What happens to extreme values.</summary>
    public OutlierStep Outliers { get; init; } = new(OutlierTreatment.None);

    /// <summary>Where weights come from, unless a pillar says otherwise.</summary>
    public Weighting Weighting { get; init; }

    /// <summary>Whether an arithmetic mean divides by the sum of the weights; otherwise it is the sum of weight × value.</summary>
    public bool NormaliseWeights { get; init; } = true;

    /// <summary>How parts are aggregated, unless a pillar says otherwise.</summary>
    public AggregationStep Aggregation { get; init; } = new(Catalogue.Aggregation.Arithmetic);

    /// <summary>Its pillars, in any order; empty when the components are parts of the index itself.</summary>
    public IReadOnlyList<IndexPillar> Pillars { get; init; } = [];

    /// <summary>The components.</summary>
    public required IReadOnlyList<IndexComponent> Components { get; init; }

    /// <summary>Score classes, the highest first; empty when there are none.</summary>
    public IReadOnlyList<ScoreLevel> Levels { get; init; } = [];

    /// <summary>The classification by two pillars; null when there is none.</summary>
    public LevelGrid? Grid { get; init; }

    /// <summary>The k of "probability to be among the first k".</summary>
    public int FirstCount { get; init; } = 10;

    /// <summary>Number of draws of the rank uncertainty.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Choices of method that the draws try beside the recipe's own.</summary>
    public Alternatives Alternatives { get; init; } = new();

    /// <summary>Whether all scales are stated, so that scores of different periods can be compared. Others are of their period only.</summary>
    public bool IsFrozen => Outliers.Method == OutlierTreatment.None && Weighting is Weighting.Given or Weighting.Equal
        && Aggregation.Method != Catalogue.Aggregation.Copeland
        && Components.All(component => !component.IsShrunk && (component.Normalisation ?? Normalisation).IsFrozen)
        && Pillars.All(pillar => pillar.Normalisation is null or { IsFrozen: true } && pillar.Weighting is null or Catalogue.Weighting.Given or Catalogue.Weighting.Equal && pillar.Aggregation?.Method != Catalogue.Aggregation.Copeland);

    /// <summary>Codes of all indicators it reads: components and what they are divided by.</summary>
    public IEnumerable<string> Indicators => Components.SelectMany(component => component.By.Length > 0 ? new[] { component.Indicator, component.By } : [component.Indicator]).Distinct();
}
