using static Mahalleh.Web.Sample.Fields.Chance;

namespace Mahalleh.Web.Sample.Fields;

/// <summary>Rates of one host in one half-year, all as shares of 1 but the three mean scores (1–5).</summary>
internal sealed record AreaRates
{
    public required double Food { get; init; }

    public required double Shelter { get; init; }

    public required double Livelihood { get; init; }

    public required double Insured { get; init; }

    public required double Homeless { get; init; }

    public required double Begging { get; init; }

    public required double Harmed { get; init; }

    public required double Unemployed { get; init; }

    public required double ChildWork { get; init; }

    public required double OutOfSchool { get; init; }

    public required double Water { get; init; }

    public required double Gas { get; init; }

    public required double Sewer { get; init; }

    public required double Coverage { get; init; }

    public required double Participation { get; init; }

    public required double Satisfaction { get; init; }

    public required double Belonging { get; init; }

    public required double Trust { get; init; }

    public required double Delivery { get; init; }

    /// <summary>Rates of a host at a point of the span, 0 for its start and 1 for its end.</summary>
    public static AreaRates Of(ReportingArea host, double progress)
    {
        var latent = host.Latent;
        // Things get better on the whole, and worse in some places.
        var want = latent.Deprivation + ((latent.DeprivationTrend - 0.25) * progress);
        var supply = latent.Supply + ((latent.SupplyTrend + 0.45) * progress);
        var cohesion = latent.Cohesion + ((latent.CohesionTrend + 0.3) * progress);
        double ByWant(double low, double high, double otherLow, double otherHigh) =>
            host.Area.IsInformal ? Between(low, high, want) : Between(otherLow, otherHigh, want);
        return new AreaRates
        {
            Food = ByWant(0.10, 0.40, 0.04, 0.18),
            Shelter = ByWant(0.08, 0.34, 0.03, 0.15),
            Livelihood = ByWant(0.07, 0.30, 0.03, 0.16),
            Insured = ByWant(0.95, 0.70, 0.98, 0.84),
            Homeless = Between(0.0001, 0.0008, want),
            Begging = Between(0.0002, 0.0012, want),
            Harmed = host.Area.IsInformal ? Between(0.002, 0.012, want - (0.3 * cohesion)) : Between(0.0005, 0.0030, want - (0.3 * cohesion)),
            Unemployed = Between(0.08, 0.25, (0.9 * want) - (0.2 * supply)),
            ChildWork = Between(0.01, 0.06, want),
            OutOfSchool = Between(0.01, 0.08, want - (0.2 * supply)),
            Water = ByWant(0.99, 0.88, 0.999, 0.96),
            Gas = ByWant(0.97, 0.72, 0.99, 0.85),
            Sewer = Between(0.15, 0.90, supply - (0.6 * want)),
            Coverage = Between(0.15, 0.60, supply),
            Participation = Between(0.04, 0.25, cohesion),
            Satisfaction = Between(2.6, 4.2, (0.7 * supply) + (0.4 * cohesion) - (0.4 * want)),
            Belonging = Between(2.7, 4.3, cohesion),
            Trust = Between(2.4, 4.1, cohesion - (0.4 * want)),
            Delivery = Between(0.35, 0.90, supply),
        };
    }
}
