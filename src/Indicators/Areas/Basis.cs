namespace Mahalleh.Indicators.Areas;

/// <summary>Where a stated figure comes from.</summary>
public enum Basis
{
    /// <summary>Printed by the named source.</summary>
    Published,

    /// <summary>Made from published figures by a stated rule; its observations carry status E.</summary>
    ByRule,
}
