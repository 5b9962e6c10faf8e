namespace Mahalleh.Web.Pages.Maps;

/// <summary>One of the two indicators of a map of pairs.</summary>
/// <param name="Name">Its name with the unit, and the period where it is another than the page's.</param>
/// <param name="Ranges">What its thirds reach over, lowest first; fewer where values are equal.</param>
public sealed record PairAxis(string Name, IReadOnlyList<string> Ranges);
