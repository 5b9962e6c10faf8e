using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Mahalleh.Web.Sample.Output;

/// <summary>The files of the new package that are not fact tables.</summary>
internal static class PackageFiles
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Copies all files of a package but its description.</summary>
    public static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(source, file);
            if (path != "datapackage.json")
            {
                _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, path)) ?? target);
                File.Copy(file, Path.Combine(target, path));
            }
        }
    }

    /// <summary>Whether a package has a table, as CSV, Parquet or a folder of Parquet files.</summary>
    public static bool HasTable(string folder, string table) =>
        File.Exists(Path.Combine(folder, table + ".csv")) || File.Exists(Path.Combine(folder, table + ".parquet")) || Directory.Exists(Path.Combine(folder, table));

    /// <summary>Writes a description that says what was invented.</summary>
    /// <param name="description">Description of the package, which is changed.</param>
    /// <param name="tables">Tables that were invented.</param>
    /// <param name="invented">What to say first on every page.</param>
    /// <param name="folder">Where to write it.</param>
    public static void Describe(JsonObject description, IEnumerable<string> tables, IReadOnlyList<(string Fa, string En)> invented, string folder)
    {
        description["invented"] = true;
        description["invented_tables"] = new JsonArray([.. tables.Select(table => (JsonNode)table)]);
        var notices = description["notices"] as JsonArray ?? [];
        for (var at = 0; at < invented.Count; at++)
        {
            notices.Insert(at, new JsonObject { ["fa"] = invented[at].Fa, ["en"] = invented[at].En });
        }

        description["notices"] = notices.Parent is null ? notices : notices.DeepClone();
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), description.ToJsonString(Json) + "\n");
    }
}
