using System.CommandLine;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Access;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sample;
using Mahalleh.Web.Serving;

namespace Mahalleh.Web.CommandLine;

/// <summary><c>mahalleh serve [DIR]</c>: opens the newest release and serves it.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("releases") { Description = "Folder that holds the releases.", DefaultValueFactory = _ => BundledData.Releases };
        var urls = new Option<string>("--urls") { Description = "Address to listen on.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var keys = new Option<string>("--keys") { Description = "Key store; without one everybody sees the public release and nothing else.", DefaultValueFactory = _ => "" };
        var audit = new Option<string>("--audit") { Description = "File to which the audit log is added, a JSON object a line.", DefaultValueFactory = _ => "" };
        var keep = new Option<int>("--keep") { Description = "How many releases before the newest can still be asked for; each takes the memory of one.", DefaultValueFactory = _ => SnapshotStore.UsuallyKept };
        var rate = new Option<int>("--rate") { Description = "Requests for figures a minute from one address without a key; 0 for any number. This machine itself is not counted.", DefaultValueFactory = _ => AccessOptions.UsualPublicRate };
        var verb = new Command("serve", "Open the newest release and serve its pages, maps and API; a newer release is taken up while running.") { folder, urls, keys, audit, keep, rate };
        verb.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(folder)!, parsed.GetValue(urls)!, (parsed.GetValue(keys)!, parsed.GetValue(audit)!), (Math.Max(0, parsed.GetValue(keep)), Math.Max(0, parsed.GetValue(rate))), cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(string folder, string urls, (string Keys, string Audit) files, (int Keep, int Rate) limits, CancellationToken cancellation)
    {
        if (ServeAccess.Open(files.Keys, files.Audit) is not { } access)
        {
            return Verbs.WrongUse;
        }

        var start = TimeProvider.System.GetTimestamp();
        if (!ReleaseFolder.Candidates(folder).Any())
        {
            Terminal.Line("There is no release yet; one is built from the bundled data. / انتشاری نیست؛ از دادهٔ همراه ساخته می‌شود.");
            if (BundledData.Package() is not { } package
                || SampleVerb.Run(new SampleOptions { PackageFolder = package, OutputFolder = BundledData.Sample }, cancellation) != Verbs.Done
                || (!File.Exists(BundledData.Key) && KeysVerb.Make(BundledData.Key) != Verbs.Done)
                || BuildVerb.Run(BundledData.Sample, folder, BundledData.Key, json: false, cancellation) != Verbs.Done)
            {
                Terminal.Error($"There is no release in {folder} and no bundled data to build one from.");
                return Verbs.FoundFaults;
            }
        }

        var first = ReleaseFolder.OpenNewest(folder, Audience.Public, Refused);
        if (first is null)
        {
            Terminal.Error($"No release in {folder} is sound.");
            return Verbs.FoundFaults;
        }

        var store = new SnapshotStore(first.Snapshot, limits.Keep);

        // Without keys nobody can ask for the release for officials, so it is not even opened.
        var official = files.Keys.Length == 0 ? null : ReleaseFolder.OpenNewest(folder, Audience.Official, Refused);
        if (official is not null)
        {
            store.Publish(Audience.Official, official.Snapshot);
        }

        await using var app = ServiceHost.Build(store, access with { PublicRate = limits.Rate }, builder =>
        {
            builder.WebHost.UseUrls(urls);
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole();
            Watch(builder.Services, store, folder, Audience.Public, first.Folder);
            if (files.Keys.Length > 0)
            {
                Watch(builder.Services, store, folder, Audience.Official, official?.Folder ?? "");
            }
        });
        await app.StartAsync(cancellation);
        Terminal.Line(FormattableString.Invariant($"Mahalleh serves {first.Snapshot.Manifest.Name} {first.Snapshot.Manifest.Id} at {urls} (ready in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:F1} s)"));
        await FirstAnswers.PrepareAsync(app.Services, first.Snapshot, cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return Verbs.Done;
    }

    private static void Refused(string name, string reason) => Terminal.Error($"Release {name} is refused: {reason}");

    private static void Watch(IServiceCollection services, SnapshotStore store, string folder, Audience audience, string first) =>
        services.AddSingleton<IHostedService>(built => new ReleaseWatcher(folder, audience, first, store, built.GetRequiredService<ILogger<ReleaseWatcher>>())
        {
            Taken = audience == Audience.Public ? (next, stop) => FirstAnswers.PrepareAsync(built, next, stop) : null,
        });
}
