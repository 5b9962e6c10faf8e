using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Poverty;
using Mahalleh.Indicators.StandIns;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Access;

/// <summary>
/// A release with what a request may see of it: the only form in which a handler gets one. Figures are computed on the
/// whole release and filtered after, so that ranks, classes and similar areas are the same for every scope.
/// </summary>
public sealed class ScopedRelease
{
    private readonly bool[]? _open;

    /// <summary>Joins a release and a scope; <see cref="SnapshotStore.Open"/> alone does so.</summary>
    internal ScopedRelease(Snapshot snapshot, Scope scope)
    {
        (Snapshot, Scope) = (snapshot, scope);
        _open = scope.Areas.Count + scope.Levels.Count > 0 ? OpenAreas(snapshot, scope) : null;
    }

    /// <summary>The release of the audience, whole.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>What of it may be seen.</summary>
    public Scope Scope { get; }

    /// <summary>The releases of the same audience that can be asked for, the one now served first.</summary>
    public IReadOnlyList<ReleaseManifest> Known { get; init; } = [];

    /// <summary>Those of them that came before this one, the latest first.</summary>
    public IEnumerable<ReleaseManifest> Earlier => Known.SkipWhile(manifest => manifest.Id != Snapshot.Manifest.Id).Skip(1);

    /// <summary>Another of them by its id, under the same scope; null when there is none of this id.</summary>
    internal Func<string, ScopedRelease?> Other { get; init; } = static _ => null;

    /// <summary>The indicators that may be seen, in catalogue order.</summary>
    public IEnumerable<Indicator> Indicators => Snapshot.Catalogue.Indicators.Values.Where(Shows);

    /// <summary>The release of a request.</summary>
    /// <param name="http">The request, after its scope was found.</param>
    /// <exception cref="InvalidOperationException">No scope was found: the request has not passed the gate.</exception>
    public static ScopedRelease Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Features.Get<ScopedRelease>() ?? throw new InvalidOperationException("A release was asked for before a scope was found.");
    }

    /// <summary>Binds a parameter of a handler.</summary>
    /// <param name="context">The request.</param>
    public static ValueTask<ScopedRelease?> BindAsync(HttpContext context) => ValueTask.FromResult<ScopedRelease?>(Of(context));

    /// <summary>Whether an area may be seen.</summary>
    /// <param name="area">Area number; −1, no area, may not.</param>
    public bool Shows(int area) => area >= 0 && (_open is null || _open[area]);

    /// <summary>Whether areas of a level may be seen.</summary>
    /// <param name="level">Index of the level.</param>
    public bool ShowsLevel(int level) => Scope.Levels.Count == 0 || Scope.Levels.Contains(Snapshot.Areas.Levels[level].Code, StringComparer.Ordinal);

    /// <summary>Whether an indicator may be seen.</summary>
    /// <param name="indicator">An indicator of the catalogue.</param>
    public bool Shows(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Scope.Indicators.Count == 0 || Scope.Indicators.Contains(indicator.Code, StringComparer.Ordinal);
    }

    /// <summary>Whether an index may be seen: its level and all it is made of are open.</summary>
    /// <param name="recipe">An index of the catalogue.</param>
    public bool Shows(IndexRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return ShowsLevel(Snapshot.Areas.LevelIndex(recipe.Level)) && recipe.Indicators.All(indicator => Shows(Snapshot.Catalogue.Indicators[indicator]));
    }

    /// <summary>Whether a poverty profile may be seen: every indicator made of its measures is open, for a profile tells of them all.</summary>
    /// <param name="profile">A profile of the catalogue.</param>
    public bool Shows(PovertyProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var made = Snapshot.Catalogue.Indicators.Values.Where(indicator => indicator.Numerator.Concat(indicator.Denominator)
            .Any(term => Snapshot.Catalogue.Measures[term.Measure].Poverty?.Profile == profile.Code)).ToArray();
        return Scope.Indicators.Count == 0 || (made.Length > 0 && made.All(Shows));
    }

    /// <summary>Whether the sum of similar areas may be seen: one of one area would be that area's figure, which may lie outside.</summary>
    /// <param name="count">Number of the similar areas.</param>
    public bool ShowsPeers(int count) => count > 1 || _open is null;

    /// <summary>What stands in for a protected figure, if its own area may be seen.</summary>
    /// <param name="found">What was found; null for nothing.</param>
    public StandIn? Seen(StandIn? found) => found is not null && Shows(found.Area) ? found : null;

    // A code that the release does not have opens nothing: a scope of such codes alone is empty, not whole.
    private static bool[] OpenAreas(Snapshot snapshot, Scope scope)
    {
        var tree = snapshot.Areas;
        var open = new bool[tree.Count];
        if (scope.Areas.Count == 0)
        {
            Array.Fill(open, true);
        }

        foreach (var code in scope.Areas)
        {
            if (tree.TryGetNumber(code, out var area))
            {
                Array.Fill(open, true, area, tree.End[area] - area);
            }
        }

        if (scope.Levels.Count > 0)
        {
            for (var area = 0; area < open.Length; area++)
            {
                open[area] &= scope.Levels.Contains(tree.Levels[tree.Level[area]].Code, StringComparer.Ordinal);
            }
        }

        return open;
    }
}
