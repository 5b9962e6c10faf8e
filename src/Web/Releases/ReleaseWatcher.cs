using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;

namespace Mahalleh.Web.Releases;

/// <summary>
/// Looks every second for a newer release, opens it and swaps it in; a bad one is refused once, and the old one keeps
/// serving.
/// </summary>
/// <param name="root">Folder that holds the releases.</param>
/// <param name="first">Folder of the release now served.</param>
/// <param name="store">Where the new snapshot goes.</param>
/// <param name="log">Where swaps and refusals are noted.</param>
internal sealed class ReleaseWatcher(string root, string first, SnapshotStore store, ILogger<ReleaseWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private (string Folder, DateTime Written) _seen = (first, Directory.GetLastWriteTimeUtc(first));

    /// <summary>Looks once.</summary>
    /// <returns>Whether a new release was taken up.</returns>
    public bool Look()
    {
        var newest = ReleaseFolder.Candidates(root).FirstOrDefault();
        if (newest is null || (newest, Directory.GetLastWriteTimeUtc(newest)) == _seen)
        {
            return false;
        }

        _seen = (newest, Directory.GetLastWriteTimeUtc(newest));
        try
        {
            var next = ReleaseReader.Open(newest);
            var isNew = next.Manifest.Id != store.Open(Scope.Public)?.Snapshot.Manifest.Id;
            store.Publish(Audience.Public, next);
            log.LogWarning("Release {Release} is now served.", next.Manifest.Id);
            return isNew;
        }
        catch (Exception fault) when (fault is ReleaseException or IOException or UnauthorizedAccessException)
        {
            store.Refuse($"{Path.GetFileName(newest)}: {fault.Message}");
            log.LogError("Release {Folder} is refused: {Reason} The older one keeps serving.", Path.GetFileName(newest), fault.Message);
            return false;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }
}
