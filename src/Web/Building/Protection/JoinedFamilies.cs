using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// The tables of a measure as one system with those of measures that contain it, that it contains, or that are contained in the same:
/// in every area what contains another is at least as much.
/// </summary>
internal sealed class JoinedFamilies
{
    private readonly RingFamily[] _families;
    private readonly int[] _start;
    private readonly long[] _contained;

    /// <summary>Lays them out one after the other.</summary>
    /// <param name="asked">The tables asked about.</param>
    /// <param name="others">Those of other measures, protected before.</param>
    /// <param name="containment">Which measure contains which.</param>
    public JoinedFamilies(RingFamily asked, IEnumerable<RingFamily> others, MeasureContainment containment)
    {
        _families = [asked, .. others];
        _start = new int[_families.Length + 1];
        for (var family = 0; family < _families.Length; family++)
        {
            _start[family + 1] = _start[family] + _families[family].Tables.Facts.Count;
        }

        (Facts, Hidden) = (JoinedFacts(), [.. _families.SelectMany(family => family.Tables.Hidden)]);
        _contained = [.. _families.SelectMany(family => family.Tables.Contained)];
        Rows = JoinedRows(containment);
        Needs = _families.SelectMany((family, at) => NeedsOf(family, _start[at], _start[at + 1])).ToDictionary(need => need.Cell, need => need.Need);
    }

    /// <summary>The tables asked about; their cells are the first.</summary>
    public RingFamily Asked => _families[0];

    /// <summary>What holds between the cells.</summary>
    public CellRows Rows { get; }

    /// <summary>What they are.</summary>
    public CellFacts Facts { get; }

    /// <summary>Which are hidden; shape [cells].</summary>
    public bool[] Hidden { get; }

    /// <summary>The values that nobody must be able to rule out, of the primary cells.</summary>
    public IReadOnlyDictionary<int, CountRange> Needs { get; }

    /// <summary>Looks for cells of the tables asked about, and of what hangs together with them, that rings give away.</summary>
    /// <param name="known">Cells that are known to be safe.</param>
    /// <param name="settings">How they are looked for.</param>
    public RingFindings Audit(IReadOnlySet<int> known, RingSettings settings) =>
        Auditor(known, settings).Run(Needs, Hidden);

    /// <summary>Notes for the next build which cells are safe from rings as they are hidden now.</summary>
    /// <param name="sound">The cells.</param>
    /// <param name="settings">How rings are looked for.</param>
    public void Note(IReadOnlySet<int> sound, RingSettings settings) => Auditor(sound, settings).Note(Needs, Hidden, sound);

    /// <summary>The table of a cell, of whichever measure.</summary>
    public (Period Period, string Breakdown) TableOf(int cell)
    {
        var family = Array.FindLastIndex(_start, start => start <= cell);
        return _families[family].Keys[(cell - _start[family]) / _families[family].Tables.Width];
    }

    private RingAudit Auditor(IReadOnlySet<int> known, RingSettings settings) =>
        new(Rows, Facts) { Asked = Asked.Tables.Facts.Count, Known = known, Largest = settings.Largest, Memory = settings.Memory, Stop = settings.Stop };

    private CellFacts JoinedFacts()
    {
        CellFacts[] facts = [.. _families.Select(family => family.Tables.Facts)];
        var ceilings = new CellCeilings(_start[^1]);
        for (var family = 0; family < facts.Length; family++)
        {
            for (var cell = 0; cell < facts[family].Count; cell++)
            {
                ceilings.Lower(_start[family] + cell, facts[family].Ceilings.Known[cell], facts[family].Ceilings.Known[cell], isHidden: false);
            }
        }

        return new CellFacts([.. facts.SelectMany(each => each.Values)], [.. facts.SelectMany(each => each.Denominators)], [.. facts.SelectMany(each => each.Roles)], ceilings);
    }

    private CellRows JoinedRows(MeasureContainment containment)
    {
        var rows = new TrueRows(Facts.Values);
        for (var family = 0; family < _families.Length; family++)
        {
            rows.Add(_families[family].Tables.Rows, _start[family]);
            foreach (var whole in Enumerable.Range(0, _families.Length).Where(other => containment.Wholes(_families[family].Measure).Contains(_families[other].Measure)))
            {
                AddContained(rows, family, whole);
                AddSummed(rows, family, whole, [.. containment.Summed(_families[family].Measure, _families[whole].Measure)]);
            }
        }

        return rows.Build();
    }

    private void AddContained(TrueRows rows, int part, int whole)
    {
        foreach (var (cell, ofWhole) in _families[part].InCommon(_families[whole]))
        {
            var (lesser, greater) = (_start[part] + cell, _start[whole] + ofWhole);
            if (Facts.Roles[greater] != CellRole.StructuralZero && Facts.Values[greater] >= Facts.Values[lesser])
            {
                rows.AddAtMost([lesser], greater);
                _contained[lesser] = Math.Min(_contained[lesser], MayBeKnown(_families[whole], ofWhole));
            }
        }
    }

    // What counts some values of a column is the sum of these parts of what is broken down by it.
    private void AddSummed(TrueRows rows, int part, int whole, string[] breakdowns)
    {
        var (sum, broken) = (_families[part], _families[whole]);
        for (var table = 0; table < sum.Keys.Length && breakdowns.Length > 0; table++)
        {
            int[] parts = [.. breakdowns.Select(breakdown => Array.IndexOf(broken.Keys, (sum.Keys[table].Period, breakdown))).Where(at => at >= 0)];
            for (var area = 0; area < sum.Areas && sum.Keys[table].Breakdown.Length == 0 && parts.Length > 0; area++)
            {
                rows.AddIfSum(_start[part] + (table * sum.Tables.Width) + area, [.. parts.Select(at => _start[whole] + (at * broken.Tables.Width) + area)]);
            }
        }
    }

    // What may be published by itself may be known by itself, whether it is or not; so may a longer period of it.
    private static long MayBeKnown(RingFamily family, int cell) => family.Tables.MayStand[cell]
        ? Math.Min(family.Tables.Facts.Values[cell], family.Tables.Contained[cell]) : family.Tables.Contained[cell];

    private IEnumerable<(int Cell, CountRange Need)> NeedsOf(RingFamily family, int start, int end) =>
        family.Tables.Primary.Needs(_contained[start..end]).Select(need => (start + need.Key, need.Value));
}
