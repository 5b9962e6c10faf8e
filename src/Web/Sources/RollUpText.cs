using System.Reflection;

namespace Mahalleh.Web.Sources;

/// <summary>The statements of <c>rollup.sql</c> by their names.</summary>
internal static class RollUpText
{
    /// <summary>Stands for <c>{part}</c> where nothing is broken down; a bare literal cannot be grouped by everywhere.</summary>
    public const string NoPart = "cast('' as varchar)";

    private static readonly Dictionary<string, string> Sections = Read();

    /// <summary>A statement with its places filled.</summary>
    /// <param name="section">Name in square brackets.</param>
    /// <param name="places">Texts for the names in braces; made of the closed schema only.</param>
    public static string Fill(string section, params ReadOnlySpan<(string Name, string Text)> places)
    {
        var text = Sections[section];
        foreach (var (name, value) in places)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text;
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("rollup.sql")
            ?? throw new InvalidOperationException("rollup.sql is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split("\n-- [").Skip(1).ToDictionary(part => part[..part.IndexOf(']', StringComparison.Ordinal)], part => part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);
    }
}
