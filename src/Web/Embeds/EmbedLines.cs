using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Pages;
using Mahalleh.Web.Pages.Profiles;

namespace Mahalleh.Web.Embeds;

/// <summary>Embeds of an area's figures, without what lies outside the scope: parents, peers, stand-ins.</summary>
internal static class EmbedLines
{
    /// <summary>All indicators of an area.</summary>
    /// <param name="context">The page.</param>
    /// <param name="release">The release, with what may be seen of it.</param>
    /// <param name="area">Area number.</param>
    public static EmbedView Profile(PageContext context, ScopedRelease release, int area) => new()
    {
        Kind = EmbedKind.Profile,
        Area = area,
        Lines = [.. release.Indicators.Select(indicator => Line(release, indicator, area, null)).OfType<ProfileLine>()],
        More = ($"/areas/{Uri.EscapeDataString(context.Snapshot.Areas.Areas[area].Code)}", []),
    };

    /// <summary>One figure of an area.</summary>
    /// <param name="context">The page.</param>
    /// <param name="release">The release, with what may be seen of it.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    /// <param name="area">Area number.</param>
    public static EmbedView Figure(PageContext context, ScopedRelease release, Indicator indicator, Period period, int area) => new()
    {
        Kind = EmbedKind.Figure,
        Area = area,
        Indicator = indicator,
        Period = period,
        Lines = [Line(release, indicator, area, period)!],
        More = ($"/areas/{Uri.EscapeDataString(context.Snapshot.Areas.Areas[area].Code)}", []),
    };

    private static ProfileLine? Line(ScopedRelease release, Indicator indicator, int area, Period? period)
    {
        if (AreaView.Line(release.Snapshot, indicator, area, [area], period, isAsIs: false) is not { } line)
        {
            return null;
        }

        var seen = line with { StandIn = release.Seen(line.StandIn), Spine = null };
        return release.Shows(release.Snapshot.Areas.Parent[area]) ? seen : seen with { Reference = double.NaN, AgainstReference = null };
    }
}
