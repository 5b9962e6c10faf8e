using Mahalleh.Web.Tests.Samples;
using static Mahalleh.Web.Tests.Building.SmallPackage;

namespace Mahalleh.Web.Tests.Building;

internal sealed record Service(int Id, DateOnly Day, string Area, int Person, string Sex, string Committee);

internal sealed record Project(int Id, string Area, string Committee, DateOnly? PlannedEnd, DateOnly? Started, DateOnly? Completed, decimal? Budget, string Source, bool? FollowedUp, bool? Functioning);

internal sealed record Problem(int Id, string Area, string Category, DateOnly Opened, DateOnly? Closed);

internal sealed record Referral(int Id, string Area, string Agency, DateOnly Sent, DateOnly? Due, DateOnly? Answered, decimal? Rating);

internal sealed record Meeting(int Id, string Area, string Body, DateOnly Held, int? Seats, int? Filled);

internal sealed record Answer(int Id, string Area, DateOnly Day, int Person, decimal Score, decimal? Weight);

internal sealed record Household(int Id, string Area, DateOnly Day, int Members, bool? Food, bool? Shelter, bool? Livelihood, int? Harmed, decimal? Weight);

/// <summary>Records of twelve neighbourhoods in four counties and two provinces over eighteen months, the same for the same seed.</summary>
internal sealed class RandomRecords
{
    public static readonly string[] Committees = ["works", "health", "culture"];
    public static readonly string[] Sources = ["state", "charity", "firm", "residents"];
    private static readonly DateOnly First = new(2024, 3, 20);
    private readonly Random _random;

    public RandomRecords(int seed)
    {
        _random = new Random(seed);
        Neighbourhoods = [.. Enumerable.Range(0, 12).Select(number => $"N{number:D2}")];
        Starts = Neighbourhoods.ToDictionary(code => code, _ => _random.Next(4) == 0 ? (DateOnly?)null : First.AddDays(_random.Next(-300, 500)));
        Services = Make(400, id => new Service(id, Day(), Area(), _random.Next(70), Pick("female", "male", ""), Pick(Committees)));
        Projects = Make(150, id => new Project(id, Area(), Pick(Committees), Maybe(Day()), Maybe(Day()), Maybe(Day()), Maybe((decimal)_random.Next(1, 2_000_000_000) / 10), Pick(Sources), MaybeFlag(), MaybeFlag()));
        Problems = Make(150, id => new Problem(id, Area(), Pick("water", "waste"), Day(-300), Maybe(Day(-300))));
        Referrals = Make(120, id => new Referral(id, Area(), Pick("a", "b", "c"), Day(), Maybe(Day()), Maybe(Day()), Maybe((decimal)_random.Next(10, 51) / 10)));
        Meetings = Make(150, id => new Meeting(id, Area(), Pick("council", "works", "health"), Day(), Maybe(_random.Next(7, 16)), Maybe(_random.Next(0, 8))));
        Answers = Make(200, id => new Answer(id, Area(), Day(), _random.Next(60), (decimal)_random.Next(1000, 5001) / 1000, Maybe((decimal)_random.Next(1, 3_000_000) / 1_000_000)));
        Households = Make(400, _ => new Household(_random.Next(180), Area(), Day(), _random.Next(1, 9), MaybeFlag(), MaybeFlag(), MaybeFlag(), Maybe(_random.Next(0, 2)), Maybe((decimal)_random.Next(1, 4_000_000) / 1_000_000)))
            .DistinctBy(household => (household.Id, household.Day)).ToList();
    }

    public string[] Neighbourhoods { get; }

    public Dictionary<string, DateOnly?> Starts { get; }

    public List<Service> Services { get; }

    public List<Project> Projects { get; }

    public List<Problem> Problems { get; }

    public List<Referral> Referrals { get; }

    public List<Meeting> Meetings { get; }

    public List<Answer> Answers { get; }

    public List<Household> Households { get; }

    /// <summary>Writes the package.</summary>
    /// <param name="hasZones">Whether two of the three neighbourhoods of a county are in a zone.</param>
    /// <param name="isRefined">Whether the records of a neighbourhood are dealt out to it and three sectors of it; those of one subject together.</param>
    public PackageFolder Write(bool hasZones = false, bool isRefined = false)
    {
        var package = new PackageFolder();
        package.Write("datapackage.json", """
            {"name": "random", "title": {"en": "Random"}, "licence": "CC0-1.0", "sources": [], "calendar": "solar-hijri", "as_of": "1404-06-31", "periods": ["year", "half", "quarter", "month", "window"],
             "levels": ["nation", "province", "county", "zone", "neighbourhood", "sector"]}
            """);
        package.Write("areas.csv", "code,level,parent,name_en,programme_start,area_ha\n" + string.Join('\n', Areas(hasZones, isRefined)) + "\n");
        string At(string area, string subject) => isRefined && subject.Sum(letter => letter) % 4 is > 0 and var sector ? $"{area}.{sector}" : area;
        string Key(int person) => person.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
        package.With("population", "area,date,sex,persons", [.. Neighbourhoods.SelectMany((area, at) => new[] { $"{area},1402-01-01,female,{100 + (7 * at)}", $"{area},1402-01-01,male,{90 + at}" })]);
        package.With("services", "id,date,area,person_key,sex,committee", [.. Services.Select(row => Join(row.Id, row.Day, At(row.Area, $"{row.Id}"), Key(row.Person), row.Sex, row.Committee))]);
        package.With("projects", "id,area,committee,status,planned_end,started,completed,budget_rial,source,followed_up,functioning", [.. Projects.Select(row => Join(
            row.Id, At(row.Area, $"{row.Id}"), row.Committee, row.Completed is null ? "running" : "completed", row.PlannedEnd, row.Started, row.Completed, row.Budget, row.Source, Flag(row.FollowedUp), Flag(row.Functioning)))]);
        package.With("problems", "id,area,category,opened,closed", [.. Problems.Select(row => Join(row.Id, At(row.Area, $"{row.Id}"), row.Category, row.Opened, row.Closed))]);
        package.With("referrals", "id,area,agency,sent,due,answered,rating", [.. Referrals.Select(row => Join(row.Id, At(row.Area, $"{row.Id}"), row.Agency, row.Sent, row.Due, row.Answered, row.Rating))]);
        package.With("meetings", "id,area,body,held,seats,seats_filled", [.. Meetings.Select(row => Join(row.Id, At(row.Area, row.Body), row.Body, row.Held, row.Seats, row.Filled))]);
        package.With("responses", "id,date,area,respondent_key,survey,score,weight", [.. Answers.Select(row => Join(row.Id, row.Day, At(row.Area, $"{row.Id}"), Key(row.Person), "satisfaction", row.Score, row.Weight))]);
        return package.With("households", "id,assessed,area,members,food_poor,shelter_poor,livelihood_poor,harmed,weight", [.. Households.Select(row => Join(
            row.Id, row.Day, At(row.Area, $"{row.Id}"), row.Members, Flag(row.Food), Flag(row.Shelter), Flag(row.Livelihood), row.Harmed, row.Weight))]);
    }

    private IEnumerable<string> Areas(bool hasZones, bool isRefined)
    {
        yield return "IR,nation,,Iran,,";
        foreach (var province in new[] { "P0", "P1" })
        {
            yield return $"{province},province,IR,{province},,";
        }

        for (var county = 0; county < 4; county++)
        {
            yield return $"C{county},county,P{county / 2},C{county},,";
            if (hasZones)
            {
                yield return $"C{county}.Z,zone,C{county},Z,,";
            }
        }

        for (var at = 0; at < Neighbourhoods.Length; at++)
        {
            var (code, start) = (Neighbourhoods[at], Starts[Neighbourhoods[at]] is { } day ? SmallPackage.Day(day) : "");
            yield return $"{code},neighbourhood,C{at / 3}{(hasZones && at % 3 < 2 ? ".Z" : "")},{code},{start},{10 + at}";
            for (var sector = 1; isRefined && sector < 4; sector++)
            {
                yield return $"{code}.{sector},sector,{code},{sector},{start},";
            }
        }
    }

    private static List<T> Make<T>(int count, Func<int, T> make) => [.. Enumerable.Range(1, count).Select(make)];

    private DateOnly Day(int from = 0) => First.AddDays(_random.Next(from, 551));

    // The last neighbourhood is silent, the one before it nearly so.
    private string Area() => Neighbourhoods[Math.Min(_random.Next(11), _random.Next(40) == 0 ? 10 : 9)];

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];

    private T? Maybe<T>(T value)
        where T : struct => _random.Next(5) == 0 ? null : value;

    private bool? MaybeFlag() => _random.Next(8) switch { 0 => null, < 5 => false, _ => true };

    private static string Flag(bool? flag) => flag switch { true => "1", false => "0", null => "" };
}
