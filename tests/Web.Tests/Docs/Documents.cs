using System.Text.RegularExpressions;

namespace Mahalleh.Web.Tests.Docs;

/// <summary>The documentation and the sources, as text.</summary>
internal static class Documents
{
    /// <summary>Text of a file of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    /// <summary>Text of all C# files of a folder of the repository, one after the other.</summary>
    public static string Sources(string folder) =>
        string.Join('\n', Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    /// <summary>The first group of every match, once each.</summary>
    public static HashSet<string> All(string text, string pattern) =>
        [.. Regex.Matches(text, pattern, RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    /// <summary>First cells in code marks of the tables whose first column has a heading.</summary>
    public static IReadOnlyList<string> FirstCells(string document, string heading)
    {
        var cells = new List<string>();
        var isInside = false;
        foreach (var line in document.Split('\n'))
        {
            isInside = line.StartsWith($"| {heading} |", StringComparison.Ordinal) || (isInside && line.StartsWith('|'));
            if (isInside && Regex.Match(line, @"^\| ((?:`[^`]+`(?:, )?)+) \|") is { Success: true } match)
            {
                cells.AddRange(All(match.Groups[1].Value, "`([^`]+)`"));
            }
        }

        return cells;
    }
}
