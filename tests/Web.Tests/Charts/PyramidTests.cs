using System.Net;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Charts.Gap;
using Mahalleh.Web.Charts.Pyramid;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Pages;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

/// <summary>The age pyramid, from the rows of a package to the drawing.</summary>
public sealed class PyramidTests
{
    private static readonly Period Half = new(1404, PeriodKind.Half, 1);

    // A1 in equal groups with an open one, A2 in unequal groups, B1 with an age left out, B2 with one sex, B with nobody.
    private static readonly string[] Rows =
    [
        "A1,1403-01-01,female,0-4,100", "A1,1403-01-01,male,0-4,110", "A1,1403-01-01,female,5-9,90", "A1,1403-01-01,male,5-9,80", "A1,1403-01-01,female,10+,70", "A1,1403-01-01,male,10+,60",
        "A2,1403-01-01,female,0-0,13", "A2,1403-01-01,male,0-0,14", "A2,1403-01-01,female,1-14,280", "A2,1403-01-01,male,1-14,294", "A2,1403-01-01,female,15-64,1500", "A2,1403-01-01,male,15-64,1400", "A2,1403-01-01,female,65+,200", "A2,1403-01-01,male,65+,180",
        "B1,1403-01-01,female,0-4,10", "B1,1403-01-01,male,0-4,10", "B1,1403-01-01,female,10-14,10", "B1,1403-01-01,male,10-14,10", "B1,1403-01-01,female,15+,10", "B1,1403-01-01,male,15+,10",
        "B,1403-01-01,female,0-4,0", "B,1403-01-01,male,0-4,0", "B,1403-01-01,female,5-9,0", "B,1403-01-01,male,5-9,0", "B,1403-01-01,female,10+,0", "B,1403-01-01,male,10+,0",
        .. Enumerable.Range(0, 100).SelectMany(age => new[] { "female", "male" }.Select(sex => $"A,1403-01-01,{sex},{age}-{age},{200 - age}")),
        "B2,1403-01-01,female,0-4,10", "B2,1403-01-01,female,5-9,10", "B2,1403-01-01,female,10+,10",
    ];

    private static readonly Lazy<Snapshot> Built = new(() =>
    {
        using var package = SmallPackage.Create().With("population", "area,date,sex,age_group,persons", Rows).With("services", "id,date,area,person_key", "1,1404-01-01,A1,00ff");
        var snapshot = package.Open();
        return new Snapshot
        {
            Manifest = snapshot.Manifest with { Id = "0123456789abcdef" },
            Areas = snapshot.Areas,
            Places = snapshot.Places,
            Catalogue = snapshot.Catalogue,
            Cells = snapshot.Cells,
            Targets = snapshot.Targets,
            Quality = snapshot.Quality,
        };
    });

    [Theory]
    [InlineData("pyramid-fa", "A2", Language.Fa, 760)]
    [InlineData("pyramid-en", "A1", Language.En, 760)]
    [InlineData("pyramid-narrow-fa", "A2", Language.Fa, 340)]
    public void The_drawing_is_the_recorded_one(string name, string area, Language language, double width) => GoldenPicture.Check(name, Draw(area, language, width));

    [Theory]
    [InlineData(Language.Fa)]
    [InlineData(Language.En)]
    public void Men_are_right_and_women_left_in_both_languages(Language language)
    {
        var bars = Bars(Draw("A1", language, 760));
        Assert.All(bars.Women, bar => Assert.All(bars.Men, other => Assert.True(bar.X + bar.Width < other.X)));
        var words = GoldenPicture.All(Draw("A1", language, 760).Marks).OfType<TextMark>().Where(text => text.IsStrong).ToArray();
        Assert.True(words.Single(text => text.Text is "Women" or "زنان").X < words.Single(text => text.Text is "Men" or "مردان").X);
    }

    [Fact]
    public void Of_equal_groups_the_length_is_the_number_and_the_youngest_are_at_the_bottom()
    {
        var (women, men) = Bars(Draw("A1", Language.En, 760));
        Assert.Equal([1, 0.9, 0.7], women.Select(bar => Math.Round(bar.Width / women[0].Width, 2)));
        Assert.Equal([1.1, 0.8, 0.6], men.Select(bar => Math.Round(bar.Width / women[0].Width, 2)));
        Assert.True(women[0].Y > women[1].Y && women[1].Y > women[2].Y);
        Assert.Single(women.Select(bar => Math.Round(bar.Height, 3)).Distinct());
    }

    [Fact]
    public void A_hundred_single_years_stay_on_one_picture()
    {
        var scene = Draw("A", Language.Fa, 760);
        GoldenPicture.Sound(scene);
        Assert.InRange(scene.Height, 560, 800);
        Assert.Equal(100, Bars(scene).Women.Length);
        Assert.All(Bars(scene).Women, bar => Assert.True(bar.Height > 3));
    }

    // 13 in one year, 280 in 14, 1,500 in 50, 200 in the 20 up to 85.
    [Fact]
    public void Of_unequal_groups_the_surface_is_the_number()
    {
        var (women, _) = Bars(Draw("A2", Language.En, 760));
        Assert.Equal([13, 20, 30, 10], women.Select(bar => Math.Round(bar.Width / women[2].Width * 30, 3)));
        Assert.Equal([1, 14, 50, 20], women.Select(bar => Math.Round((bar.Height + 1) / (women[0].Height + 1), 3)));
        Assert.Contains("drawn up to 85 years", string.Join(' ', GoldenPicture.Words(Draw("A2", Language.En, 760))), StringComparison.Ordinal);
        Assert.DoesNotContain("drawn up", string.Join(' ', GoldenPicture.Words(Draw("A1", Language.En, 760))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_says_all_figures_and_the_sentence_the_day_and_the_whole()
    {
        var table = PyramidChart.Describe(Built.Value, Area("A1"), Half, Language.En);
        Assert.Equal(["10+ 70 60 130 25.5%", "5–9 90 80 170 33.3%", "0–4 100 110 210 41.2%"], table.Rows.Select(row => GoldenPicture.Bare(string.Join(' ', row))));
        Assert.Contains("510 persons", GoldenPicture.Bare(table.Sentence), StringComparison.Ordinal);
        Assert.Contains("2024-03-20", table.Sentence, StringComparison.Ordinal);
        Assert.Contains("۱۴۰۳/۰۱/۰۱", GoldenPicture.Bare(PyramidChart.Describe(Built.Value, Area("A1"), Half, Language.Fa).Sentence), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1", true)]
    [InlineData("A2", true)]
    [InlineData("B1", false)]
    [InlineData("B2", false)]
    [InlineData("B", false)]
    [InlineData("A", true)]
    [InlineData("IR", false)]
    public void It_is_there_only_where_both_sexes_are_stated_in_all_ages(string area, bool isThere) => Assert.Equal(isThere, PyramidChart.PeriodsOf(Built.Value, Area(area)).Contains(Half));

    [Fact]
    public void The_cells_are_no_breakdown_of_an_indicator()
    {
        Assert.Contains(Built.Value.Cells.Keys, key => key.Breakdown == "sex.age_group=female.0-4");
        Assert.All(Built.Value.Catalogue.Indicators.Values, indicator => Assert.DoesNotContain(Built.Value.AvailabilityOf(indicator).Breakdowns, part => part.StartsWith("sex.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_page_of_an_area_and_the_route_have_it_and_elsewhere_the_answer_names_the_areas_that_do()
    {
        await using var service = await PageService.OpenAsync(Built.Value);
        Assert.Contains("/charts/pyramid.svg?", await service.PlainAsync("/areas/A2?lang=en"), StringComparison.Ordinal);
        Assert.DoesNotContain("/charts/pyramid.svg?", await service.PlainAsync("/areas/B1?lang=en"), StringComparison.Ordinal);
        Assert.Contains("1,500", await service.PlainAsync("/charts/pyramid.svg?area=A2&period=1404-H1&lang=en"), StringComparison.Ordinal);

        var (status, text) = await service.GetAsync("/charts/pyramid.svg?area=B1");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("the code of an area whose population is stated by sex and age", text, StringComparison.Ordinal);
        Assert.Contains("A1", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.GetAsync("/charts/pyramid.svg?area=A1&period=1300")).Status);
    }

    private static int Area(string code) => Built.Value.Areas.TryGetNumber(code, out var area) ? area : throw new ArgumentException(code);

    private static Scene Draw(string area, Language language, double width) => PyramidChart.Draw(Built.Value, Area(area), Half, language, width);

    // Youngest first.
    private static (RectMark[] Women, RectMark[] Men) Bars(Scene scene)
    {
        RectMark[] Of(int colour) => [.. GoldenPicture.All(scene.Marks).OfType<RectMark>().Where(bar => bar.Fill == GapMark.Colour(colour) && bar.Radius == 1)];
        return (Of(PyramidPlot.WomenColour), Of(PyramidPlot.MenColour));
    }
}
