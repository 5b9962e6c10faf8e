using Mahalleh.Geo.Projections;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sources;

/// <summary>What <c>datapackage.json</c> says of a data package.</summary>
public sealed record PackageDescription
{
    /// <summary>Name, kebab-case.</summary>
    public required string Name { get; init; }

    /// <summary>Title.</summary>
    public required Text Title { get; init; }

    /// <summary>Licence of the figures.</summary>
    public required string Licence { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required IReadOnlyList<ReleaseSource> Sources { get; init; }

    /// <summary>What a reader must know.</summary>
    public required IReadOnlyList<Text> Notices { get; init; }

    /// <summary>Calendar of dates and periods.</summary>
    public required PeriodCalendar Calendar { get; init; }

    /// <summary>Kinds of period to publish, the longest first.</summary>
    public IReadOnlyList<PeriodKind> PeriodKinds { get; init; } = [PeriodKind.Year, PeriodKind.Half, PeriodKind.Quarter];

    /// <summary>Levels, root first.</summary>
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>An area above all others that the register does not list; null when the register has its own root.</summary>
    public Area? Root { get; init; }

    /// <summary>Last day that the records cover; null for the last day found in them.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Day of whose areas there is a map: the last that the records cover; where it is not stated, one after all changes.</summary>
    public DateOnly MapDay => AsOf ?? DateOnly.MaxValue;

    /// <summary>Reference system of a file of boundaries that does not declare its own.</summary>
    public BoundaryCrs BoundariesCrs { get; init; } = BoundaryCrs.Wgs84;

    /// <summary>Which faults of boundaries may be mended.</summary>
    public BoundaryRepairs BoundaryRepairs { get; init; } = BoundaryRepairs.None;

    /// <summary>Tables whose records are invented.</summary>
    public required IReadOnlyList<string> InventedTables { get; init; }

    /// <summary>Whether anything in the package is invented.</summary>
    public required bool IsInvented { get; init; }
}
