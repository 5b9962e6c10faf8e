namespace Mahalleh.Web.Sample.Tables;

/// <summary>The tables that name persons: services and participation.</summary>
/// <remarks>
/// The persons of a host are numbered from its home number; of each hundred the first 24 are children, the next 70
/// are 15–64 and the last 6 are older, so that a person keeps age and sex in every table and quarter.
/// </remarks>
internal static class PersonTables
{
    /// <summary>Column <c>own</c>: the home of the person, in 1.5 per cent a neighbouring area.</summary>
    public const string Home = "case when u(h1, 1) < 0.015 then near else home end as own";

    /// <summary>Key and sex of the person <c>own + p</c>.</summary>
    public const string Key = "substr(md5(cast(own + p as varchar)), 1, 24) as person_key";

    private const string Sex = "case when hash(own + p) & 1 = 0 then 'female' else 'male' end as sex";
    private const string AgeGroup = "case when p % 100 < 24 then '0-14' when p % 100 < 94 then '15-64' else '65+' end as age_group";

    /// <summary>Services: few persons come often, most come once or twice.</summary>
    public static TablePlan Services { get; } = new()
    {
        Table = "services",
        Share = 0.40,
        Natural = (host, rates) => host.Reach * rates.Coverage * 0.6,
        Season = [0.88, 0.96, 1.04, 1.12],
        PoolPerRecord = 1.7,
        Layers = [Home + ", cast(floor(pow(u32(h2, 0), 1.3) * pool) as bigint) as p, 1 + cast(floor(u(h1, 2) * 16) as integer) as which"],
        Columns = $"""
            'S' || lpad(cast(first + i as varchar), 9, '0') as id, begins + cast(floor(u(h1, 0) * days) as integer) as date, area,
            {Key}, {Sex}, {AgeGroup},
            ['livelihood','livelihood','livelihood','livelihood','livelihood','health','health','health','health','safety','safety','culture','culture','vitality','vitality','works'][which] as committee,
            ['relief-committee','relief-committee','welfare','welfare','labour-office','health-network','health-network','health-network','welfare','welfare','police','education','education','municipality','sport-office','municipality'][which] as agency,
            ['food-basket','cash-support','cash-support','loan','job-training','visit','screening','vaccination','counselling','harm-reduction','legal-advice','literacy','tutoring','sport-class','sport-class','home-repair'][which] as kind,
            cast(floor([25,60,45,400,80,6,9,4,8,15,10,12,10,7,8,250][which] * (0.6 + 0.8 * u(h1, 3))) * 100000 as decimal(18,0)) as value_rial
            """,
    };

    /// <summary>Participation, mostly of residents of 15 and more.</summary>
    public static TablePlan Participation { get; } = new()
    {
        Table = "participation",
        Share = 0.20,
        Natural = (host, rates) => host.Reach * 0.76 * rates.Participation * 0.75,
        Season = [0.80, 1.00, 1.05, 1.15],
        PoolPerRecord = 1.3,
        Layers =
        [
            Home + ", cast(floor(pow(u32(h2, 0), 1.4) * pool) as bigint) as v, 1 + cast(floor(u(h1, 2) * 20) as integer) as which",
            "['meeting','meeting','meeting','meeting','meeting','meeting','meeting','meeting','meeting','decision','decision','decision','training','training','training','training','volunteering','volunteering','volunteering','volunteering'][which] as what",
            "case when what = 'training' and u(h2, 2) < 0.12 then v // 76 * 100 + v % 24 else v // 76 * 100 + 24 + v % 76 end as p",
        ],
        Columns = $"""
            'P' || lpad(cast(first + i as varchar), 9, '0') as id, begins + cast(floor(u(h1, 0) * days) as integer) as date, area,
            {Key}, {Sex}, {AgeGroup}, what as kind, cast(1 + floor(u(h1, 3) * 7) / 2 as decimal(6,1)) as hours,
            hash(own + p + 77) % 100 < 16 as specialist
            """,
    };
}
