namespace Mahalleh.Web.Releases;

/// <summary>The stated targets of a release, found by area and indicator.</summary>
/// <param name="targets">The targets, in any order.</param>
public sealed class TargetBook(IEnumerable<StatedTarget> targets)
{
    private readonly ILookup<(int Area, string Indicator), StatedTarget> _targets =
        targets.OrderBy(target => target.TargetPeriod.End).ToLookup(target => (target.Area, target.Indicator));

    /// <summary>No targets.</summary>
    public static TargetBook Empty { get; } = new([]);

    /// <summary>The target that an area is on its way to at a date: the next one, or the last when all dates are over.</summary>
    /// <param name="area">Area number.</param>
    /// <param name="indicator">Indicator code.</param>
    /// <param name="at">End of a period.</param>
    /// <returns>The target, or null when none is stated.</returns>
    public StatedTarget? Find(int area, string indicator, DateOnly at)
    {
        var own = _targets[(area, indicator)];
        return own.FirstOrDefault(target => target.TargetPeriod.End >= at) ?? own.LastOrDefault();
    }
}
