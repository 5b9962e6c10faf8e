using Xunit;

namespace Mahalleh.Browser.Tests;

/// <summary>What a page says of its language and direction.</summary>
public sealed class DocumentLanguageTests(ServiceFixture service)
{
    [Theory]
    [InlineData("/", "fa")]
    [InlineData("/ranking", "fa")]
    [InlineData("/?lang=en", "en")]
    public async Task The_document_says_its_language_and_the_body_its_direction(string path, string language)
    {
        await using var visit = await service.OpenAsync(path);
        Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("ltr", await visit.Page.Locator("html").GetAttributeAsync("dir"));
        Assert.Equal(language == "fa" ? "rtl" : "ltr", await visit.Page.Locator("body").GetAttributeAsync("dir"));
    }
}
