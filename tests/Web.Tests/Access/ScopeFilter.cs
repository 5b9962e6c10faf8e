using System.Text.Json.Nodes;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Access;

/// <summary>What a scope leaves of an answer of the whole release, worked out from the answer alone.</summary>
internal sealed class ScopeFilter(Snapshot snapshot, string[] areas, string[] levels, string[] indicators)
{
    private static readonly string[] PeerMembers = ["peers", "peers_change", "did", "did_low", "did_high", "claim"];

    private bool HasAllAreas => areas.Length + levels.Length == 0;

    public bool HasArea(string code)
    {
        var all = snapshot.Areas.Areas.ToDictionary(one => one.Code, StringComparer.Ordinal);
        var isInside = areas.Length == 0;
        for (var at = code; !isInside && !string.IsNullOrEmpty(at); at = all[at].Parent)
        {
            isInside = areas.Contains(at);
        }

        return isInside && (levels.Length == 0 || levels.Contains(all[code].Level));
    }

    public bool HasIndicator(string code) => indicators.Length == 0 || indicators.Contains(code);

    public bool HasIndex(string code)
    {
        var recipe = snapshot.Catalogue.Indices[code];
        return (levels.Length == 0 || levels.Contains(recipe.Level)) && recipe.Components.All(component => HasIndicator(component.Indicator));
    }

    /// <summary>Filters the value of <c>data</c>.</summary>
    public JsonNode Apply(string resource, JsonNode data) => resource switch
    {
        "indicators" => Rows(data, row => HasIndicator((string)row["code"]!)),
        "indices" => Rows(data, row => HasIndex((string)row["code"]!)),
        "areas" => Rows(data, row => HasArea((string)row["code"]!)),
        "levels" => Rows(data, row => levels.Length == 0 || levels.Contains((string)row["code"]!)),
        "periods" => data.DeepClone(),
        "observations" or "rankings" => Rows(data, row => HasArea((string)row["area_code"]!)),
        "changes" => Rows(data, row => HasArea((string)row["area_code"]!) && HasIndicator((string)row["indicator"]!), row =>
        {
            if ((int?)row["peers"] == 1 && !HasAllAreas)
            {
                Empty(row, PeerMembers);
            }
        }),
        "profiles" => Rows(data, row => HasIndicator((string)row["indicator"]!), row =>
        {
            if ((string?)row["stand_in_area"] is { } area && !HasArea(area))
            {
                Empty(row, [.. row.AsObject().Select(member => member.Key).Where(name => name.StartsWith("stand_in_", StringComparison.Ordinal))]);
            }
        }),
        "decompositions" => Rows(data, row => (string)row["kind"]! != "area" || HasArea((string)row["code"]!)),
        "choropleths" => Column(data),
        _ => throw new ArgumentOutOfRangeException(nameof(resource), resource, "no filter"),
    };

    /// <summary>Empties the parent's value in rows of a profile whose parent is not open.</summary>
    public static JsonNode WithoutParent(JsonNode data) => Rows(data, _ => true, row => Empty(row, "parent_value"));

    /// <summary>Filters the children of one area.</summary>
    public JsonNode Area(JsonNode data)
    {
        var kept = data.DeepClone();
        kept["children"] = new JsonArray([.. data["children"]!.AsArray().Where(child => HasArea((string)child!)).Select(child => child!.DeepClone())]);
        return kept;
    }

    private static JsonArray Rows(JsonNode data, Func<JsonNode, bool> isOpen, Action<JsonNode>? change = null)
    {
        JsonNode[] rows = [.. data.AsArray().Where(row => isOpen(row!)).Select(row => row!.DeepClone())];
        foreach (var row in rows)
        {
            change?.Invoke(row);
        }

        return new JsonArray(rows);
    }

    private static void Empty(JsonNode row, params string[] members)
    {
        foreach (var member in members)
        {
            row[member] = null;
        }
    }

    private JsonNode Column(JsonNode data)
    {
        var kept = data.DeepClone();
        var codes = data["codes"]!.AsArray().Select(code => (string)code!).ToArray();
        int[] open = [.. Enumerable.Range(0, codes.Length).Where(at => HasArea(codes[at]))];
        foreach (var member in new[] { "ids", "codes", "names_fa", "names_en", "values", "low", "high", "classes" })
        {
            var all = data[member]!.AsArray();
            kept[member] = new JsonArray([.. open.Select(at => all[at]?.DeepClone())]);
        }

        var letters = (string)data["statuses"]!;
        var classes = open.Select(at => (int)data["classes"]![at]!).ToArray();
        kept["statuses"] = string.Concat(open.Select(at => letters[at]));
        kept["counts"] = new JsonArray([.. Enumerable.Range(0, data["counts"]!.AsArray().Count).Select(one => JsonValue.Create(classes.Count(each => each == one)))]);
        var hidden = open.Count(at => letters[at] == 'Q');
        kept["protected"] = hidden;
        kept["missing"] = classes.Count(each => each < 0) - hidden;
        return kept;
    }
}
