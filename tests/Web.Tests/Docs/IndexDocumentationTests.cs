using System.Text.RegularExpressions;
using Mahalleh.Web.Tests.Sources;
using Xunit;

namespace Mahalleh.Web.Tests.Docs;

/// <summary>Every index in docs/indices.md is one that the reader takes.</summary>
public sealed partial class IndexDocumentationTests
{
    public static TheoryData<string> Examples => [.. BlockPattern().Matches(Documents.Read("docs/indices.md")).Select(block => block.Groups[1].Value).Where(block => block.Contains("components:", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_has_no_fault(string example)
    {
        var index = example.StartsWith("indices:", StringComparison.Ordinal) ? example : "indices:\n" + example;
        var indicators = IndicatorPattern().Matches(example).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)
            .Select(code => $"  - {{code: {code}, name_en: {code}, direction: up, statistic: {code}}}\n");
        Assert.Empty(CatalogueCheck.Faults("extends: nothing\nindicators:\n" + string.Concat(indicators) + index));
    }

    [Fact]
    public void There_are_four_examples() => Assert.Equal(4, Examples.Count);

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"(?:indicator|by): ([a-z-]+)")]
    private static partial Regex IndicatorPattern();
}
