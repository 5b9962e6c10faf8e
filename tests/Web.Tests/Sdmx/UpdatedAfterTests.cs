using System.Globalization;
using System.Net;
using Mahalleh.Web.Sdmx;
using Mahalleh.Web.Tests.Api;
using Mahalleh.Web.Tests.Releases;
using Xunit;

namespace Mahalleh.Web.Tests.Sdmx;

/// <summary>What was updated after a time is what the release of that time did not say: asked of two releases, a month apart.</summary>
public sealed class UpdatedAfterTests(TwoReleases releases) : IClassFixture<TwoReleases>
{
    private const string Data = "/sdmx/2.1/data/MAHALLEH/.coverage...?format=csv";

    [Theory]
    [InlineData("2026-01-01T00:10:00Z")]
    [InlineData("2026-01-15")]
    [InlineData("2026-01-15T12:00:00%2B03:30")]
    [InlineData("1404-11-01")]
    [InlineData("2026-02-01T00:05:00Z")]
    public async Task Observations_that_differ_from_the_release_of_that_time_come_and_no_others(string time)
    {
        var (before, after) = (await Rows($"{Data}&release={releases.First}"), await Rows(Data));
        var updated = await Rows($"{Data}&updatedAfter={time}");
        var expected = after.Except(before).ToArray();
        Assert.NotEmpty(expected);
        Assert.True(expected.Length < after.Length);
        Assert.Equal(expected, updated);
    }

    [Theory]
    [InlineData("2025-12-31T23:59:59Z")]
    [InlineData("2026-01-01T00:05:00Z")]
    public async Task Before_every_release_that_is_kept_all_of_them_come(string time) => Assert.Equal(await Rows(Data), await Rows($"{Data}&updatedAfter={time}"));

    [Theory]
    [InlineData("&updatedAfter=2026-02-01T00:10:00Z")]
    [InlineData("&updatedAfter=2030-01-01")]
    public async Task Where_nothing_changed_there_is_nothing(string query)
    {
        using var newest = await releases.Client.GetAsync(new Uri(Data + query, UriKind.Relative), TestContext.Current.CancellationToken);
        using var older = await releases.Client.GetAsync(new Uri($"{Data}&release={releases.First}&updatedAfter=2026-01-15", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (newest.StatusCode, older.StatusCode));
    }

    [Theory]
    [InlineData("2024-03-20", "2024-03-20T00:00:00")]
    [InlineData("2024-03-20T08:30", "2024-03-20T08:30:00")]
    [InlineData("2024-03-20T08:30:15.5Z", "2024-03-20T08:30:15.5")]
    [InlineData("2024-03-20T01:00:00+03:30", "2024-03-19T21:30:00")]
    [InlineData("2024-03-20T01:00:00 03:30", "2024-03-19T21:30:00")]
    [InlineData("2024-03-20T23:00:00-02:00", "2024-03-21T01:00:00")]
    [InlineData("1403-01-01T00:00:00Z", "2024-03-20T00:00:00")]
    [InlineData("۱۴۰۳-۰۱-۰۱", "2024-03-20T00:00:00")]
    public void A_time_is_read(string text, string expected)
    {
        Assert.True(SdmxTime.TryRead(text, out var time));
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024-02-30")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2024-03-20T24:01:00")]
    [InlineData("2024-03-20T08:30T")]
    [InlineData("2024-03-20T08:30:00+25:00")]
    public void What_is_no_time_is_not(string text) => Assert.False(SdmxTime.TryRead(text, out _));

    // The release is of the whole; the rest is of the observation.
    private async Task<string[]> Rows(string address)
    {
        var rows = CsvText.Read(await releases.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
        var release = Array.IndexOf(rows[0], "RELEASE");
        return [.. rows.Skip(1).Select(row => string.Join('|', row.Where((_, at) => at != release)))];
    }
}
