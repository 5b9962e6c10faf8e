using System.Security.Cryptography;
using System.Text;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sources;

/// <summary>
/// What the statements of a package gave when it was built last, under keyed digests of all that they depend on, as a file beside the releases. These are cells before
/// disclosure control, so every entry is encrypted and authenticated (AES-GCM) with a key made of that of disclosure control.
/// </summary>
/// <remarks>An entry that is damaged, or of another key or version, is none; where the disk refuses, the next build has no memory. Nothing of this stops a build.</remarks>
internal sealed class RowMemory : IDisposable
{
    private const int DigestBytes = HMACSHA256.HashSizeInBytes;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = DigestBytes + NonceBytes + TagBytes + sizeof(int);

    private readonly string _path;
    private readonly byte[] _secret;
    private readonly AesGcm _cipher;
    private readonly Dictionary<string, (long At, int Length)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private FileStream? _kept;
    private FileStream? _draft;
    private bool _isOurs;
    private bool _isComplete;

    private RowMemory(string path, ReadOnlySpan<byte> secret)
    {
        _path = path;
        var version = Encoding.UTF8.GetBytes($"rows {typeof(RowMemory).Module.ModuleVersionId}");
        _secret = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.ToArray(), DigestBytes, info: [.. version, 1]);
        _cipher = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.ToArray(), DigestBytes, info: [.. version, 2]), TagBytes);
    }

    /// <summary>Entries that were found.</summary>
    public int Found { get; private set; }

    /// <summary>Entries that were added.</summary>
    public int Added { get; private set; }

    /// <summary>Opens the memory of a package.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="secret">The secret of disclosure control.</param>
    public static RowMemory Open(string path, ReadOnlySpan<byte> secret)
    {
        var memory = new RowMemory(path, secret);
        memory._kept = MemoryFaults.Forgive(() => File.Exists(path) ? File.OpenRead(path) : null);
        MemoryFaults.Forgive(memory.ReadHeads);
        memory._draft = MemoryFaults.Forgive(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(memory.Draft, FileMode.Create, FileAccess.Write, FileShare.None);
        });
        memory._isOurs = memory._draft is not null;
        return memory;
    }

    /// <summary>Begins a digest of what an entry depends on.</summary>
    public IncrementalHash Question() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);

    /// <summary>Finds an entry, which is kept for the next build too.</summary>
    /// <param name="question">Digest of what it depends on.</param>
    /// <returns>Its rows, or null.</returns>
    public KeptRows? Find(byte[] question)
    {
        if (!_entries.TryGetValue(Convert.ToHexString(question), out var place) || MemoryFaults.Forgive(() => ReadEntry(question, place)) is not { } plain)
        {
            return null;
        }

        Found++;
        Write(question, plain);
        return KeptRows.Read(plain);
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="question">Digest of what it depends on.</param>
    /// <param name="rows">Its rows.</param>
    public void Keep(byte[] question, KeptRows rows)
    {
        Added++;
        Write(question, rows.Write());
    }

    /// <summary>Says that all was asked that this package asks; of a build that stops before, the older memory stays.</summary>
    public void Complete() => _isComplete = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        // What is left in a buffer may not find room on the disk.
        var isWhole = _draft is { } draft && MemoryFaults.Forgive(draft.Dispose);
        _kept?.Dispose();
        _cipher.Dispose();
        if (_isComplete && isWhole)
        {
            MemoryFaults.Forgive(() => File.Move(Draft, _path, overwrite: true));
        }

        if (_isOurs)
        {
            MemoryFaults.Forgive(() => File.Delete(Draft));
        }
    }

    private string Draft => _path + ".draft";

    private void ReadHeads()
    {
        var head = new byte[HeadBytes];
        while (_kept is { } file && file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) == HeadBytes)
        {
            var length = BitConverter.ToInt32(head, HeadBytes - sizeof(int));
            if (length < 0 || file.Position + length > file.Length)
            {
                break;
            }

            _entries[Convert.ToHexString(head, 0, DigestBytes)] = (file.Position - HeadBytes, length);
            file.Seek(length, SeekOrigin.Current);
        }
    }

    private byte[] ReadEntry(byte[] question, (long At, int Length) place)
    {
        var (bytes, plain) = (new byte[HeadBytes + place.Length], new byte[place.Length]);
        _kept!.Seek(place.At, SeekOrigin.Begin);
        _kept.ReadExactly(bytes);
        _cipher.Decrypt(bytes.AsSpan(DigestBytes, NonceBytes), bytes.AsSpan(HeadBytes), bytes.AsSpan(DigestBytes + NonceBytes, TagBytes), plain, question);
        return plain;
    }

    private void Write(byte[] question, byte[] plain)
    {
        if (_draft is { } draft && _written.Add(Convert.ToHexString(question)) && !MemoryFaults.Forgive(() => WriteTo(draft, question, plain)))
        {
            MemoryFaults.Forgive(draft.Dispose);
            _draft = null;
        }
    }

    private void WriteTo(FileStream draft, byte[] question, byte[] plain)
    {
        var bytes = new byte[HeadBytes + plain.Length];
        question.CopyTo(bytes, 0);
        RandomNumberGenerator.Fill(bytes.AsSpan(DigestBytes, NonceBytes));
        BitConverter.TryWriteBytes(bytes.AsSpan(HeadBytes - sizeof(int)), plain.Length);
        _cipher.Encrypt(bytes.AsSpan(DigestBytes, NonceBytes), plain, bytes.AsSpan(HeadBytes), bytes.AsSpan(DigestBytes + NonceBytes, TagBytes), question);
        draft.Write(bytes);
    }
}
