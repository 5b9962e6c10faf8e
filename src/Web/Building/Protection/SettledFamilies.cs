namespace Mahalleh.Web.Building.Protection;

/// <summary>The tables of measures that are protected, as far as the gate has come: rings of several measures go through them.</summary>
/// <param name="containment">Which measure contains which.</param>
internal sealed class SettledFamilies(MeasureContainment containment)
{
    // What is hidden is known here alone, and takes some hundred bytes a cell.
    private const int MostCells = 4_000_000;

    private readonly Dictionary<string, RingFamily[]> _byMeasure = new(StringComparer.Ordinal);

    /// <summary>Keeps what was laid out of a measure.</summary>
    /// <returns>How many families there was no room for: of rings through them nothing can be said.</returns>
    public int Keep(string measure, IReadOnlyList<RingFamily> families)
    {
        Forget(measure);
        var (room, kept) = (MostCells - _byMeasure.Values.Sum(all => all.Sum(family => (long)family.Tables.Facts.Count)), new List<RingFamily>());
        foreach (var family in IsLinked(measure) ? families : [])
        {
            room -= family.Tables.Facts.Count;
            kept.AddRange(room >= 0 ? [family] : []);
        }

        _byMeasure[measure] = [.. kept];
        return IsLinked(measure) ? families.Count - kept.Count : 0;
    }

    /// <summary>Lets go of a measure that is to be selected again.</summary>
    public void Forget(string measure) => _byMeasure.Remove(measure);

    /// <summary>What hangs together with a family: what contains it or is contained in it, and hides the same area; and so on from there.</summary>
    public IReadOnlyList<RingFamily> Around(RingFamily family)
    {
        var (found, open) = (new List<RingFamily>(), new Queue<RingFamily>([family]));
        while (open.TryDequeue(out var next))
        {
            foreach (var other in Related(next.Measure).Where(other => other.Measure != family.Measure && !found.Contains(other) && next.HidesWith(other)).ToArray())
            {
                found.Add(other);
                open.Enqueue(other);
            }
        }

        return found;
    }

    private IEnumerable<RingFamily> Related(string measure) =>
        containment.Wholes(measure).Concat(containment.Parts(measure)).Distinct(StringComparer.Ordinal).SelectMany(code => _byMeasure.GetValueOrDefault(code) ?? []);

    private bool IsLinked(string measure) => containment.Wholes(measure).Count > 0 || containment.Parts(measure).Any();
}
