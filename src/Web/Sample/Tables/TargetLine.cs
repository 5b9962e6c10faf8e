using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>How the target of one indicator is found.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="First">What a host should show in the first half-year, in the indicator's unit; null when nobody can say: the target is then the best.</param>
/// <param name="Best">Best value that can be hoped for, given the first.</param>
internal sealed record TargetLine(string Indicator, Func<Outlook, double>? First, Func<double, double> Best)
{
    /// <summary>Whether the survey shows the first value so closely in large areas that a baseline can be stated.</summary>
    public bool IsSurveyed { get; init; }

    /// <summary>Share of the way to the best that every target goes, because few cases make the first value uncertain.</summary>
    public double Lead { get; init; }

    /// <summary>What a host weighs in an area above it: its persons, or those whom the programme reaches.</summary>
    public Func<ReportingArea, double> Weight { get; init; } = host => host.Persons;

    /// <summary>Every indicator with a direction, but the settlement figures, counts, electricity, which nearly all have, and the intensity of poverty, which rises when the least poor leave it.</summary>
    public static IReadOnlyList<TargetLine> All { get; } =
    [
        Surveyed("poverty", 100, 5, at => at.Poor()),
        Surveyed("poverty-m0", 100, 2, at => (at.Rates.Food + at.Rates.Shelter + at.Rates.Livelihood) / 3),
        Surveyed("food-poverty", 100, 2, at => at.Rates.Food),
        Surveyed("shelter-poverty", 100, 2, at => at.Rates.Shelter),
        Surveyed("livelihood-poverty", 100, 2, at => at.Rates.Livelihood),
        Surveyed("unemployment", 100, 4, at => at.Rates.Unemployed),
        Surveyed("child-labour", 100, 0.3, at => at.Rates.ChildWork),
        Surveyed("out-of-school", 100, 0.3, at => at.Rates.OutOfSchool),
        Surveyed("begging", 10_000, 0.5, at => at.Rates.Begging),
        Surveyed("homelessness", 10_000, 0.2, at => at.Rates.Homeless),
        Surveyed("social-harm", 10_000, 1, at => at.Rates.Harmed),
        Surveyed("health-insurance", 100, 99, at => at.Rates.Insured - 0.1 + (0.17 * (1.1 - at.Rates.Insured))),
        Surveyed("connection-water", 100, 100, at => at.Rates.Water),
        Surveyed("connection-gas", 100, 100, at => at.Rates.Gas),
        Surveyed("connection-sewer", 100, 95, at => at.Rates.Sewer),
        Score("satisfaction", at => at.Rates.Satisfaction) with { IsSurveyed = true },
        Score("identity", at => at.Rates.Belonging) with { IsSurveyed = true },
        Score("cohesion", at => at.Rates.Trust) with { IsSurveyed = true },
        Growing("coverage", at => 100 * at.Reached(PersonTables.Services, 1)),
        Growing("participation", at => 100 * at.Reached(PersonTables.Participation, 1) / 0.76),
        Growing("volunteers", at => 1000 * at.Reached(PersonTables.Participation, 0.2)),
        Growing("projects-completed", at => 8_500 * at.PerPerson("projects")),
        Growing("funding", at => 0.85 * CouncilTables.MeanBudget * at.PerPerson("projects")),
        Rate("specialists", 35, _ => 16),
        Rate("non-state-share", 65, _ => 37.5),
        Rate("on-time", 98, at => 100 * (0.5 + (0.45 * at.Rates.Delivery))),
        Rate("durability", 99, at => 100 * (0.55 + (0.45 * at.Rates.Delivery))),
        Rate("problem-resolution", 60, at => 10 + (30 * at.Rates.Delivery)) with { Lead = 0.1 },
        Rate("problem-reduction", 70, _ => 5),
        Rate("cooperation", 97, at => 95 * at.Rates.Delivery),
        Rate("council-seats", 100, at => 100 * (0.81 + (0.175 * at.Rates.Delivery))),
        Rate("meeting-regularity", 98, at => 94 * (0.35 + (0.6 * at.Rates.Delivery))) with { Lead = 0 },
        Score("cooperation-rating", at => at.Rates.Satisfaction),
        .. new[] { "school", "clinic", "park", "sport", "transit", "fire" }.Select(kind => new TargetLine("access-" + kind, null, _ => 100)),
    ];

    private static TargetLine Surveyed(string indicator, double per, double best, Func<Outlook, double> share) =>
        new(indicator, at => per * share(at), _ => best) { IsSurveyed = true };

    private static TargetLine Rate(string indicator, double best, Func<Outlook, double> first) =>
        new(indicator, first, _ => best) { Lead = 0.3, Weight = host => host.Reach };

    private static TargetLine Score(string indicator, Func<Outlook, double> mean) =>
        new(indicator, at => 25 * (mean(at) - 1), first => Math.Max(90, first + 2)) { Weight = host => host.Reach };

    private static TargetLine Growing(string indicator, Func<Outlook, double> first) => new(indicator, first, value => 1.8 * value) { Lead = 0.1 };
}
