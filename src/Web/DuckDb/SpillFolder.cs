namespace Mahalleh.Web.DuckDb;

/// <summary>
/// A folder for what one engine writes to disk, under the temporary folder and closed to other users of the machine, since records are in it. Two engines in one folder would write over
/// each other. It is gone with the engine; what a killed process left is cleared by the next.
/// </summary>
internal sealed class SpillFolder : IDisposable
{
    private const string Prefix = "mahalleh-spill-";
    private const string LockName = "lock";

    private readonly FileStream _lock;

    private SpillFolder(string path) => (Path, _lock) = (path, Hold(path, FileMode.CreateNew));

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Makes a folder.</summary>
    /// <exception cref="DuckDbException">The temporary folder cannot be written to.</exception>
    public static SpillFolder Make()
    {
        try
        {
            foreach (var other in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
            {
                Clear(other);
            }

            return new SpillFolder(Directory.CreateTempSubdirectory(Prefix).FullName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DuckDbException($"The temporary folder cannot be written to: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Delete(Path);
        _lock.Dispose();
    }

    private static FileStream Hold(string folder, FileMode mode) => new(System.IO.Path.Combine(folder, LockName), mode, FileAccess.Write, FileShare.None);

    // One whose lock can be had is nobody's any more; one without a lock is being made.
    private static void Clear(string other)
    {
        try
        {
            using var hold = Hold(other, FileMode.Open);
            Delete(other);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
