namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>What came of building many twins: whether a byte of any file told them apart.</summary>
/// <param name="Pairs">Pairs built.</param>
/// <param name="Moves">Records changed between them.</param>
/// <param name="Hidden">Protected cells of the first twins.</param>
/// <param name="Changed">Of these, cells that are not the same in the second.</param>
/// <param name="Read">Published figures that were counted again by hand.</param>
/// <param name="Misread">Of these, figures that came out otherwise.</param>
/// <param name="Extended">Measures that were left as they are, since a cover of theirs follows from values.</param>
/// <param name="Leaks">Files that are not the same, by seed.</param>
internal sealed record NonInterferenceProof(int Pairs, long Moves, long Hidden, long Changed, long Read, long Misread, long Extended, IReadOnlyList<string> Leaks)
{
    private const int TwinsOfEach = 4;

    /// <summary>Builds packages and four twins of each.</summary>
    /// <param name="packages">Number of packages.</param>
    /// <param name="attempts">Changes tried in each table of each.</param>
    /// <param name="seed">Seed of the first package.</param>
    public static NonInterferenceProof Run(int packages, int attempts, int seed) => Enumerable.Range(seed, packages).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
        .Select(each => OfPackage(each, attempts)).Aggregate(new NonInterferenceProof(0, 0, 0, 0, 0, 0, 0, []), Add);

    private static NonInterferenceProof OfPackage(int seed, int attempts)
    {
        var first = TwinRecords.Make(seed);
        var release = TwinRelease.Build(first);
        var proof = new NonInterferenceProof(0, 0, 0, 0, 0, 0, 0, []);
        for (var twin = 0; twin < TwinsOfEach; twin++)
        {
            var pair = TwinPair.Make(first, release, new Random((TwinsOfEach * seed) + twin), attempts);
            var leaks = release.Leaks(TwinRelease.Build(pair.Second)).Select(file => $"{file} of package {seed}, twin {twin}");
            proof = Add(proof, new NonInterferenceProof(1, pair.Moves, pair.Hidden, pair.Changed, pair.Read, pair.Misread.Count, release.Extended.Count, [.. leaks]));
        }

        return proof;
    }

    private static NonInterferenceProof Add(NonInterferenceProof one, NonInterferenceProof other) => new(
        one.Pairs + other.Pairs, one.Moves + other.Moves, one.Hidden + other.Hidden, one.Changed + other.Changed,
        one.Read + other.Read, one.Misread + other.Misread, one.Extended + other.Extended, [.. one.Leaks, .. other.Leaks]);
}
