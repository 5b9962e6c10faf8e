using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using NetTopologySuite.Geometries;

namespace Mahalleh.Web.Releases;

/// <summary>Everything that goes into a release: published figures only, nothing about a single person.</summary>
public sealed record ReleaseContent
{
    /// <summary>The manifest, still without id, vintage and files.</summary>
    public required ReleaseManifest Manifest { get; init; }

    /// <summary>The areas.</summary>
    public required AreaTree Areas { get; init; }

    /// <summary>Outlines in area order; null where there is none.</summary>
    public required IReadOnlyList<MultiPolygon?> Outlines { get; init; }

    /// <summary>Places in area order.</summary>
    public required IReadOnlyList<AreaPlace> Places { get; init; }

    /// <summary>The definitions that have figures.</summary>
    public required IndicatorCatalogue Catalogue { get; init; }

    /// <summary>The cells, after disclosure control.</summary>
    public required IReadOnlyDictionary<CellKey, CellColumn> Cells { get; init; }

    /// <summary>The targets; of a baseline that is protected as a value, only the target.</summary>
    public IReadOnlyList<StatedTarget> Targets { get; init; } = [];

    /// <summary>Which areas became which.</summary>
    public Crosswalk Crosswalk { get; init; } = Crosswalk.Empty;

    /// <summary>Numbers of the areas of the same level that border on each area, rising; shape [areas].</summary>
    public required int[][] Neighbours { get; init; }

    /// <summary>What disclosure control hid.</summary>
    public DisclosureReport? Disclosure { get; init; }

    /// <summary>What is known of the inputs.</summary>
    public required QualityReport Quality { get; init; }
}
