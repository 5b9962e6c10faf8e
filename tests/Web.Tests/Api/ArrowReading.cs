using System.Text.Json;

namespace Mahalleh.Web.Tests.Api;

/// <summary>An answer as a file, for readers that want one.</summary>
internal sealed class BodyFile : IDisposable
{
    public BodyFile(byte[] body) => File.WriteAllBytes(Path, body);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

    public void Dispose() => File.Delete(Path);
}

/// <summary>Arrow streams as other people's readers find them.</summary>
internal static class ArrowReading
{
    /// <summary>Schema and rows of each file.</summary>
    /// <param name="isChecked">Whether they pass through the Rust reader first.</param>
    /// <param name="files">Files of whole streams.</param>
    public static IEnumerable<JsonElement> Read(bool isChecked, params string[] files)
    {
        string[] arguments = [System.IO.Path.Combine(Repository.Root, "tests", "readers", "read-arrow.mjs"), .. isChecked ? ["--checked"] : Array.Empty<string>(), .. files];
        foreach (var line in Processes.Run("node", "", arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
