using System.Globalization;
using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Poverty;

/// <summary>
/// A multidimensional poverty measure: the table of households it reads, its dimensions, and when a household is poor
/// (docs/methods/alkire-foster.md).
/// </summary>
/// <remarks>
/// A household with a missing dimension or number of persons is left out of every figure of the profile, above and
/// below the line; the share of households left out is the want of completeness.
/// </remarks>
public sealed record PovertyProfile
{
    /// <summary>Fewest draws of the bootstrap: an error of 50 draws is itself off by 10 %.</summary>
    public const int FewestDraws = 50;

    /// <summary>Most draws of the bootstrap.</summary>
    public const int MostDraws = 10_000;

    /// <summary>Stable public code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Persian and English.</summary>
    public required Text Name { get; init; }

    /// <summary>Table with one record for each household.</summary>
    public required string Table { get; init; }

    /// <summary>Column with the number of persons of the household.</summary>
    public required string Persons { get; init; }

    /// <summary>Column with the sampling weight of the household; empty when all weigh 1.</summary>
    public string Weight { get; init; } = "";

    /// <summary>The dimensions; never empty once checked.</summary>
    public required IReadOnlyList<PovertyDimension> Dimensions { get; init; }

    /// <summary>The k of the method: a household is poor when its deprived dimensions have this share of the weights, above 0 up to 1.</summary>
    public required double Cutoff { get; init; }

    /// <summary>Bootstrap draws for the standard errors.</summary>
    public int Draws { get; init; } = 200;

    /// <summary>Share of a dimension in the weights, w_j / Σw; dimensionless, above 0 up to 1.</summary>
    /// <param name="dimension">Index into <see cref="Dimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public double WeightShare(int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, Dimensions.Count);
        return Dimensions[dimension].Weight / Dimensions.Sum(other => other.Weight);
    }

    /// <summary>Shares of all dimensions in the weights, in their order; they add up to 1.</summary>
    public double[] WeightShares() => [.. Enumerable.Range(0, Dimensions.Count).Select(WeightShare)];

    /// <summary>Every rule the profile breaks, one message in English each; empty when it breaks none.</summary>
    /// <param name="profile">The profile.</param>
    public static IReadOnlyList<string> Check(PovertyProfile profile)
    {
        var faults = new List<string>();
        Demand(profile.Dimensions.Count > 0, $"The profile '{profile.Code}' has no dimension; it needs at least one.", faults);
        Demand(
            profile.Cutoff is > 0 and <= 1,
            string.Create(CultureInfo.InvariantCulture, $"The cut-off {profile.Cutoff} is not above 0 and up to 1."),
            faults);
        Demand(
            profile.Draws is >= FewestDraws and <= MostDraws,
            string.Create(CultureInfo.InvariantCulture, $"{profile.Draws} draws are not {FewestDraws} to {MostDraws}."),
            faults);
        foreach (var dimension in profile.Dimensions)
        {
            Demand(
                double.IsFinite(dimension.Weight) && dimension.Weight > 0,
                string.Create(CultureInfo.InvariantCulture, $"The weight {dimension.Weight} of the dimension '{dimension.Code}' is not above 0."),
                faults);
        }

        faults.AddRange(profile.Dimensions
            .CountBy(dimension => dimension.Code, StringComparer.Ordinal)
            .Where(codes => codes.Value > 1)
            .Select(codes => $"The dimension '{codes.Key}' stands {codes.Value.ToString(CultureInfo.InvariantCulture)} times; each is listed once."));
        return faults;
    }

    private static void Demand(bool isMet, string fault, List<string> faults)
    {
        if (!isMet)
        {
            faults.Add(fault);
        }
    }
}
