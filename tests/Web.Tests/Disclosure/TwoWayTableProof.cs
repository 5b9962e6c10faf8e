using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Tests.Disclosure;

namespace Mahalleh.Web.Tests.Disclosure;

/// <summary>Protects random two-way tables and lets HiGHS attack them.</summary>
internal sealed record TwoWayTableProof(int Tables, int Primary, int Complementary, int Programmes, int Unsafe, int Disagreements, int Refused)
{
    private const int Batch = 500;

    public static TwoWayTableProof Run(int tables, int cases, int seed)
    {
        var random = new Random(seed);
        var sum = new TwoWayTableProof(0, 0, 0, 0, 0, 0, 0);
        while (sum.Tables < tables)
        {
            var batch = Enumerable.Range(0, Math.Min(Batch, tables - sum.Tables)).Select(_ => RandomTables.TwoWay(random, cases)).ToList();
            sum = sum.With(batch);
        }

        return sum;
    }

    private TwoWayTableProof With(List<LinkedTable> batch)
    {
        var proof = this with { Tables = Tables + batch.Count };
        var asked = new List<(LinkedTable Table, bool[] Hidden, AttackerModel Model, HighsOracle.Question Question)>();
        foreach (var table in batch)
        {
            var result = LinkedSelection.Select(table.Rows, table.Facts, table.Primary, table.Order, out var certificate);
            var faults = CertificateVerifier.Faults(table.Rows, table.Facts, table.Primary, result.Hidden, certificate);
            proof = proof with
            {
                Primary = proof.Primary + table.Primary.Count,
                Complementary = proof.Complementary + result.Hidden.Count(isHidden => isHidden) - table.Primary.Count,
                Refused = proof.Refused + (result.IsProtected ? faults.Count : table.Primary.Count),
            };
            foreach (var model in new[] { AttackerModel.Outsider, AttackerModel.ToldPrimary })
            {
                int[] cells = [.. Enumerable.Range(0, table.Facts.Count).Where(table.Primary.Contains)];
                asked.Add((table, result.Hidden, model, new(table.Rows, AttackerBounds.Of(model, table.Facts, table.Primary, result.Hidden), cells)));
            }
        }

        var answers = HighsOracle.Solve(asked.Select(item => item.Question));
        return asked.Zip(answers).Aggregate(proof, (sum, pair) => sum.With(pair.First.Table, pair.First.Hidden, pair.First.Model, pair.First.Question.Ask, pair.Second));
    }

    private TwoWayTableProof With(LinkedTable table, bool[] hidden, AttackerModel model, int[] cells, CountRange[] bounds)
    {
        var audit = new LinkedTableAudit(table.Rows, table.Facts, table.Primary, hidden);
        var (unsafeCells, disagreements) = (0, 0);
        for (var index = 0; index < cells.Length; index++)
        {
            disagreements += audit.OuterInterval(cells[index], model) == bounds[index] ? 0 : 1;
            var isSafe = model == AttackerModel.Outsider ? bounds[index].Low == 0 && bounds[index].High >= table.Primary.Limits.Cases : bounds[index].High - bounds[index].Low >= 2;
            unsafeCells += isSafe ? 0 : 1;
        }

        return this with { Programmes = Programmes + (2 * cells.Length), Unsafe = Unsafe + unsafeCells, Disagreements = Disagreements + disagreements };
    }
}
