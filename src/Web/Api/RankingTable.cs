using System.Globalization;
using System.Text.Json;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>A ranking with what its rows need to explain themselves.</summary>
internal sealed class RankingTable(ScopedRelease release, IndexResult result, Period period, int within)
{
    private readonly Snapshot _snapshot = release.Snapshot;
    private readonly ObservationColumn[] _components =
        [.. result.Recipe.Components.Select(component => release.Snapshot.Observe(release.Snapshot.Catalogue.Indicators[component.Indicator], period))];

    /// <summary>The first rows that may be seen, with their ranks among all.</summary>
    public Page<RankingRow> Page(int limit)
    {
        RankedArea[] ranked = [.. result.Rows.Where(row => release.Shows(row.Area))];
        RankingRow[] rows = [.. ranked.Take(limit).Select(row => new RankingRow(this, row))];
        return new Page<RankingRow>(RankingRows.Columns, rows, ranked.Length)
        {
            Indicators = [.. Recipe.Components.Select(component => _snapshot.Catalogue.Indicators[component.Indicator])],
            Cube = RankingRows.Cube(_snapshot, rows, new($"{Recipe.Name.Fa} {period}", $"{Recipe.Name.In(persian: false)} {period}")),
            FileStem = $"{Recipe.Code}-{period}",
            Further = WriteContributions,
            Meta = WriteMeta,
        };
    }

    public Area Area(RankedArea row) => _snapshot.Areas.Areas[row.Area];

    /// <summary>Worst status among the published components of a ranked area; why nothing is published of another.</summary>
    public ObservationStatus Status(RankedArea row)
    {
        var statuses = _components.Select(column => column.Status[row.Area]);
        if (row.Rank > 0)
        {
            return statuses.Where(status => status.HasValue()).Max();
        }

        var isProtected = statuses.Where(status => !status.HasValue()).All(status => status == ObservationStatus.Protected);
        return isProtected ? ObservationStatus.Protected : ObservationStatus.NotCollected;
    }

    /// <summary>Fewest cases behind a component that is in the score; null when none counts cases.</summary>
    public long? Cases(RankedArea row)
    {
        var cases = _components.Where(column => column.Status[row.Area].HasValue()).Select(column => column.Cases[row.Area]).Where(count => count > 0);
        return row.Rank > 0 && cases.Any() ? cases.Min() : null;
    }

    private void WriteContributions(Utf8JsonWriter json, RankingRow row)
    {
        json.WriteStartObject("contributions");
        for (var at = 0; at < Recipe.Components.Count; at++)
        {
            var isThere = row.Ranked.Imputed.Contains(Recipe.Components[at].Indicator) || _components[at].Status[row.Ranked.Area].HasValue();
            json.WriteOptional(Recipe.Components[at].Indicator, isThere ? row.Ranked.Contributions[at] : double.NaN);
        }

        json.WriteEndObject();
        json.WriteStartObject("pillars");
        for (var at = 0; at < Recipe.Pillars.Count; at++)
        {
            json.WriteOptional(Recipe.Pillars[at].Code, row.Ranked.Pillars[at]);
        }

        json.WriteEndObject();
    }

    private IndexRecipe Recipe => result.Recipe;

    private void WriteMeta(Utf8JsonWriter json)
    {
        DefinitionJson.WritePeriod(json, period);
        json.WriteString("within", _snapshot.Areas.Areas[within].Code);
        json.WritePropertyName("recipe");
        IndexJson.Write(json, Recipe);
        json.WriteString("seed", string.Create(CultureInfo.InvariantCulture, $"{_snapshot.Manifest.Id}|{period}|{Recipe.Code}|{Recipe.Draws}"));
        json.WriteNumber("draws", Recipe.Draws);
        json.WriteNumber("scenarios", result.Index?.Scenarios ?? 0);
        json.WriteWords("varied", result.Index?.Varied.Select(assumption => assumption.Kebab()) ?? []);
        RankingJson.WriteFault(json, result.Fault);
    }
}
