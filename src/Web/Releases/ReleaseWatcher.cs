using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;

namespace Mahalleh.Web.Releases;

/// <summary>
/// Looks every second for a newer release, opens it and swaps it in; a bad one is refused once, and the old one keeps
/// serving. The releases before it stay beside it as long as their folders are there.
/// </summary>
/// <param name="root">Folder that holds the releases.</param>
/// <param name="audience">Whose releases to look for.</param>
/// <param name="first">Folder of the release now served; empty for none.</param>
/// <param name="store">Where the new snapshot goes.</param>
/// <param name="log">Where swaps and refusals are noted.</param>
internal sealed class ReleaseWatcher(string root, Audience audience, string first, SnapshotStore store, ILogger<ReleaseWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private (string Folder, DateTime Written) _seen = (first, first.Length > 0 ? Directory.GetLastWriteTimeUtc(first) : default);

    /// <summary>What is done with a release that was taken up, before the next is looked for.</summary>
    public Func<Snapshot, CancellationToken, Task>? Taken { get; init; }

    /// <summary>Looks once.</summary>
    /// <returns>Whether a new release was taken up.</returns>
    public bool Look()
    {
        // A folder that was taken away is a release that was withdrawn.
        store.Retain(audience, IsThere);
        var newest = ReleaseFolder.Candidates(ReleaseAudiences.Folder(root, audience)).FirstOrDefault();
        if (newest is null || (newest, Directory.GetLastWriteTimeUtc(newest)) == _seen)
        {
            return false;
        }

        _seen = (newest, Directory.GetLastWriteTimeUtc(newest));
        try
        {
            var next = ReleaseReader.Open(newest, audience);
            var isNew = next.Manifest.Id != store.Open(Scope.Public with { Audience = audience })?.Snapshot.Manifest.Id;
            store.Publish(audience, next);
            store.Retain(audience, IsThere);
            log.LogWarning("Release {Release} is now served.", next.Manifest.Id);
            return isNew;
        }
        catch (Exception fault) when (fault is ReleaseException or IOException or UnauthorizedAccessException)
        {
            if (audience == Audience.Public)
            {
                // Health is open to everybody and says nothing of releases for officials; the log does.
                store.Refuse($"{Path.GetFileName(newest)}: {fault.Message}");
            }

            log.LogError("Release {Folder} is refused: {Reason} The older one keeps serving.", Path.GetFileName(newest), fault.Message);
            return false;
        }
    }

    /// <summary>Opens releases of the same package from before the one served, the newest first, while there is room; one that is not sound is left out.</summary>
    /// <param name="cancellation">Stops it.</param>
    public void OpenEarlier(CancellationToken cancellation)
    {
        if (store.Open(Scope.Public with { Audience = audience })?.Snapshot is not { } served)
        {
            return;
        }

        foreach (var folder in ReleaseFolder.Candidates(ReleaseAudiences.Folder(root, audience), served.Manifest.Name).Where(folder => Path.GetFullPath(folder) != served.Folder))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!store.HasRoom(audience))
            {
                return;
            }

            try
            {
                store.Shelve(audience, ReleaseReader.Open(folder, audience));
            }
            catch (Exception fault) when (fault is ReleaseException or IOException or UnauthorizedAccessException)
            {
                log.LogWarning("The older release {Folder} is left out: {Reason}", Path.GetFileName(folder), fault.Message);
            }
        }
    }

    private static bool IsThere(Snapshot older) => older.Folder.Length == 0 || File.Exists(Path.Combine(older.Folder, ReleaseFiles.Manifest));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        OpenEarlier(stoppingToken);
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Look() && Taken is { } taken && store.Open(Scope.Public with { Audience = audience })?.Snapshot is { } next)
            {
                await taken(next, stoppingToken);
            }
        }
    }
}
