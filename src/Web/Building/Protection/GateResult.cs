using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Building.Protection;

/// <summary>What the gate did for one audience.</summary>
/// <param name="Report">What it hid, in numbers.</param>
/// <param name="Refused">Measures and tables of which no further cell is published, since hiding does not protect them.</param>
internal sealed record GateResult(DisclosureReport Report, IReadOnlyList<(string Measure, string Table)> Refused);
