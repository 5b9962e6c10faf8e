using System.Security.Cryptography;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>A standard error tells of the persons it was made of; it may tell no more than their published number does.</summary>
public sealed class PovertyErrorTests(BuiltSample sample)
{
    private static readonly string[] Errors = ["poverty-error", "poverty-intensity-error", "poor-persons-error", "poverty-m0-error"];

    // A1 has nobody poor and A2 three, or the other way about: both are fewer than five, and hidden.
    [Fact]
    public void Where_nobody_is_poor_cannot_be_told_from_where_three_are()
    {
        using var one = Package(poorIn: "A2");
        using var other = Package(poorIn: "A1");
        var release = one.Open();
        var poor = release.Cells.Find(release.Cells.Keys.First(key => key.Measure == "poor-persons"))!;
        Assert.Equal(2, new[] { "A1", "A2" }.Count(code => poor.Status[release.Areas.TryGetNumber(code, out var area) ? area : -1] == ObservationStatus.Protected));
        Assert.Equal(Files(one), Files(other));
    }

    // Before disclosure control the cases of an error are the poor, and two errors of an area divide to its persons.
    [Fact]
    public void There_is_no_error_where_the_poor_or_the_persons_are_hidden()
    {
        var (hidden, shown) = (0, 0);
        foreach (var key in sample.Snapshot.Cells.Keys.Where(key => Errors.Contains(key.Measure)))
        {
            var (error, poor, persons) = (Status(key), Status(key with { Measure = "poor-persons" }), Status(key with { Measure = "persons-poverty-known" }));
            for (var area = 0; area < error.Length; area++)
            {
                Assert.True(!error[area].HasValue() || (poor[area].HasValue() && persons[area].HasValue()), $"{key} of area {area}");
                Assert.Equal(poor[area] == ObservationStatus.NotCollected, error[area] == ObservationStatus.NotCollected);
                (hidden, shown) = (hidden + (error[area] == ObservationStatus.Protected ? 1 : 0), shown + (error[area].HasValue() ? 1 : 0));
            }
        }

        Assert.True(hidden > 0 && shown > 0, $"{hidden} hidden, {shown} shown");
    }

    private ObservationStatus[] Status(CellKey key) => sample.Snapshot.Cells.Find(key)!.Status;

    private static PackageFolder Package(string poorIn) => SmallPackage.Create().With(
        "households", "id,assessed,area,members,food_poor,shelter_poor,livelihood_poor",
        [.. new[] { "A1", "A2", "B1", "B2" }.SelectMany(area => Enumerable.Range(0, 20).Select(home =>
            $"{area}-{home},1404-02-01,{area},3,{(area == poorIn && home == 0 ? 1 : 0)},{(area[0] == 'B' && home % 2 == 0 ? 1 : 0)},0"))]);

    private static IEnumerable<string> Files(PackageFolder package)
    {
        var folder = package.Build().Folder;
        return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}")];
    }
}
