using System.Reflection;
using Mahalleh.Geo.Reading;
using Mahalleh.Web.Sources;
using Xunit;

namespace Mahalleh.Web.Tests.Docs;

/// <summary>docs/faults.md lists each rule that a package can break, and no other.</summary>
public sealed class FaultDocumentationTests
{
    // Words with hyphens in the same sources that are no rules: values of columns and keys, names of folders.
    private static readonly string[] OtherWords =
    [
        "built-in", "by-rule", "last-record", "min-max", "percentile-rank", "solar-hijri", "first-period", "programme-start",
        "z-score", "robust-z-score", "target-distance", "reference-distance", "share-of-maximum", "normal-score", "around-mean", "principal-components",
        "group-mean", "group-median", "error-headcount", "error-intensity", "error-adjusted", "error-poor", "latest-columns",
    ];

    private static readonly string[] Folders =
        ["src/Web/Sources", "src/Web/Postgres", "src/Indicators/Areas", "src/Indicators/Catalogue", "src/Geo/Reading", "src/Geo/GeoJson", "src/Geo/Shapefiles", "src/Geo/Wkb", "src/Geo/Boundaries"];

    [Fact]
    public void Every_rule_in_the_sources_is_documented()
    {
        var undocumented = Rules().Except(Documented()).Order(StringComparer.Ordinal);
        Assert.Empty(undocumented);
    }

    [Fact]
    public void Every_documented_rule_is_in_the_sources()
    {
        var gone = Documented().Except(Rules()).Order(StringComparer.Ordinal);
        Assert.Empty(gone);
    }

    [Fact]
    public void A_rule_is_documented_once()
    {
        var twice = Documented().CountBy(rule => rule).Where(pair => pair.Value > 1).Select(pair => pair.Key);
        Assert.Empty(twice);
    }

    private static IReadOnlyList<string> Documented() => Documents.FirstCells(Documents.Read("docs/faults.md"), "rule");

    private static HashSet<string> Rules()
    {
        var sources = string.Join('\n', Folders.Select(Documents.Sources));

        // Any literal of words with hyphens is a rule unless it is known to be something else: a new rule cannot slip in
        // by being written in a new form.
        var rules = Documents.All(sources, "\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");
        rules.ExceptWith(OtherWords);
        rules.ExceptWith(FactSchema.Tables.Append(FactSchema.Areas).SelectMany(table => table.Columns).SelectMany(column => column.Choices));

        // Rules of one word, where a rule stands in a call.
        rules.UnionWith(Documents.All(sources, @"[fF]aults\.(?:Error|Warn)\([^;]*?,[^;]*?,\s*(?:""[a-z_]*""|[A-Za-z.\[\]\d]+),\s*""([a-z-]+)"","));
        rules.UnionWith(Documents.All(Documents.Read("src/Web/Building/CellFaults.cs"), @"\bList\(""([a-z-]+)"","));
        rules.UnionWith(Documents.All(sources, @"faults\.Add\(new\([^;""]*(?:""""[^;""]*)?""([a-z-]+)"","));
        rules.UnionWith(typeof(GeoRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!));
        return rules;
    }
}
