using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Releases;

/// <summary>A release that is being written in a hidden folder; gone when it is not published.</summary>
internal sealed class ReleaseDraft : IDisposable
{
    private readonly string _root;

    private ReleaseDraft(string root) => (_root, Folder) = (root, Path.Combine(root, $".building-{Guid.NewGuid():N}"));

    /// <summary>The hidden folder.</summary>
    public string Folder { get; }

    /// <summary>The manifest, when it is written.</summary>
    public ReleaseManifest? Manifest { get; set; }

    /// <summary>Makes the hidden folder, and the one that holds the audience's releases.</summary>
    public static ReleaseDraft Make(string root, Audience audience)
    {
        Directory.CreateDirectory(root);
        if (audience == Audience.Official && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var draft = new ReleaseDraft(root);
        Directory.CreateDirectory(draft.Folder);
        return draft;
    }

    /// <summary>Renames the draft into place.</summary>
    /// <returns>Folder of the release.</returns>
    public string Publish()
    {
        var manifest = Manifest ?? throw new InvalidOperationException("The draft has no manifest yet.");
        var folder = Path.Combine(_root, $"{manifest.Name}-{manifest.Id}");
        if (Directory.Exists(folder))
        {
            // The same release was built before. It is kept when it is sound, and counts as the newest again.
            if (IsSound(folder))
            {
                Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
                return folder;
            }

            Directory.Move(folder, Path.Combine(_root, $".refused-{manifest.Id}-{Guid.NewGuid():N}"));
        }

        Directory.Move(Folder, folder);
        Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
        DurableFolder.FlushEntry(_root);
        return folder;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static bool IsSound(string folder)
    {
        try
        {
            ReleaseReader.Verify(folder);
            return true;
        }
        catch (ReleaseException)
        {
            return false;
        }
    }
}
