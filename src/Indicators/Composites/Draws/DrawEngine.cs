namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>Scores draws of one or more scenarios, on any number of threads with the same result.</summary>
/// <param name="scenarios">The choices of method, over the same areas.</param>
/// <param name="reach">How far weights move, as a share.</param>
/// <param name="threads">Most threads.</param>
internal sealed class DrawEngine(IReadOnlyList<Scenario> scenarios, double reach, int threads)
{
    public int Threads => threads;

    /// <summary>Scores draws.</summary>
    /// <param name="draws">The draws; their places are the rows of the table.</param>
    /// <returns>The scores, to be disposed of.</returns>
    public DrawTable Score(Draw[] draws)
    {
        var table = new DrawTable(draws.Length, scenarios[0].Areas);
        foreach (var rows in Enumerable.Range(0, draws.Length).GroupBy(row => draws[row].Scenario))
        {
            var scenario = scenarios[rows.Key];
            if (scenario.IsLinear)
            {
                Linear(scenario, draws, [.. rows], table);
            }
            else
            {
                General(scenario, draws, [.. rows], table);
            }
        }

        return table;
    }

    private void General(Scenario scenario, Draw[] draws, int[] rows, DrawTable table) => Parallel.For(
        0, rows.Length, DrawTable.Threads(threads), () => new GeneralScorer(scenario), (at, _, scorer) =>
        {
            scorer.Score(draws[rows[at]], reach, table.Scores(rows[at]));
            return scorer;
        }, static _ => { });

    private void Linear(Scenario scenario, Draw[] draws, int[] rows, DrawTable table)
    {
        const int group = LinearScorer.Group;
        var scorer = new LinearScorer(scenario);
        Parallel.For(0, (rows.Length + group - 1) / group, DrawTable.Threads(threads), () => new LinearScorer.TileRoom(), (at, _, room) =>
        {
            var own = rows.AsSpan(at * group, Math.Min(group, rows.Length - (at * group)));
            var (chosen, weights) = (new Draw[own.Length], new float[group * scenario.Inputs.Length]);
            for (var draw = 0; draw < own.Length; draw++)
            {
                chosen[draw] = draws[own[draw]];
                double[] multipliers = scenario.Multipliers(scenario.WeightsOf(chosen[draw].WeightSeed, reach));
                for (var component = 0; component < multipliers.Length; component++)
                {
                    weights[(draw * multipliers.Length) + component] = (float)multipliers[component];
                }
            }

            for (var tile = 0; tile < scorer.TileCount; tile++)
            {
                scorer.Score(chosen, weights, tile, table, own, room);
            }

            return room;
        }, static _ => { });
    }
}
