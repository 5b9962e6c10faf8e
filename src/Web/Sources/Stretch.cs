using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Sources;

/// <summary>Periods that follow each other in the list and whose cells come of the same records.</summary>
/// <param name="First">Place of the first one in the list of periods.</param>
/// <param name="After">Place after the last one.</param>
/// <param name="Days">The days of those records; null where they may be of any day, as those of windows are.</param>
internal sealed record Stretch(int First, int After, DateRange? Days)
{
    /// <summary>Whether a period is one of them.</summary>
    /// <param name="period">Place in the list of periods.</param>
    public bool Holds(int period) => period >= First && period < After;
}
