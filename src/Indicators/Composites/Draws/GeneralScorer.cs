namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>Scores one draw of any recipe: every value is drawn, treated, scaled and aggregated. Not safe to share between threads.</summary>
internal sealed class GeneralScorer
{
    private readonly Scenario _scenario;
    private readonly RankRoom _room;
    private readonly double[][] _slots;
    private readonly double[] _drawn;
    private readonly float[] _normals;
    private readonly bool[] _isHeld;

    public GeneralScorer(Scenario scenario)
    {
        _scenario = scenario;
        _room = new RankRoom(scenario.Areas);
        _slots = [.. Enumerable.Range(0, scenario.Model.Tree.SlotCount).Select(_ => new double[scenario.Areas])];
        (_drawn, _normals) = (new double[scenario.Areas], new float[scenario.Areas]);
        _isHeld = [.. scenario.Inputs.Select((_, at) => scenario.Model.Tree.Nodes.Any(node => node.Aggregation.NeedsPositive && node.Parts.Contains(at)))];
    }

    /// <summary>Scores a draw.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="reach">How far weights move.</param>
    /// <param name="scores">Where the scores go, of shape [ranked areas].</param>
    public void Score(Draw draw, double reach, Span<float> scores)
    {
        var stream = new DrawStream(draw.DataSeed);
        for (var at = 0; at < _scenario.Inputs.Length; at++)
        {
            NormalTable.Fill(ref stream, _normals);
            Component(at, draw.DataSeed != 0);
        }

        _scenario.Model.Aggregate(_slots, _scenario.WeightsOf(draw.WeightSeed, reach), _room);
        var result = _slots[^1];
        for (var area = 0; area < scores.Length; area++)
        {
            scores[area] = (float)result[area];
        }
    }

    private void Component(int at, bool moves)
    {
        var (input, gaps, slot) = (_scenario.Inputs[at], _scenario.Gaps[at], _slots[at]);
        for (var area = 0; area < _drawn.Length; area++)
        {
            _drawn[area] = moves ? input.Values[area] + (input.Errors[area] * _normals[area]) : input.Values[area];
        }

        _scenario.Model.Scale(at, _drawn, slot, _room);
        for (var area = 0; area < slot.Length && (gaps.HasGaps || _isHeld[at]); area++)
        {
            // A mean of logarithms ends where the published values end; without data errors a gap stays left out.
            slot[area] = gaps.IsGap(area) ? moves ? gaps.Of(area, _normals[area]) : double.NaN
                : _isHeld[at] ? Math.Max(slot[area], gaps.Least) : slot[area];
        }
    }
}
