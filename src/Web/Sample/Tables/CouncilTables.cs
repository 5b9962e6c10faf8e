namespace Mahalleh.Web.Sample.Tables;

/// <summary>The tables of the councils: projects, problems, referrals and meetings.</summary>
internal static class CouncilTables
{
    /// <summary>Mean budget of a project in rials.</summary>
    public const double MeanBudget = 280 * 15_000_000.0;

    private const string Committee = "['works','health','vitality','safety','livelihood','culture'][1 + cast(floor(u(h1, 1) * 6) as integer)] as committee";
    private const string Agency = "['municipality','health-network','welfare','relief-committee','police','education','water-company','gas-company'][1 + cast(floor(u(h1, 2) * 8) as integer)] as agency";

    /// <summary>Projects; most are planned half a year before their quarter, so that the first half-years have completed ones.</summary>
    public static TablePlan Projects { get; } = new()
    {
        Table = "projects",
        Natural = (host, rates) => host.IsWide ? 1.5 + (Math.Sqrt(host.Persons) / 400) : 2 + (6 * rates.Delivery),
        Rates = ["delivery"],
        Values = context => [context.Rates.Delivery],
        Layers =
        [
            "begins - 170 + cast(floor(u(h1, 0) * 260) as integer) as planned_start, 60 + cast(floor(u(h1, 3) * 120) as integer) as length",
            "planned_start + cast(floor(pow(u(h2, 0), 2) * 40) as integer) as starts, planned_start + length as planned_end",
            // A project is never done before it began; where delivery is good, most are done by their planned end.
            "greatest(starts + 15, planned_end + case when u(h2, 1) < 0.3 + 0.6 * delivery then -cast(floor(u(h2, 2) * 20) as integer) else 1 + cast(floor(u(h2, 2) * 120) as integer) end) as ends, u(h2, 3) < 0.06 as stops",
            "case when starts > as_of then 'planned' when stops then 'stopped' when ends > as_of then 'running' else 'completed' end as state",
            "state = 'completed' and ends + 365 <= as_of as followed, cast(floor(pow(10, 1.5 + 1.5 * u(h3, 0)) * 10) * 1500000 as decimal(18,0)) as budget",
        ],
        Columns = $"""
            'J' || lpad(cast(first + i as varchar), 9, '0') as id, area, {Committee},
            ['paving','lighting','park','clinic-repair','sport-hall','training-centre','sewer-line','workshop'][1 + cast(floor(u(h1, 2) * 8) as integer)] as kind,
            state as status, planned_start, planned_end, case when state <> 'planned' then starts end as started,
            case when state = 'completed' then ends end as completed, budget as budget_rial,
            case when state = 'planned' then cast(0 as decimal(18,0)) when state = 'completed' then cast(floor(cast(budget as double) * (0.8 + 0.35 * u(h3, 1)) / 1000000) * 1000000 as decimal(18,0))
              else cast(floor(cast(budget as double) * 0.6 * u(h3, 1) / 1000000) * 1000000 as decimal(18,0)) end as spent_rial,
            ['state','state','state','municipality','municipality','charity','firm','residents'][1 + cast(floor(u(h3, 2) * 8) as integer)] as source,
            cast(20 + floor(u(h3, 3) * 600) as integer) as beneficiaries, followed as followed_up,
            case when followed then u(hash(h3), 0) < 0.5 + 0.45 * delivery end as functioning
            """,
    };

    /// <summary>Problems; more than half were there before the records and wait longer. Some stay open.</summary>
    public static TablePlan Problems { get; } = new()
    {
        Table = "problems",
        Natural = (host, rates) => (host.IsWide ? 20 : 8) * (1.6 - rates.Delivery),
        Rates = ["delivery"],
        Values = context => [context.Rates.Delivery],
        Layers =
        [
            "u(h1, 2) < 0.55 as is_old",
            "if(is_old, since - 1 - cast(floor(u(h1, 0) * 900) as integer), begins + cast(floor(u(h1, 0) * days) as integer)) as opened",
            "case when u(h1, 3) < 0.35 + 0.6 * delivery then if(is_old, since, opened) + 3 + cast(floor(if(is_old, -400, -60) * ln(1 - u(h2, 0))) as integer) end as closes",
        ],
        Columns = """
            'B' || lpad(cast(first + i as varchar), 9, '0') as id, area,
            ['waste','road','lighting','sewer','safety','drugs','school','unemployment','housing','water'][1 + cast(floor(pow(u(h1, 1), 1.4) * 10) as integer)] as category,
            opened, case when closes <= as_of then closes end as closed
            """,
    };

    /// <summary>Referrals of the council to an agency.</summary>
    public static TablePlan Referrals { get; } = new()
    {
        Table = "referrals",
        Natural = (host, _) => host.IsWide ? 15 : 9,
        Rates = ["delivery", "satisfaction"],
        Values = context => [context.Rates.Delivery, context.Rates.Satisfaction],
        Layers =
        [
            "begins + cast(floor(u(h1, 0) * days) as integer) as sent, case when u(h1, 3) < 0.5 then 15 else 30 end as allowed",
            "case when u(h2, 0) < 0.95 then sent + 1 + cast(floor(case when u(h2, 1) < delivery then u(h2, 2) * allowed else allowed + u(h2, 2) * 45 end) as integer) end as answers",
        ],
        Columns = $"""
            'F' || lpad(cast(first + i as varchar), 9, '0') as id, area, {Committee}, {Agency}, sent, sent + allowed as due,
            case when answers <= as_of then answers end as answered,
            case when answers <= as_of then cast(greatest(1, least(5, floor(satisfaction + 3 * (u(h2, 3) + u(h3, 0) - 1) + 0.5))) as decimal(3,1)) end as rating
            """,
    };

    /// <summary>Meetings of the council and its six committees; about six a quarter are due for each.</summary>
    public static TablePlan Meetings { get; } = new()
    {
        Table = "meetings",
        Natural = (host, rates) => 7 * 6 * (0.35 + (0.6 * rates.Delivery)),
        Season = [0.85, 1, 1.05, 1.05],
        Rates = ["delivery"],
        Values = context => [context.Rates.Delivery],
        Layers =
        [
            // The turn starts anywhere, or the council would have most of the meetings where there are few.
            "1 + cast((base + i) % 7 as integer) as which, case when which = 1 then 15 else 7 end as seats",
            "seats - cast(floor(u(h1, 1) * seats * 0.5 * (1 - 0.7 * delivery)) as integer) as filled",
        ],
        Columns = """
            'M' || lpad(cast(first + i as varchar), 9, '0') as id, area,
            ['council','works','health','vitality','safety','livelihood','culture'][which] as body,
            begins + cast(floor(u(h1, 0) * days) as integer) as held,
            cast(filled - floor(u(h1, 2) * filled * 0.5) as integer) as members_present, cast(seats as integer) as seats, cast(filled as integer) as seats_filled
            """,
    };
}
