using System.Text.Json.Nodes;

namespace Mahalleh.Web.Sample.Output;

/// <summary>The folder of a new package: written beside its place, put there only when it is whole.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _place;

    /// <summary>Opens a folder to write to.</summary>
    /// <param name="place">Where the package shall be.</param>
    /// <param name="source">Package that is read, or null.</param>
    /// <exception cref="ArgumentException">The place is inside the source or the other way round, or holds something that was not invented.</exception>
    public OutputFolder(string place, string? source)
    {
        _place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(place));
        if (source is not null && (Holds(Path.GetFullPath(source), _place) || Holds(_place, Path.GetFullPath(source))))
        {
            throw new ArgumentException($"The output {place} and the package {source} lie in one another.");
        }

        if (Directory.Exists(_place) && Directory.EnumerateFileSystemEntries(_place).Any() && !IsInvented(_place))
        {
            throw new ArgumentException($"{place} holds something that is not an invented package; it is left as it is.");
        }

        Draft = _place + ".part";
        Remove(Draft);
        _ = Directory.CreateDirectory(Draft);
    }

    /// <summary>Where files go while the package is not whole.</summary>
    public string Draft { get; }

    /// <summary>Puts the whole package in its place.</summary>
    public void Complete()
    {
        Remove(_place);
        Directory.Move(Draft, _place);
    }

    /// <inheritdoc/>
    public void Dispose() => Remove(Draft);

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, true);
        }
    }

    private static bool IsInvented(string folder)
    {
        var file = Path.Combine(folder, "datapackage.json");
        return File.Exists(file) && JsonNode.Parse(File.ReadAllText(file)) is JsonObject description && (bool?)description["invented"] == true;
    }

    private static bool Holds(string outer, string inner) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(
            Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
