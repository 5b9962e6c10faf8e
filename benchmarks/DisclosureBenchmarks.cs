using BenchmarkDotNet.Attributes;
using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Benchmarks;

/// <summary>One indicator in one period: the audit of all areas in arrays against one with dictionaries, and all of protecting.</summary>
[MemoryDiagnoser]
public class DisclosureBenchmarks
{
    private CellTree _tree = new([-1]);
    private CellFacts _facts = new([0]);
    private PrimarySet _primary = PrimarySet.OfCounts(new CellFacts([0]), InventedTree.Limits);
    private KeyedOrder _order = InventedTree.Order(new CellTree([-1]));
    private bool[] _hidden = [];
    private int[] _parent = [];

    [Params(50_000)]
    public int Areas { get; set; }

    /// <summary>Makes the table, and refuses to time two audits that differ.</summary>
    [GlobalSetup]
    public void Fill()
    {
        _tree = InventedTree.Tree(Areas);
        (_facts, _order, _parent) = (InventedTree.Facts(_tree), InventedTree.Order(_tree), _tree.Parent.ToArray());
        _primary = PrimarySet.OfCounts(_facts, InventedTree.Limits);
        var result = KeyedSelection.Select(_tree, _facts, _primary, _order);
        _hidden = result.Hidden;
        var (audit, plain) = (AuditInArrays(), AuditInDictionaries());
        if (!result.IsProtected || Enumerable.Range(0, Areas).Any(cell => audit.Interval(cell) != new CountRange(plain[cell].Low, plain[cell].High)))
        {
            throw new InvalidOperationException("The two audits differ, or the table is not protected.");
        }

        Console.WriteLine($"// {_primary.Count} primary cells, {_hidden.Count(isHidden => isHidden)} hidden, {result.Rounds} audits");
    }

    /// <summary>The plain way, for one reader.</summary>
    [Benchmark(Baseline = true)]
    public Dictionary<int, (long Low, long High)> AuditInDictionaries() => DictionaryAudit.Run(_parent, Outsider());

    /// <summary>The same in arrays.</summary>
    [Benchmark]
    public TreeAudit AuditInArrays() => TreeAudit.Run(_tree, Outsider());

    /// <summary>What a build does: primary cells, covers, the audit for all readers, and that audit once more by itself.</summary>
    [Benchmark]
    public int ProtectAndAudit()
    {
        var primary = PrimarySet.OfCounts(_facts, InventedTree.Limits);
        var result = KeyedSelection.Select(_tree, _facts, primary, _order);
        return TreeSafety.Unsafe(_tree, _facts, primary, result.Hidden).Count;
    }

    private AttackerBounds Outsider() => AttackerBounds.Of(AttackerModel.Outsider, _facts, _primary, _hidden);
}
