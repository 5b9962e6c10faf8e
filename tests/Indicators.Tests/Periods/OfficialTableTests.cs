using System.Globalization;
using Mahalleh.Indicators.Periods;
using Xunit;

namespace Mahalleh.Indicators.Tests.Periods;

/// <summary>Holds the calendar to the official table of all 293 years (Reference/jalali-years.csv).</summary>
public sealed class OfficialTableTests
{
    private static readonly (int Year, DateOnly Nowruz, int Days)[] Table = Read();

    [Fact]
    public void The_table_has_all_years_without_a_gap()
    {
        Assert.Equal(Enumerable.Range(SolarHijri.FirstYear, 293), Table.Select(row => row.Year));
        Assert.Equal(SolarHijri.LastYear, Table[^1].Year);
        Assert.All(Table.Zip(Table.Skip(1)), pair => Assert.Equal(pair.Second.Nowruz, pair.First.Nowruz.AddDays(pair.First.Days)));
    }

    [Fact]
    public void Every_year_starts_and_ends_as_the_table_says() => Assert.All(Table, row =>
    {
        var year = new Period(row.Year, PeriodKind.Year);
        Assert.Equal(row.Nowruz, year.Start);
        Assert.Equal(row.Nowruz.AddDays(row.Days), year.End);
        Assert.Equal(row.Days, year.Days);
    });

    [Fact]
    public void Every_year_has_six_months_of_31_days_five_of_30_and_the_rest() => Assert.All(Table, row =>
    {
        var months = Enumerable.Range(1, 12).Select(month => SolarHijri.DaysInMonth(row.Year, month));
        Assert.Equal([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, row.Days - 336], months);
    });

    [Fact]
    public void Every_day_of_the_table_is_read_written_and_found_again()
    {
        var date = Table[0].Nowruz;
        foreach (var row in Table)
        {
            for (var day = 0; day < row.Days; day++, date = date.AddDays(1))
            {
                var (year, month, ofMonth) = SolarHijri.Of(date);
                var expected = day < 186 ? (row.Year, (day / 31) + 1, (day % 31) + 1) : (row.Year, ((day - 186) / 30) + 7, ((day - 186) % 30) + 1);
                Assert.Equal(expected, (year, month, ofMonth));
                Assert.True(SolarHijri.TryDate(year, month, ofMonth, out var again) && again == date);
            }
        }
    }

    [Fact]
    public void The_day_30_of_month_12_exists_in_leap_years_only() => Assert.All(Table, row =>
        Assert.Equal(row.Days == 366, DateText.TryParse($"{row.Year}/12/30", PeriodCalendar.SolarHijri, out _)));

    [Fact]
    public void The_leap_years_are_the_official_ones()
    {
        int[] leap = [1354, 1358, 1362, 1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436, 1441];
        Assert.Equal(leap, Table.Where(row => row.Year is >= 1354 and <= 1441 && row.Days == 366).Select(row => row.Year));
    }

    private static (int Year, DateOnly Nowruz, int Days)[] Read() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Indicators.Tests", "Reference", "jalali-years.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Select(parts => (
                int.Parse(parts[0], CultureInfo.InvariantCulture),
                DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                int.Parse(parts[2], CultureInfo.InvariantCulture))),
    ];
}
