using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Mahalleh.Web.Releases;

/// <summary>A file that has no place on a disk: the engine writes it by its path, and nothing of it is left when it is closed or the process ends (memfd_create, Linux).</summary>
internal sealed partial class MemoryFile : IDisposable
{
    private const uint CloseOnExec = 1;
    private readonly SafeFileHandle _handle;

    private MemoryFile(SafeFileHandle handle) => _handle = handle;

    /// <summary>A path that names it for this process alone.</summary>
    public string Path => "/proc/self/fd/" + _handle.DangerousGetHandle().ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes an empty one.</summary>
    /// <exception cref="IOException">The system gave none.</exception>
    public static MemoryFile Create()
    {
        var handle = new SafeFileHandle(Create("mahalleh", CloseOnExec), ownsHandle: true);
        return handle.IsInvalid ? throw new IOException($"The system gave no file in memory: error {Marshal.GetLastPInvokeError()}.") : new MemoryFile(handle);
    }

    /// <summary>Reads it from its beginning; closing the reader closes the file.</summary>
    public FileStream Read() => new(_handle, FileAccess.Read, bufferSize: 0, isAsync: false);

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Create(string name, uint flags);
}
