using Mahalleh.Web.Figures;
using Xunit;

namespace Mahalleh.Web.Tests.Sdmx;

public sealed class CodeIdTests
{
    [Theory]
    [InlineData("IR-09.MHD.Z1.N04", "IR-09_MHD_Z1_N04")]
    [InlineData("a_b", "a$5Fb")]
    [InlineData("محله", "$D9$85$D8$AD$D9$84$D9$87")]
    [InlineData("a$b@c d", "a$24b$40c$20d")]
    [InlineData("a=b", "a@b")]
    public void A_code_with_points_has_an_identifier_and_is_found_by_it(string code, string id)
    {
        Assert.Equal(id, CodeId.Pointed.Of(code));
        Assert.Equal(code, CodeId.Pointed.Read(id));
    }

    [Theory]
    [InlineData("age_group=65+", "age_group@65$2B")]
    [InlineData("sex=female", "sex@female")]
    [InlineData("kind=a.b", "kind@a$2Eb")]
    public void A_breakdown_keeps_its_underscores(string code, string id)
    {
        Assert.Equal(id, CodeId.Breakdown.Of(code));
        Assert.Equal(code, CodeId.Breakdown.Read(id));
    }

    [Theory]
    [InlineData("a$2")]
    [InlineData("a$")]
    [InlineData("a$2E")]
    [InlineData("a$41")]
    [InlineData("a$d9$85")]
    [InlineData("a$FF")]
    [InlineData("a.b")]
    [InlineData("a b")]
    public void What_no_code_is_written_as_is_no_identifier(string id) => Assert.Null(CodeId.Pointed.Read(id));

    [Fact]
    public void Two_codes_never_become_one()
    {
        const string letters = "ab-_.=@$+2E ه";
        var random = new Random(1404);
        string[] codes = [.. Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => letters[random.Next(letters.Length)]))).Distinct()];
        foreach (var ids in new[] { CodeId.Pointed, CodeId.Breakdown })
        {
            Assert.Equal(codes.Length, codes.Select(ids.Of).Distinct(StringComparer.Ordinal).Count());
            Assert.All(codes, code => Assert.Equal(code, ids.Read(ids.Of(code))));
        }
    }
}
