namespace Mahalleh.Web.Sample.Tables;

/// <summary>
/// The door-to-door survey. Six of ten households are a panel that is seen again every half-year. In provinces a tenth
/// is an outreach sample: homelessness, begging and harm are looked for where they are, and weigh a tenth.
/// </summary>
internal static class HouseholdTable
{
    private const double MeanMembers = 3.33;
    private const double OutreachShare = 0.10;
    private const double OutreachWeight = 0.10;

    /// <summary>The plan of the table <c>households</c>.</summary>
    public static TablePlan Households { get; } = new()
    {
        Table = "households",
        Share = 0.20,
        Natural = (host, _) => host.IsWide
            ? Math.Clamp(0.9 * Math.Sqrt(host.Persons), 800, 2000) / 2
            : Math.Min(1500, 0.20 * host.Households) / 2,
        Season = [1.1, 0.9, 1.05, 0.95],
        Rates =
        [
            "main", "turn", "weight_main", "food", "shelter", "livelihood", "insured_rate", "homeless_main", "homeless_out", "begging_main",
            "begging_out", "harmed_main", "harmed_out", "unemployed_rate", "child_work", "out_school", "water_rate", "gas_rate", "sewer_rate",
        ],
        Values = Rates,
        Layers =
        [
            "i >= main as outreach, case when i < 0.6 * main then home + 1000000007 * (1 + cast(turn as bigint)) + i else base + i end as house",
            "hash(house) as a, hash(house + 1152921504606846976) as b",
            "case when u(a, 0) < 0.08 then 1 when u(a, 0) < 0.30 then 2 when u(a, 0) < 0.57 then 3 when u(a, 0) < 0.81 then 4 when u(a, 0) < 0.93 then 5 when u(a, 0) < 0.98 then 6 else 7 end as members",
            "case when members < 3 then 0 else cast(floor(u(a, 1) * (members - 1)) as integer) end as children",
            "members - children - case when members - children > 2 and u(a, 2) < 0.3 then 1 else 0 end as adults, greatest(0, children - case when u(a, 3) < 0.08 then 1 else 0 end) as pupils",
            "least(adults, case when u(b, 0) < 0.9 then 1 else 0 end + cast(floor(u(b, 1) * (adults - 1) * 0.8) as integer)) as workers",
            // Each want follows the household's common score or its own, half and half: rates stay, wants come together.
            "case when u(h1, 0) < 0.5 then u(b, 2) else u(h1, 1) end < food as is_food, case when u(h1, 2) < 0.5 then u(b, 2) else u(h1, 3) end < shelter as is_shelter, case when u(h2, 0) < 0.5 then u(b, 2) else u(h2, 1) end < livelihood as is_livelihood",
            "case when is_livelihood then 1.8 - 0.8 * livelihood else 1 - 0.8 * livelihood end as strain",
        ],
        Columns = """
            'H' || substr(md5(cast(house as varchar)), 1, 15) as id, begins + cast(floor(u(h2, 2) * days) as integer) as assessed, area,
            cast(members as integer) as members, cast(adults as integer) as adults, cast(children as integer) as children_5_17,
            cast(pupils as integer) as school_age, cast(workers as integer) as labour_force,
            is_food as food_poor, is_shelter as shelter_poor, is_livelihood as livelihood_poor,
            cast(case when u(h2, 3) < insured_rate - 0.1 then members when u(b, 3) < 0.4 then members // 2 else 0 end as integer) as insured,
            cast(case when u(h3, 0) < if(outreach, homeless_out, homeless_main) then 1 else 0 end as integer) as homeless,
            cast(case when u(h3, 1) < if(outreach, begging_out, begging_main) then 1 else 0 end as integer) as begging,
            cast(case when u(h3, 2) < if(outreach, harmed_out, harmed_main) then 1 else 0 end as integer) as harmed,
            cast(floor(workers * unemployed_rate + u(h3, 3)) as integer) as unemployed,
            cast(floor(children * child_work * strain + u(hash(h2), 0)) as integer) as child_workers,
            cast(floor(pupils * out_school * strain + u(hash(h2), 1)) as integer) as out_of_school,
            u(hash(h3), 0) < water_rate as water, u(hash(h3), 1) < 0.992 as power, u(hash(h3), 2) < gas_rate as gas, u(hash(h3), 3) < sewer_rate as sewer,
            cast(weight_main * if(outreach, 0.1, 1.0) as decimal(12,3)) as weight
            """,
    };

    private static double[] Rates(RateContext context)
    {
        var (host, rates) = (context.Host, context.Rates);
        var outreach = host.IsWide ? Math.Floor(context.Count * OutreachShare) : 0;
        var main = context.Count - outreach;
        var halfOutreach = host.IsWide ? context.HalfCount * OutreachShare : 0;
        var weight = Math.Round(host.Households / (context.HalfCount - halfOutreach + (halfOutreach * OutreachWeight)), 2);
        double Main(double rate) => outreach > 0 ? 0 : rate * MeanMembers;
        double Out(double rate) => outreach > 0 ? Math.Min(0.95, rate * MeanMembers * main / (outreach * OutreachWeight)) : 0;
        return
        [
            main, context.QuarterInHalf, Math.Max(0.01, weight), rates.Food, rates.Shelter, rates.Livelihood, rates.Insured,
            Main(rates.Homeless), Out(rates.Homeless), Main(rates.Begging), Out(rates.Begging), Main(rates.Harmed), Out(rates.Harmed),
            rates.Unemployed, rates.ChildWork, rates.OutOfSchool, rates.Water, rates.Gas, rates.Sewer,
        ];
    }
}
