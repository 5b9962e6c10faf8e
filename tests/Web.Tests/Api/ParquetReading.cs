using System.Text.Json;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Parquet files as other people's readers find them.</summary>
internal static class ParquetReading
{
    /// <summary>Schema and rows of each file.</summary>
    /// <param name="isChecked">Whether the Rust reader reads them, else hyparquet.</param>
    /// <param name="files">The files.</param>
    public static IEnumerable<JsonElement> Read(bool isChecked, params string[] files)
    {
        string[] arguments = [Path.Combine(Repository.Root, "tests", "readers", "read-parquet.mjs"), .. isChecked ? ["--checked"] : Array.Empty<string>(), .. files];
        foreach (var line in Processes.Run("node", "", arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
