using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

public sealed class DisclosureKeyTests
{
    [Fact]
    public void A_key_is_read_as_it_was_written()
    {
        var key = DisclosureKey.Parse($"  {TestKey.Value.Write().ToUpperInvariant()}\n", out var fault);
        Assert.Equal("", fault);
        Assert.Equal(TestKey.Value.Bytes, key!.Bytes);
    }

    [Fact]
    public void Keys_made_by_chance_are_accepted_and_never_the_same()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => DisclosureKey.Make().Write()).ToList();
        Assert.All(keys, text => Assert.Equal(text, DisclosureKey.Parse(text, out _)?.Write()));
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("", "64 hexadecimal digits")]
    [InlineData("secret", "64 hexadecimal digits")]
    [InlineData("6f1d3c0a9be2574881f0a37c5de964b2", "64 hexadecimal digits")]
    [InlineData("۶f1d3c0a9be2574881f0a37c5de964b2073e18cfa95d40b6e72c8913fd5a60b4", "64 hexadecimal digits")]
    [InlineData("zz1d3c0a9be2574881f0a37c5de964b2073e18cfa95d40b6e72c8913fd5a60b4", "64 hexadecimal digits")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "not made by chance")]
    [InlineData("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", "not made by chance")]
    [InlineData("deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef", "not made by chance")]
    public void What_is_no_key_is_refused_and_never_repeated(string text, string reason)
    {
        Assert.Null(DisclosureKey.Parse(text, out var fault));
        Assert.Contains(reason, fault, StringComparison.Ordinal);
        Assert.True(text.Length == 0 || !fault.Contains(text, StringComparison.Ordinal));
    }
}
