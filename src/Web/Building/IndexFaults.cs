using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Composites;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>Tells <c>check</c> and <c>build</c> which indices of the package cannot be computed from the figures that will be published, and why.</summary>
internal static class IndexFaults
{
    private const string Rule = "index-not-computable";
    private const int FewestDraws = 100;

    /// <summary>Adds an error for each index of the package's own catalogue that ranks no area in any period, and a warning where it is built in or too little is published.</summary>
    public static void Add(IndicatorCatalogue all, ReleaseContent content, FaultLog faults)
    {
        var snapshot = new Snapshot
        {
            Manifest = content.Manifest,
            Areas = content.Areas,
            Places = content.Places,
            Catalogue = content.Catalogue,
            Cells = new CellStore(content.Cells.ToDictionary()),
            Quality = content.Quality,
        };
        foreach (var recipe in all.Indices.Values)
        {
            var isOwn = all.OwnIndices.Contains(recipe.Code);
            var isThere = content.Catalogue.Indices.ContainsKey(recipe.Code);
            if (!isThere || IndexRanking.Candidates(recipe, content.Areas).Length < IndexRanking.FewestAreas)
            {
                Say(recipe, isOwn, isOwn || isThere, Absent(all, content, recipe), faults);
            }
            else
            {
                Tell(snapshot, recipe, isOwn, faults);
            }
        }
    }

    private static void Say(IndexRecipe recipe, bool isError, bool isSaid, string message, FaultLog faults)
    {
        if (isError)
        {
            faults.Error(CellFaults.File, null, recipe.Code, Rule, message);
        }
        else if (isSaid)
        {
            faults.Warn(CellFaults.File, null, recipe.Code, Rule, message);
        }
    }

    private static void Tell(Snapshot snapshot, IndexRecipe recipe, bool isOwn, FaultLog faults)
    {
        var periods = recipe.Indicators.SelectMany(code => snapshot.PeriodsOf(snapshot.Catalogue.Indicators[code])).Distinct().OrderDescending().ToArray();
        IndexFault? latest = null;
        foreach (var period in periods)
        {
            var result = snapshot.RankAnew(recipe with { Draws = FewestDraws }, period, 0);
            if (result.Fault is null)
            {
                return;
            }

            latest ??= result.Fault;
        }

        // What is protected, or not there in time, is no fault of the recipe.
        var isFirm = latest is null or { Step: not "missing" and not "areas" };
        var message = latest is null ? $"The index '{recipe.Code}': no area of the level '{recipe.Level}' can be ranked." : $"The index '{recipe.Code}', step {latest.Step}{In(snapshot, latest)}: {latest.Message.En}";
        Say(recipe, isOwn && isFirm, isSaid: true, message, faults);
    }

    private static string In(Snapshot snapshot, IndexFault fault) => fault.Area < 0 ? "" : $", area '{snapshot.Areas.Areas[fault.Area].Code}'";

    private static string Absent(IndicatorCatalogue all, ReleaseContent content, IndexRecipe recipe)
    {
        if (content.Areas.LevelIndex(recipe.Level) < 0)
        {
            return $"The index '{recipe.Code}' ranks areas of the level '{recipe.Level}'; the package has {string.Join(", ", content.Areas.Levels.Select(level => level.Code))}.";
        }

        if (IndexRanking.Candidates(recipe, content.Areas) is { Length: < IndexRanking.FewestAreas } few)
        {
            return $"The index '{recipe.Code}', step areas: it can rank {few.Length} areas of the level '{recipe.Level}'; a ranking needs at least {IndexRanking.FewestAreas}.";
        }

        var without = recipe.Indicators.Where(code => all.Indicators.ContainsKey(code) && !content.Catalogue.Indicators.ContainsKey(code));
        return $"The index '{recipe.Code}' reads indicators without any figure: {string.Join(", ", without)}.";
    }
}
