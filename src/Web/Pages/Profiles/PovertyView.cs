using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Poverty;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Profiles;

/// <summary>What an area's multidimensional poverty is made of.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Period">The period.</param>
/// <param name="Dimensions">Dimensions, the largest share first.</param>
/// <param name="Areas">Areas inside with a published share, the largest first; empty for a leaf.</param>
public sealed record PovertyView(PovertyProfile Profile, Period Period, IReadOnlyList<PovertyBreakupPart> Dimensions, IReadOnlyList<PovertyBreakupPart> Areas)
{
    private const int MostAreas = 8;

    /// <summary>Reads the view; null when no share of a dimension is published.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="area">Area number.</param>
    /// <param name="period">The period.</param>
    public static PovertyView? Of(Snapshot snapshot, PovertyProfile profile, int area, Period period)
    {
        var parts = PovertyBreakup.Read(snapshot, profile, area, period);
        PovertyBreakupPart[] dimensions = [.. parts.Where(part => part.Kind == PovertyPartKind.Dimension).OrderByDescending(part => part.Share)];
        PovertyBreakupPart[] areas = [.. parts.Where(part => part.Kind != PovertyPartKind.Dimension && part.Share > 0).OrderByDescending(part => part.Share).Take(MostAreas)];
        return dimensions.All(part => double.IsNaN(part.Share)) ? null : new PovertyView(profile, period, dimensions, areas);
    }
}
