using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Texts;

public sealed class BreakdownNamesTests
{
    [Theory]
    [InlineData("", "کل", "Total")]
    [InlineData("sex=female", "جنس: زن", "Sex: female")]
    [InlineData("age_group=0-14", "گروه سنی: ۰ تا ۱۴ سال", "Age group: 0–14 years")]
    [InlineData("age_group=65+", "گروه سنی: ۶۵ سال و بیشتر", "Age group: 65 years and over")]
    [InlineData("age_group=adult", "گروه سنی: adult", "Age group: adult")]
    [InlineData("kind=harm-reduction", "نوع: کاهش آسیب", "Kind: harm reduction")]
    [InlineData("specialist=true", "متخصص: بله", "Specialist: true")]
    [InlineData("ward=x-1", "ward: x-1", "Ward: x 1")]
    public void A_part_has_a_name_in_both_languages(string code, string persian, string english)
    {
        var name = BreakdownNames.Of(code);
        Assert.Equal((persian, english), (name.Fa, name.En));
    }
}
