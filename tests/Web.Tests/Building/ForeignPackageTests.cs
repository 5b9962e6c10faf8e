using System.Globalization;
using System.Text;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>Packages whose levels, calendar and indicators are not ours.</summary>
public sealed class ForeignPackageTests
{
    [Fact]
    public void The_invented_city_of_the_repository_builds_with_three_lines_of_catalogue()
    {
        using var package = new PackageFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "data", "example-city"), "*", SearchOption.AllDirectories))
        {
            package.Write(Path.GetRelativePath(Path.Combine(Repository.Root, "data", "example-city"), file), File.ReadAllBytes(file));
        }

        var release = package.Open();
        Assert.Equal(["asthma-rate", "library-visits", "green-space"], release.Catalogue.Indicators.Keys);
        Assert.Equal(PeriodCalendar.Gregorian, release.Manifest.Calendar);
        Assert.Equal(6, release.Cells.Periods.Count);
        Assert.Equal(2, release.Tiles!.Layers.Count(layer => !layer.Key.EndsWith("-labels", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_level_with_ready_made_scores_gets_a_root_of_its_own()
    {
        using var package = new PackageFolder();
        package.Write("datapackage.json", """{"name": "wards", "title": {"en": "Wards"}, "licence": "CC0-1.0", "calendar": "gregorian", "levels": ["ward"]}""");
        var (areas, statistics) = (new StringBuilder("code,level,name_en\n"), new StringBuilder("measure,area,period,value\n"));
        for (var ward = 0; ward < 500; ward++)
        {
            areas.Append(CultureInfo.InvariantCulture, $"W{ward:D3},ward,Ward {ward}\n");
            statistics.Append(CultureInfo.InvariantCulture, $"income,W{ward:D3},2019,{ward / 7.0:R}\nhealth,W{ward:D3},2019,{-ward}\n");
        }

        package.Write("areas.csv", areas.ToString());
        package.Write("statistics.csv", statistics.ToString());
        package.Write("catalogue/scores.yaml", "extends: nothing\nindicators:\n  - {code: income, name_en: Income, direction: down, statistic: income}\n  - {code: health, name_en: Health, direction: up, statistic: health}\n");
        var release = package.Open();
        Assert.Equal("wards", release.Areas.Areas[0].Code);
        Assert.Equal(501, release.Areas.Count);
        Assert.Null(release.Tiles);
        var income = release.Observe(release.Catalogue.Indicators["income"], new Period(2019, PeriodKind.Year));
        Assert.True(release.Areas.TryGetNumber("W123", out var number));
        Assert.Equal(123 / 7.0, income.Values[number]);
        Assert.Equal(ObservationStatus.NotCollected, income.Status[0]);
    }

    [Fact]
    public void Countries_by_year_keep_their_own_years_and_gaps()
    {
        using var package = new PackageFolder();
        package.Write("datapackage.json", """{"name": "world", "title": "World", "licence": "CC0-1.0", "calendar": "gregorian", "levels": ["region", "country"], "root": {"code": "WLD", "name_en": "World"}}""");
        package.Write("areas.csv", "code,level,parent,name_en\nEU,region,,Europe\nFR,country,EU,France\nDE,country,EU,Germany\n");
        package.Write("statistics.csv", "measure,area,period,value\nlife,FR,2000,79.1\nlife,FR,2001,79.2\nlife,DE,2001,78.4\nbirths,FR,2001,770\nbirths,DE,2001,734\n");
        package.Write("catalogue/world.yaml", """
            measures:
              - {code: births, name_en: Births, counts: none, roll_up: stated, table: statistics}
            indicators:
              - {code: life, name_en: Life expectancy, unit_en: years, direction: up, statistic: life}
              - {code: births, name_en: Births, unit_en: thousands, direction: none, numerator: births}
            """);
        var release = package.Open();
        Assert.Equal(["2000", "2001"], release.Cells.Periods.Select(period => period.ToString()));
        var life = release.Catalogue.Indicators["life"];
        Assert.True(release.Areas.TryGetNumber("DE", out var germany));
        Assert.True(release.Areas.TryGetNumber("EU", out var europe));
        Assert.Equal(ObservationStatus.NotCollected, release.Observe(life, release.Cells.Periods[0]).Status[germany]);
        Assert.Equal(78.4, release.Observe(life, release.Cells.Periods[1]).Values[germany]);
        Assert.Equal(1504, release.Observe(release.Catalogue.Indicators["births"], release.Cells.Periods[1]).Values[europe]);
        Assert.Equal(1504, release.Observe(release.Catalogue.Indicators["births"], release.Cells.Periods[1]).Values[0]);
    }

    [Fact]
    public void The_bundled_package_of_Iran_has_no_error()
    {
        var faults = new FaultLog();
        using var package = PackageReader.Read(Path.Combine(Repository.Root, "data", "iran"), faults, null, CancellationToken.None);
        Assert.NotNull(package);
        Assert.Equal(111, package.Areas.Count);
        Assert.DoesNotContain(faults.Faults, fault => fault.Severity == Severity.Error);
    }
}
