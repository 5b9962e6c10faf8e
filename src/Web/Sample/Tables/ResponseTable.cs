namespace Mahalleh.Web.Sample.Tables;

/// <summary>Answers to the three surveys: seven questions of each respondent.</summary>
internal static class ResponseTable
{
    private const int Questions = 7;

    /// <summary>The plan of the table <c>responses</c>.</summary>
    public static TablePlan Responses { get; } = new()
    {
        Table = "responses",
        Share = 0.15,
        Natural = (host, _) => 0.03 * Questions * host.Reach,
        GroupSize = Questions,
        PoolPerRecord = 2,
        Rates = ["satisfaction", "belonging", "trust"],
        Values = context => [context.Rates.Satisfaction, context.Rates.Belonging, context.Rates.Trust],
        Layers =
        [
            "1 + i % 7 as which, hash(base + i // 7 + 77) as r",
            "home as own, cast(floor(u32(r, 0) * pool) as bigint) as v",
            "v // 76 * 100 + 24 + v % 76 as p",
            // A respondent leans one way in all answers; a sum of uniforms stands for a normal number.
            "hash(own + p) as person, case when which <= 3 then satisfaction when which <= 5 then belonging else trust end + [0.1,-0.2,0.1,0.1,-0.1,0.15,-0.15][which] as middle",
            "middle + 1.0 * (u(person, 1) + u(person, 2) - 1) + 1.6 * (u(h1, 1) + u(h1, 2) + u(h1, 3) - 1.5) as leaning",
        ],
        Columns = """
            'R' || lpad(cast(first + i as varchar), 9, '0') as id, begins + cast(floor(u(r, 2) * days) as integer) as date, area,
            substr(md5(cast(own + p as varchar)), 1, 24) as respondent_key,
            ['satisfaction','satisfaction','satisfaction','belonging','belonging','trust','trust'][which] as survey,
            ['q1','q2','q3','q1','q2','q1','q2'][which] as question,
            cast(greatest(1, least(5, floor(leaning + 0.5))) as decimal(3,1)) as score,
            cast([0.8, 0.9, 1.0, 1.1, 1.3][1 + cast(person % 5 as integer)] as decimal(6,3)) as weight
            """,
    };
}
