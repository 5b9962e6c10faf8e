using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.StandIns;
using Mahalleh.Web.Pages.Comparisons;

namespace Mahalleh.Web.Pages.Overview;

/// <summary>One area of the overview's tables.</summary>
public sealed record OverviewRow
{
    /// <summary>Area number.</summary>
    public required int Area { get; init; }

    /// <summary>Area code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in the page's language.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it has no areas below.</summary>
    public required bool IsLeaf { get; init; }

    /// <summary>Why there is or is not a value.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Value; NaN when there is none.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the 95 % interval; NaN when there is none.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the 95 % interval; NaN when there is none.</summary>
    public required double High { get; init; }

    /// <summary>Share of expected reports that came, 0–1; NaN when not watched.</summary>
    public required double Completeness { get; init; }

    /// <summary>Persons or records behind the value.</summary>
    public required long Cases { get; init; }

    /// <summary>What is published near a protected value; null where there is none, and for all other rows.</summary>
    public required StandIn? StandIn { get; init; }

    /// <summary>Rank among the rows.</summary>
    public required RankRange Rank { get; init; }

    /// <summary>Change since the period before; null when it cannot be told.</summary>
    public required Difference? Change { get; init; }
}
