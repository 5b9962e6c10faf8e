using System.Runtime.InteropServices;

namespace Mahalleh.Web.Releases;

/// <summary>Makes what was written to a folder survive a power cut; .NET can flush a file but not a folder.</summary>
internal static partial class DurableFolder
{
    private const int ReadOnly = 0;

    /// <summary>Flushes every file of a folder and the folder itself to the disk.</summary>
    public static void Flush(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
            stream.Flush(flushToDisk: true);
        }

        FlushEntry(folder);
    }

    /// <summary>Flushes a folder's own list of names to the disk.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static void FlushEntry(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
        {
            throw new IOException($"The folder cannot be opened for flushing: error {Marshal.GetLastPInvokeError()}.");
        }

        var state = Sync(descriptor);
        _ = Close(descriptor);
        if (state != 0)
        {
            throw new IOException("The folder cannot be flushed to the disk.");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
