using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts.Spine;

/// <summary>What the middle line of a spine is.</summary>
public enum SpineReference
{
    /// <summary>The value of the area above.</summary>
    Parent,

    /// <summary>The value of the whole.</summary>
    Root,
}

/// <summary>All indicators of an area, in the catalogue's order, against a reference and among the area's peers.</summary>
internal sealed class SpineSelection
{
    private readonly Snapshot _snapshot;
    private readonly bool _arePeersOpen;

    /// <summary>Selects.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Number of an area below the root.</param>
    /// <param name="wanted">The period that is wanted; indicators without it are shown in their last one. Null for the last of all.</param>
    /// <param name="reference">What the middle line is.</param>
    /// <param name="shows">Which areas may be seen; all when null.</param>
    /// <param name="isOpen">Which indicators may be seen; all when null.</param>
    public SpineSelection(Snapshot snapshot, int area, Period? wanted, SpineReference reference, Func<int, bool>? shows, Func<Indicator, bool>? isOpen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(snapshot.Areas.Parent[area]);
        bool Shows(int other) => shows?.Invoke(other) ?? true;
        (_snapshot, Area, Peers) = (snapshot, area, SpinePeers.Of(snapshot, area));
        _arePeersOpen = Peers.Areas.All(Shows);
        Parent = Shows(snapshot.Areas.Parent[area]) ? snapshot.Areas.Parent[area] : -1;
        Reference = reference == SpineReference.Parent ? Parent : Shows(0) ? 0 : -1;
        Indicator[] indicators = [.. snapshot.Catalogue.Indicators.Values.Where(indicator => isOpen?.Invoke(indicator) ?? true)];
        Wanted = wanted ?? Schedule.Latest([.. indicators.SelectMany(indicator => Schedule.WithValue(snapshot, indicator, area)).Distinct().Order()], snapshot.Manifest.AsOf);
        Rows = [.. indicators.Select(Row).OfType<SpineRow>()];
    }

    /// <summary>Area number.</summary>
    public int Area { get; }

    /// <summary>Number of the parent; −1 when it may not be seen.</summary>
    public int Parent { get; }

    /// <summary>Number of the area whose value is the middle line; −1 when it may not be seen: the peers' median is the middle then, and nothing is judged.</summary>
    public int Reference { get; }

    /// <summary>The peers.</summary>
    public SpinePeers Peers { get; }

    /// <summary>The period that is wanted; null when the area has no value at all.</summary>
    public Period? Wanted { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<SpineRow> Rows { get; }

    private SpineRow? Row(Indicator indicator)
    {
        if (Schedule.Shown(_snapshot, indicator, Area, Wanted) is not { } period)
        {
            return null;
        }

        var column = _snapshot.Observe(indicator, period);
        var row = new SpineRow(indicator, period, column, Area, Parent);
        var silence = _snapshot.IsAmount(indicator) ? SpineSilence.Amount
            : indicator.Direction == Direction.None ? SpineSilence.NoDirection
            : _arePeersOpen ? SpineSilence.None : SpineSilence.PeersShut;
        var reading = silence == SpineSilence.None ? SpineReading.Of(indicator, column, Peers.Areas, Reference < 0 ? double.NaN : column.Values[Reference]) : null;
        return row with
        {
            Reading = reading,
            Silence = silence == SpineSilence.None && reading is null ? SpineSilence.FewPeers : silence,
            Verdict = silence is SpineSilence.Amount or SpineSilence.NoDirection ? null : Judge(row),
        };
    }

    private Verdict? Judge(SpineRow row)
    {
        if (Reference < 0 || double.IsNaN(row.Value) || double.IsNaN(row.Column.Values[Reference]))
        {
            return null;
        }

        var (of, other) = (EstimateSeries.Of(row.Indicator, row.Column, Area), EstimateSeries.Of(row.Indicator, row.Column, Reference));
        return Verdicts.Of(row.Indicator.Direction, Change.Of(other, of));
    }
}
