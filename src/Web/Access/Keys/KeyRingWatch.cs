namespace Mahalleh.Web.Access.Keys;

/// <summary>
/// The keys as the file has them now: it is looked at once a second at most, so that a revocation works while the service runs.
/// </summary>
public sealed class KeyRingWatch
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly TimeProvider _clock;
    private volatile KeyRing _ring;
    private (DateTime Written, long Length, UnixFileMode Mode) _seen;
    private long _looked;

    private KeyRingWatch(string path, KeyRing ring, TimeProvider clock) => (_path, _ring, _clock) = (path, ring, clock);

    /// <summary>A watch over no file: there are no keys.</summary>
    public static KeyRingWatch None => new("", KeyRing.Empty, TimeProvider.System);

    /// <summary>Told why a changed store is not used, once.</summary>
    public Action<string>? WhenRefused { get; set; }

    /// <summary>Why no key is good at present; empty when the store is sound.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>The keys now.</summary>
    public KeyRing Current
    {
        get
        {
            if (_path.Length > 0 && _clock.GetElapsedTime(Volatile.Read(ref _looked)) >= Every)
            {
                lock (_lock)
                {
                    Look();
                }
            }

            return _ring;
        }
    }

    /// <summary>Opens a store and watches it.</summary>
    /// <param name="path">Path of its file.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="KeyStoreException">The store is not used as it is.</exception>
    public static KeyRingWatch Open(string path, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var seen = Seen(path);
        return new KeyRingWatch(path, new KeyRing(KeyStoreFile.Read(path)), clock) { _seen = seen, _looked = clock.GetTimestamp() };
    }

    private void Look()
    {
        if (_clock.GetElapsedTime(_looked) < Every)
        {
            return;
        }

        Volatile.Write(ref _looked, _clock.GetTimestamp());
        var seen = Seen(_path);
        if (seen == _seen && Fault.Length == 0)
        {
            return;
        }

        _seen = seen;
        try
        {
            (_ring, Fault) = (new KeyRing(KeyStoreFile.Read(_path)), "");
        }
        catch (KeyStoreException fault)
        {
            // To go on with the old keys could keep a revoked one alive, so until the store is sound no key is good.
            var isNew = Fault != fault.Message;
            (_ring, Fault) = (KeyRing.Empty, fault.Message);
            if (isNew)
            {
                WhenRefused?.Invoke(fault.Message);
            }
        }
    }

    private static (DateTime Written, long Length, UnixFileMode Mode) Seen(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length, file.UnixFileMode) : default;
    }
}
