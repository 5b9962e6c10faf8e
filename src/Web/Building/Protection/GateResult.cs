using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Building.Protection;

/// <summary>What the gate did for one audience.</summary>
/// <param name="Report">What it hid, in numbers.</param>
/// <param name="Refused">Measures and tables of which no further cell is published, since hiding does not protect them.</param>
/// <param name="Extended">Measures of which more is hidden than follows from what is hidden in itself, because an audit of values asked for it; never published.</param>
internal sealed record GateResult(DisclosureReport Report, IReadOnlyList<(string Measure, string Table)> Refused, IReadOnlySet<string> Extended);
