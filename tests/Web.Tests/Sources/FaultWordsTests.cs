using System.Text.RegularExpressions;
using Mahalleh.Web.Sources;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

public sealed class FaultWordsTests
{
    [Fact]
    public void Every_rule_that_is_documented_has_persian_words_and_the_other_way_round()
    {
        var documented = Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "faults.md")), @"^\| *`([a-z0-9-]+)` *\|", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.True(documented.Count > 60);
        Assert.Equal(documented.Order(StringComparer.Ordinal), FaultWords.Rules.Order(StringComparer.Ordinal));
        Assert.All(FaultWords.Rules, rule => Assert.Matches(@"[\u0600-\u06FF]", FaultWords.InPersian(rule)));
    }
}
