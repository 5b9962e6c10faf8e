using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Building.Protection;

/// <summary>The memory of rings of a package, as a file beside its releases: one that is gone, damaged or of another key or version costs time and nothing else.</summary>
internal sealed class RingMemoryFile : IDisposable
{
    private readonly string _path;
    private bool _isComplete;

    private RingMemoryFile(string path, RingMemory memory) => (_path, Memory) = (path, memory);

    /// <summary>What is in it.</summary>
    public RingMemory Memory { get; }

    /// <summary>Opens the memory of a package.</summary>
    /// <param name="releases">Folder of the releases; empty for a memory that is not kept.</param>
    /// <param name="package">Name of the package.</param>
    /// <param name="key">The secret of disclosure control.</param>
    public static RingMemoryFile Open(string releases, string package, DisclosureKey key)
    {
        var file = new RingMemoryFile(releases.Length == 0 ? "" : Path.Combine(releases, $".{package}.rings"), new RingMemory(key.Bytes));
        MemoryFaults.Forgive(() =>
        {
            if (File.Exists(file._path))
            {
                using var stream = File.OpenRead(file._path);
                _ = file.Memory.Read(stream);
            }
        });
        return file;
    }

    /// <summary>Says that everything was asked that this package asks: the rest is forgotten.</summary>
    public void Complete() => _isComplete = true;

    /// <summary>Writes it, whether the build came to its end or not. Where the disk refuses, the next build has none.</summary>
    public void Dispose()
    {
        if (_path.Length > 0 && !Memory.IsEmpty)
        {
            var draft = _path + ".draft";
            MemoryFaults.Forgive(() => Write(draft));
            MemoryFaults.Forgive(() => File.Delete(draft));
        }
    }

    private void Write(string draft)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        using (var stream = File.Create(draft))
        {
            Memory.Write(stream, usedOnly: _isComplete);
        }

        File.Move(draft, _path, overwrite: true);
    }
}
