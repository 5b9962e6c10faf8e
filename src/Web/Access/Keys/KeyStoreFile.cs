using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mahalleh.Web.Access.Keys;

/// <summary>Reads and writes the file of a key store: strictly, whole, and for its owner only.</summary>
public static class KeyStoreFile
{
    private const long MostBytes = 16 * 1024 * 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        WriteIndented = true,
        MaxDepth = 8,
    };

    /// <summary>Reads a store.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="KeyStoreException">The file is missing, readable by others, too long, malformed or not sound.</exception>
    public static KeyStore Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & Others) != 0)
            {
                throw new KeyStoreException($"{path} can be read or changed by others; give it to its owner alone (chmod 600).");
            }

            if (file.Length > MostBytes)
            {
                throw new KeyStoreException($"{path} has {file.Length} bytes, more than {MostBytes}.");
            }

            var store = JsonSerializer.Deserialize<KeyStore>(file, Options) ?? throw new KeyStoreException($"{path} is empty.");
            return KeyStoreCheck.FaultOf(store) is { Length: > 0 } fault ? throw new KeyStoreException($"{path} is no sound key store: {fault}.") : store;
        }
        catch (JsonException fault)
        {
            // Its message may repeat what the file holds, so only the place is told.
            throw new KeyStoreException($"{path} is no key store: line {fault.LineNumber + 1} cannot be read.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new KeyStoreException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Changes a store, one change at a time; a store that is not there yet is empty.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="change">Makes the new store from the old one.</param>
    /// <exception cref="KeyStoreException">The old store or the new one is not sound, or somebody else is changing it.</exception>
    public static void Change(string path, Func<KeyStore, KeyStore> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        using var alone = Alone(path);
        var next = change(File.Exists(path) ? Read(path) : KeyStore.Empty);
        if (KeyStoreCheck.FaultOf(next) is { Length: > 0 } fault)
        {
            throw new KeyStoreException($"The change would leave no sound key store: {fault}.");
        }

        Write(path, next);
    }

    // Two changes at once could lose one of them, and with it a revocation.
    private static FileStream Alone(string path)
    {
        var mark = Path.GetFullPath(path) + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(mark)!);
        try
        {
            // The file stays: if it were deleted, one could hold the lock of the old file and another that of a new one.
            return new FileStream(mark, OwnersOwn(FileMode.OpenOrCreate));
        }
        catch (IOException fault)
        {
            throw new KeyStoreException($"{path} is being changed by somebody else: {fault.Message}", fault);
        }
    }

    /// <summary>Writes a store beside its file and then over it, so that a reader sees the old one or the new one.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="store">The store.</param>
    public static void Write(string path, KeyStore store)
    {
        var full = Path.GetFullPath(path);
        var draft = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}");
        try
        {
            using (var file = new FileStream(draft, OwnersOwn(FileMode.CreateNew)))
            {
                JsonSerializer.Serialize(file, store, Options);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, full, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions OwnersOwn(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
