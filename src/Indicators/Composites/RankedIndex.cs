using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites.Draws;
using Mahalleh.Indicators.Ranking;

namespace Mahalleh.Indicators.Composites;

/// <summary>Ranked areas of an index, with what their ranks rest on.</summary>
public sealed class RankedIndex
{
    private const double Sure = 0.9;
    private const int SensitivityRows = 256;

    private readonly DrawPlan _plan;
    private readonly int[] _areas;
    private readonly int[] _ranks;
    private readonly RankSpread[] _spreads;
    private readonly int[] _groups;
    private readonly double[] _beforeNext;
    private readonly Lazy<IReadOnlyList<AssumptionWeight>> _sensitivity;

    internal RankedIndex(DrawPlan plan, int[] areas, int threads)
    {
        (_plan, _areas) = (plan, areas);
        double[] comparable = [.. Model.Scores.Select(IndexScore.Comparable)];
        _ranks = Recipe.IsLowestFirst ? Ranks.LowestFirst(comparable) : Ranks.HighestFirst(comparable);
        (_spreads, Pairs) = RankDraws.Draw(plan, _ranks, threads);
        _sensitivity = new(() => RankSensitivity.Estimate(plan, _ranks, SensitivityRows, threads));
        (_groups, _beforeNext) = (new int[areas.Length], [.. areas.Select(_ => double.NaN)]);
        Compare([.. Enumerable.Range(0, areas.Length).OrderBy(at => _ranks[at])]);
    }

    /// <summary>Numbers of the ranked areas.</summary>
    public IReadOnlyList<int> Areas => _areas;

    /// <summary>Chances of pairs, by place among <see cref="Areas"/>; null where there are too many areas for all pairs.</summary>
    public PairChances? Pairs { get; }

    /// <summary>What the draws varied.</summary>
    public IReadOnlyList<Assumption> Varied => _plan.Varied;

    /// <summary>Choices of method that the draws were shared among.</summary>
    public int Scenarios => _plan.Scenarios.Count;

    /// <summary>Share of each component in the whole, with the weights as they counted, in the recipe's order; they sum to one.</summary>
    public IReadOnlyList<double> EffectiveWeights => Model.Tree.Effective(Model.Weights);

    internal IndexModel Model => _plan.Scenarios[0].Model;

    private IndexRecipe Recipe => Model.Recipe;

    /// <summary>Place of an area among the ranked ones, or −1.</summary>
    /// <param name="area">Number of an area.</param>
    public int PlaceOf(int area) => Array.IndexOf(_areas, area);

    /// <summary>How much each assumption moves the ranks (docs/methods/sensitivity.md).</summary>
    public IReadOnlyList<AssumptionWeight> Sensitivity() => _sensitivity.Value;

    /// <summary>Why a ranked area has its score.</summary>
    /// <param name="at">Place of the area among <see cref="Areas"/>.</param>
    public IndexExplanation Explain(int at) => IndexExplanation.Of(_plan.Scenarios[0], at);

    internal RankedArea Row(int at, double availability, IReadOnlyList<string> leftOut)
    {
        var (score, spread) = (Model.Scores[at], _spreads[at]);
        return new RankedArea
        {
            Area = _areas[at],
            Rank = _ranks[at],
            Score = score,
            RankMedian = spread.Median,
            RankLow = spread.Low,
            RankHigh = spread.High,
            ScoreLow = spread.ScoreLow,
            ScoreHigh = spread.ScoreHigh,
            FirstProbability = spread.FirstShare,
            TenthProbability = spread.TenthShare,
            MeanShift = spread.MeanShift,
            Group = _groups[at],
            BeforeNext = _beforeNext[at],
            Across = GridLevel(Recipe.Grid?.Across, at),
            Down = GridLevel(Recipe.Grid?.Down, at),
            Level = LevelOf(Recipe, score),
            Availability = availability,
            Contributions = Contributions.Of(Model, at),
            Pillars = [.. Recipe.Pillars.Select(pillar => Model.Slots[Model.Tree.SlotOf(pillar.Code)][at])],
            LeftOut = leftOut,
            Imputed = [.. Recipe.Components.Where((_, component) => IsImputed(component, at)).Select(component => component.Indicator)],
        };
    }

    internal static string LevelOf(IndexRecipe recipe, double score) => recipe.Levels.FirstOrDefault(level => IndexScore.Comparable(score) >= level.From)?.Code ?? "";

    private void Compare(int[] order)
    {
        var groups = Pairs?.Groups(order, Sure) ?? [];
        for (var at = 0; at < groups.Length; at++)
        {
            _groups[order[at]] = groups[at];
            _beforeNext[order[at]] = at + 1 < order.Length ? Pairs!.Before(order[at], order[at + 1]) : double.NaN;
        }
    }

    private string GridLevel(string? pillar, int at)
    {
        if (pillar is null || Recipe.Grid is not { } grid)
        {
            return "";
        }

        var number = IndexScore.Comparable(Model.Slots[Model.Tree.SlotOf(pillar)][at]);
        return double.IsNaN(number) ? "" : number >= grid.VerySevere ? "very-severe" : number >= grid.Severe ? "severe" : "moderate";
    }

    private bool IsImputed(int component, int at) => _plan.Scenarios[0].Inputs[component].IsImputed is { Length: > 0 } flags && flags[at];
}
