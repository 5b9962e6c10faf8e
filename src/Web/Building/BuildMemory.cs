using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>What a build remembers of the one before it, as hidden files beside the releases: what it summed, and what it solved. Without them it takes longer and comes to the same.</summary>
internal sealed class BuildMemory : IDisposable
{
    private readonly RingMemoryFile _rings;

    private BuildMemory(RingMemoryFile rings, RowMemory? rows) => (_rings, Rows) = (rings, rows);

    /// <summary>What was solved.</summary>
    public RingMemory Rings => _rings.Memory;

    /// <summary>What was summed; null when nothing is to be kept.</summary>
    public RowMemory? Rows { get; }

    /// <summary>Opens the memory of a package.</summary>
    /// <param name="releases">Folder of the releases; empty for a memory that is not kept.</param>
    /// <param name="package">Name of the package.</param>
    /// <param name="key">The secret of disclosure control.</param>
    public static BuildMemory Open(string releases, string package, DisclosureKey key) => new(
        RingMemoryFile.Open(releases, package, key), releases.Length == 0 ? null : RowMemory.Open(Path.Combine(releases, $".{package}.sums"), key.Bytes));

    /// <summary>Says that everything was asked that this package asks: the rest is forgotten.</summary>
    public void Complete()
    {
        _rings.Complete();
        Rows?.Complete();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Rows?.Dispose();
        _rings.Dispose();
    }
}
