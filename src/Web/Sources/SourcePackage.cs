using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sources;

/// <summary>A data package read into the engine: typed tables, areas, boundaries, definitions. It holds records about persons.</summary>
public sealed class SourcePackage : IDisposable
{
    /// <summary>Memory that the engine may use while records are read and summed.</summary>
    internal const int EngineMegabytes = 500;

    private const int ErrorMegabytes = 300;
    private const int RestingMegabytes = 64;

    /// <summary>The engine that holds the typed tables, one by each name of <see cref="FactSchema"/>.</summary>
    public required DuckDbConnection Engine { get; init; }

    /// <summary>Where its records are summed; the same engine, or a database.</summary>
    public required FactStore Records { get; init; }

    /// <summary>What the package says of itself.</summary>
    public required PackageDescription Description { get; init; }

    /// <summary>The areas.</summary>
    public required AreaTree Areas { get; init; }

    /// <summary>Boundaries in area order; null where there is none.</summary>
    public required IReadOnlyList<Boundary?> Boundaries { get; init; }

    /// <summary>Which areas became which.</summary>
    public required Crosswalk Crosswalk { get; init; }

    /// <summary>The definitions, built-in and the package's own.</summary>
    public required IndicatorCatalogue Catalogue { get; init; }

    /// <summary>Records of each table that is there.</summary>
    public required IReadOnlyList<TableCount> Tables { get; init; }

    /// <summary>Where it came from; a database stays open until the package is disposed.</summary>
    internal IPackageSource Source { get; init; } = new FolderSource("");

    /// <summary>Lets the engine write its tables to disk: until it is asked again, others need the memory.</summary>
    internal void Rest() => Limit(RestingMegabytes);

    /// <summary>Gives the engine the memory that it needs to draw households again, while what disclosure control made is in memory too.</summary>
    internal void Resume() => Limit(ErrorMegabytes);

    /// <inheritdoc/>
    public void Dispose()
    {
        Engine.Dispose();
        Source.Dispose();
    }

    // An engine that cannot do with so little goes on with what it has.
    private void Limit(int megabytes)
    {
        try
        {
            Engine.Limit(megabytes);
        }
        catch (DuckDbException)
        {
            return;
        }
    }
}
