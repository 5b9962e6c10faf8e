using System.Text.RegularExpressions;
using Xunit;

namespace Mahalleh.Web.Tests.Docs;

/// <summary>The pages of the documentation hang together.</summary>
public sealed class PageTests
{
    private const int LongestDecision = 60;

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path)).Append("README.md").Append("README.fa.md").Append("CHANGELOG.md").Append("data/README.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_leads_to_a_file_and_a_heading_that_are_there(string page)
    {
        var text = Regex.Replace(Documents.Read(page), "```.*?```", "", RegexOptions.Singleline);
        foreach (Match link in Regex.Matches(text, @"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)"))
        {
            var target = link.Groups[1].Value.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value);
            var path = Path.Combine(Repository.Root, target);
            Assert.True(Path.Exists(path), $"{page} links to {link.Groups[1].Value}, which is not there.");
            if (link.Groups[2].Success)
            {
                Assert.Contains(link.Groups[2].Value, Anchors(File.ReadAllText(path)));
            }
        }
    }

    [Fact]
    public void Every_decision_is_short_in_three_parts_and_in_the_index()
    {
        var index = Documents.Read("docs/adr/README.md");
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Root, "docs/adr"), "0*.md"))
        {
            var text = File.ReadAllText(path);
            Assert.Contains($"({Path.GetFileName(path)})", index, StringComparison.Ordinal);
            Assert.True(text.Split('\n').Length <= LongestDecision, $"{Path.GetFileName(path)} is longer than {LongestDecision} lines.");
            Assert.All(new[] { "## Context", "## Decision", "## Consequences" }, heading => Assert.Contains($"\n{heading}\n", text, StringComparison.Ordinal));
        }
    }

    // As the usual hosts make them: lower case, punctuation dropped, spaces to hyphens.
    private static string[] Anchors(string text) => [.. Regex.Matches(text, "^#+ (.*)$", RegexOptions.Multiline)
        .Select(match => Regex.Replace(match.Groups[1].Value.ToLowerInvariant(), @"[^\p{L}\p{N}\s_-]", "").Replace(' ', '-'))];
}
