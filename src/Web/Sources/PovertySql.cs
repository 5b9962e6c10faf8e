using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Web.Sources;

/// <summary>A poverty profile as SQL over its table, named <c>f</c>. Column names were checked against the schema.</summary>
/// <param name="profile">The profile.</param>
internal sealed class PovertySql(PovertyProfile profile)
{
    private const double Tolerance = 1e-9;
    private const double Least = 1e-9;

    /// <summary>Persons of a household with their weight, exact.</summary>
    public string Persons => $"cast(f.{profile.Persons} as decimal(6, 0)) * {(profile.Weight.Length == 0 ? "cast(1 as decimal(12, 6))" : $"coalesce(f.{profile.Weight}, 1)")}";

    /// <summary>Persons of a household, unweighted.</summary>
    public string Cases => $"cast(f.{profile.Persons} as bigint)";

    /// <summary>A household whose every dimension is known; others are left out of all parts.</summary>
    public string Known => string.Join(" and ", profile.Dimensions.Select(dimension => $"f.{dimension.Column} is not null").Prepend($"f.area is not null and f.{profile.Persons} is not null"));

    /// <summary>Weighted deprivations of a poor household; 0 for one that is not poor.</summary>
    public string CensoredScore => $"case when {Poor} then {Score} else 0 end";

    private string Score => $"({string.Join(" + ", profile.Dimensions.Select(dimension => $"case when f.{dimension.Column} then {Number(dimension.Weight)} else 0 end"))})";

    private string Poor => $"{Score} >= {Number(Math.Max(Least, (profile.Cutoff * Whole) - Tolerance))}";

    public string Amount(Measure measure) => measure.Poverty!.Count == PovertyCount.Deprivation ? $"{Persons} * {Score}" : Persons;

    public string Where(Measure measure) => measure.Poverty!.Count switch
    {
        PovertyCount.Persons => Known,
        PovertyCount.Censored => $"{Known} and {Poor} and f.{Column(measure.Poverty.Dimension)}",
        _ => $"{Known} and {Poor}",
    };

    /// <summary>What the exact sum is divided by, so that thirds stay exact until the end.</summary>
    public double Unit(Measure measure) => measure.Poverty!.Count == PovertyCount.Deprivation ? Whole : 1;

    /// <summary>Sum of the weights as they are added up: rounded one by one, so that no score is above one.</summary>
    public double Whole => (double)profile.Dimensions.Sum(dimension => decimal.Parse(Digits(dimension.Weight), CultureInfo.InvariantCulture));

    private string Column(string dimension) => profile.Dimensions.First(known => known.Code == dimension).Column;

    private static string Number(double value) => string.Create(CultureInfo.InvariantCulture, $"cast({Digits(value)} as decimal(15, 9))");

    private static string Digits(double value) => value.ToString("F9", CultureInfo.InvariantCulture);
}
