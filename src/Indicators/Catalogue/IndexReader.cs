namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads one index of a catalogue file.</summary>
internal static class IndexReader
{
    private static readonly Dictionary<string, bool> Ends = new(StringComparer.Ordinal) { ["highest"] = false, ["lowest"] = true };

    public static IndexRecipe Read(YamlEntry entry)
    {
        var (missing, availability) = IndexStepReader.Missing(entry);
        var weighting = IndexStepReader.Weighting(entry) ?? Weighting.Given;
        var recipe = new IndexRecipe
        {
            Code = entry.Code("code"),
            Name = entry.RequiredText("name"),
            Description = entry.Text("description"),
            Level = entry.Code("level"),
            InformalOnly = entry.Flag("informal_only"),
            IsLowestFirst = entry.Choice("rank_first", "highest", Ends),
            Normalisation = IndexStepReader.Normalisation(entry, "normalisation") ?? IndexStepReader.MissingNormalisation(entry),
            Missing = missing,
            MinimumAvailability = availability,
            Outliers = IndexStepReader.Outliers(entry),
            Weighting = weighting,
            NormaliseWeights = entry.Flag("normalise") || weighting != Weighting.Given,
            Aggregation = IndexStepReader.Aggregation(entry, "aggregation") ?? new AggregationStep(Catalogue.Aggregation.Arithmetic),
            Pillars = [.. entry.Entries("pillars").Select(IndexTreeReader.Pillar)],
            Components = IndexTreeReader.Components(entry),
            Levels = [.. entry.Entries("levels").Select(ReadLevel).OrderByDescending(level => level.From)],
            Grid = ReadGrid(entry),
            FirstCount = (int)entry.Whole("first", 10, 1, int.MaxValue),
            Draws = (int)entry.Whole("draws", 1000, 100, 100_000),
            Alternatives = IndexStepReader.Alternatives(entry),
        };
        entry.Finish();
        IndexTreeCheck.Check(recipe, entry);
        return IndexTreeReader.WithWeights(recipe, entry);
    }

    private static ScoreLevel ReadLevel(YamlEntry entry)
    {
        var level = new ScoreLevel(entry.Code("code"), entry.RequiredText("name"), entry.Number("from", 0));
        entry.Finish();
        return level;
    }

    private static LevelGrid? ReadGrid(YamlEntry entry)
    {
        if (entry.Entry("grid") is not { } grid)
        {
            return null;
        }

        var read = new LevelGrid(grid.Code("across"), grid.Code("down"), grid.RequiredNumber("severe"), grid.RequiredNumber("very_severe"));
        if (!(read.VerySevere > read.Severe))
        {
            grid.Fault(grid.LineOf("very_severe"), "out-of-range", "'very_severe' is above 'severe'.");
        }

        grid.Finish();
        return read;
    }
}
