namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads one index of a catalogue file.</summary>
internal static class IndexReader
{
    private static readonly Dictionary<string, Normalisation> Normalisations = new(StringComparer.Ordinal)
    {
        ["min-max"] = Normalisation.MinMax,
        ["goalposts"] = Normalisation.Goalposts,
        ["percentile-rank"] = Normalisation.PercentileRank,
    };

    private static readonly Dictionary<string, string> Policies = new(StringComparer.Ordinal) { ["drop"] = "drop" };

    public static IndexRecipe Read(YamlEntry entry)
    {
        var recipe = new IndexRecipe
        {
            Code = entry.Code("code"),
            Name = entry.RequiredText("name"),
            Description = entry.Text("description"),
            Level = entry.Code("level"),
            InformalOnly = entry.Flag("informal_only"),
            Normalisation = entry.Choice("normalisation", null, Normalisations),
            MinimumAvailability = ReadAvailability(entry),
            Components = [.. entry.Entries("components").Select(ReadComponent)],
            Levels = [.. entry.Entries("levels").Select(ReadLevel).OrderByDescending(level => level.From)],
            FirstCount = (int)entry.Whole("first", 10, 1, int.MaxValue),
            Draws = (int)entry.Whole("draws", 1000, 100, 100_000),
        };
        entry.Finish();
        Check(recipe, entry);
        return recipe;
    }

    private static double ReadAvailability(YamlEntry entry)
    {
        if (entry.Entry("missing") is not { } missing)
        {
            entry.Fault(entry.Line, "missing-key", "The key 'missing' has no default: say {policy: drop, availability: 0.6}.");
            return 1;
        }

        _ = missing.Choice("policy", null, Policies);
        var availability = missing.Number("availability", double.NaN);
        if (!(availability is > 0 and <= 1))
        {
            missing.Fault(missing.LineOf("availability"), "out-of-range", "'availability' is above 0 and at most 1: the least share of the weights with a published value.");
        }

        missing.Finish();
        return availability;
    }

    private static IndexComponent ReadComponent(YamlEntry entry)
    {
        var component = new IndexComponent(
            entry.Code("indicator"), entry.Number("weight", 1), entry.Flag("positive"), entry.Number("low", 0), entry.Number("high", 1), entry.Text("pillar"));
        if (!entry.Has("positive"))
        {
            entry.Fault(entry.Line, "missing-key", "The key 'positive' is missing: does a higher value raise the score?");
        }

        if (component.Weight < 0)
        {
            entry.Fault(entry.LineOf("weight"), "out-of-range", $"The weight of '{component.Indicator}' is negative.");
        }

        if (!(component.High > component.Low))
        {
            entry.Fault(entry.LineOf("high"), "out-of-range", $"'high' of '{component.Indicator}' is above 'low'.");
        }

        entry.Finish();
        return component;
    }

    private static ScoreLevel ReadLevel(YamlEntry entry)
    {
        var level = new ScoreLevel(entry.Code("code"), entry.RequiredText("name"), entry.Number("from", 0));
        entry.Finish();
        return level;
    }

    private static void Check(IndexRecipe recipe, YamlEntry entry)
    {
        if (recipe.Components.Count == 0 || !(recipe.Components.Sum(component => component.Weight) > 0))
        {
            entry.Fault(entry.LineOf("components"), "no-weights", $"The index '{recipe.Code}' needs components whose weights sum to more than zero.");
        }
    }
}
