using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>An error of a poverty figure that cannot be drawn must not say by its absence that there are no poor.</summary>
public sealed class PovertyErrorLeakTests
{
    // A1 has no poor person, A2 has three: both are protected, and nobody may see which is which.
    [Theory]
    [InlineData("poor-persons")]
    [InlineData("poverty-error")]
    [InlineData("poverty-intensity-error")]
    [InlineData("poverty-m0-error")]
    [InlineData("poor-persons-error")]
    public void No_poor_and_few_poor_look_alike(string measure)
    {
        using var package = SmallPackage.Create().With("households", "id,assessed,area,members,food_poor,shelter_poor,livelihood_poor",
            [.. Households("A1", 0), .. Households("A2", 3), .. Households("B1", 12), .. Households("B2", 15)]);
        var release = package.Open();
        ObservationStatus Status(string area) => release.Areas.TryGetNumber(area, out var number)
            ? release.Cells.Find(new CellKey(measure, "", new(1404, Indicators.Periods.PeriodKind.Half)))!.Status[number] : throw new ArgumentException(area);
        Assert.Equal(ObservationStatus.Protected, Status("A2"));
        Assert.Equal(Status("A2"), Status("A1"));
    }

    private static IEnumerable<string> Households(string area, int poor) =>
        Enumerable.Range(0, 30).Select(at => $"{area}-{at},1404-02-10,{area},1,{(at < poor ? "true" : "false")},false,false");
}
