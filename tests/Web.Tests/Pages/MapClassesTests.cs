using System.Text.RegularExpressions;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>The choice of classes in the legend of the map.</summary>
public sealed class MapClassesTests : IAsyncLifetime
{
    private const string Address = "/?indicator=poverty&level=neighbourhood&period=1404-H2";

    private readonly Snapshot _snapshot = InventedSnapshot.Create();
    private PageService _service = null!;

    public async ValueTask InitializeAsync() => _service = await PageService.OpenAsync(_snapshot);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData("", ClassMethod.Quantiles)]
    [InlineData("&classes=natural", ClassMethod.Natural)]
    [InlineData("&classes=equal", ClassMethod.Equal)]
    public async Task The_legend_and_the_column_of_the_map_have_the_classes_that_are_asked_for(string query, ClassMethod method)
    {
        var text = await _service.PlainAsync(Address + "&lang=en" + query);
        var breaks = _snapshot.Breaks(_snapshot.Catalogue.Indicators["poverty"], _snapshot.Areas.LevelIndex("neighbourhood"), PeriodKind.Half, method);
        Assert.Equal(breaks.Count, Regex.Count(text, "<li data-class=\"[0-9]"));
        Assert.Contains($"&classes={method.Word()}&period=", text.Replace("\\u0026", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"The classes account for {Math.Round(breaks.Fit * 100, MidpointRounding.AwayFromZero)}% of the spread", text, StringComparison.Ordinal);
        Assert.Matches($"<option value=\"{(method == ClassMethod.Quantiles ? "" : method.Word())}\" selected", text);
    }

    [Theory]
    [InlineData("fa", "رده‌بندی «jenks» را نداریم؛ «چندکی (هم‌شمار)» نمایش داده شد.")]
    [InlineData("en", "There is no way “jenks” to make classes; showing “Quantiles (equal counts)” instead.")]
    public async Task A_wrong_way_is_said_and_the_usual_one_shown(string lang, string words) =>
        Assert.Contains(words, await _service.PlainAsync($"{Address}&classes=jenks&lang={lang}"), StringComparison.Ordinal);

    [Fact]
    public async Task The_links_of_the_page_keep_the_choice_and_leave_the_usual_one_out()
    {
        Assert.Contains("classes=natural&order=best", await _service.PlainAsync(Address + "&classes=natural"), StringComparison.Ordinal);
        Assert.DoesNotContain("classes=quantiles&order", await _service.PlainAsync(Address + "&classes=quantiles"), StringComparison.Ordinal);
    }
}
