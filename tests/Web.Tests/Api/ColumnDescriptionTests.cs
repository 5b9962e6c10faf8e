using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Mahalleh.Web.Api.Rows;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Every column of every table says what it means in Persian and in English, and every format that describes columns says both.</summary>
public sealed partial class ColumnDescriptionTests(ApiService service) : IClassFixture<ApiService>
{
    private static readonly IColumn[] Declared =
    [
        .. typeof(IColumn).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.GetIndexParameters().Length == 0 && typeof(IEnumerable<IColumn>).IsAssignableFrom(property.PropertyType))
            .SelectMany(property => ((IEnumerable)property.GetValue(null)!).Cast<IColumn>()),
    ];

    [Fact]
    public void Every_column_says_what_it_means_in_both_languages()
    {
        Assert.InRange(Declared.Length, 200, 1_000);
        Assert.All(Declared, column =>
        {
            Assert.Matches(PersianSentence(), column.Description.Fa);
            Assert.Matches(EnglishSentence(), column.Description.En);
            Assert.DoesNotMatch(BadPersian(), column.Description.Fa);
        });
    }

    // A translation that says less is one that was forgotten: codes, names of columns and numbers stand in both.
    [Fact]
    public void Both_languages_name_the_same_codes() => Assert.All(Declared, column =>
        Assert.Equal(Codes(column.Description.En), Codes(column.Description.Fa)));

    [Theory]
    [InlineData("observations", "?indicator=coverage&stand_ins=true&boundaries=as-is")]
    [InlineData("areas", "")]
    [InlineData("rankings/intervention-priority", "")]
    [InlineData("quality", "?kind=outliers")]
    public async Task The_description_of_a_csv_answer_has_both(string resource, string query)
    {
        var columns = (await service.Json($"/api/v1/{resource}.csv-metadata.json{query}")).GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToArray();
        Assert.All(columns, column => Assert.Equal(["fa", "en"], column.GetProperty("dc:description").EnumerateArray().Select(text => text.GetProperty("@language").GetString())));
        Assert.All(columns, column => Assert.All(column.GetProperty("dc:description").EnumerateArray(), text => Assert.NotEmpty(text.GetProperty("@value").GetString()!)));
    }

    [Theory]
    [InlineData("fa", "کران پایین بازهٔ ۹۵ درصد.")]
    [InlineData("en", "Lower end of the 95 % interval.")]
    public async Task The_notes_of_a_cube_are_in_the_language_that_is_asked(string lang, string note)
    {
        var cube = await service.Json($"/api/v1/observations.jsonstat?indicator=coverage&lang={lang}");
        Assert.Equal(note, cube.GetProperty("dimension").GetProperty("measure").GetProperty("category").GetProperty("note").GetProperty("ci_low")[0].GetString());
    }

    private static string[] Codes(string text) => [.. Code().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^[^ ].*[\u0600-\u06FF].*\.$")]
    private static partial Regex PersianSentence();

    [GeneratedRegex(@"^[A-Za-z0-9][^\u0600-\u06FF]*\.$")]
    private static partial Regex EnglishSentence();

    // Arabic letters for Persian ones, a space before a stop, a blank where the half-space belongs, Latin punctuation, two blanks.
    [GeneratedRegex(@"[\u064A\u0643\u0629]| [،؛:.]|[\u0600-\u06FF][,;?]| ها[ی ]| می [\u0600-\u06FF]|  ")]
    private static partial Regex BadPersian();

    // Words that are not English prose: with a hyphen or an underscore inside, values of parameters, single status letters stand alone.
    [GeneratedRegex(@"[a-z]+(?:_[a-z]+)+|[a-z_]+=[a-z-]+|\b(?:CL_OBS_STATUS|CRS84|M0|1404-H1|1402/1403|very-severe|longer-period|pooled-years|wider-area|on-track|off-track|not-known|not-watched|not-enough|no-clear-trend|parallel-before|at-target-at-baseline)\b")]
    private static partial Regex Code();
}
