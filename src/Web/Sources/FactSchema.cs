using static Mahalleh.Web.Sources.ColumnType;

namespace Mahalleh.Web.Sources;

/// <summary>The tables of a data package, as <c>docs/data-package.md</c> documents them. SQL is made of these names only.</summary>
public static class FactSchema
{
    private static readonly string[] Sexes = ["female", "male"];
    private static readonly string[] Bases = ["published", "by-rule"];

    private static readonly FactColumn Area = new("area", ColumnType.Area, true);
    private static readonly FactColumn Day = new("date", Date, true);
    private static readonly FactColumn Id = new("id", Text, true);
    private static readonly FactColumn Sex = new("sex", Text, Choices: Sexes);
    private static readonly FactColumn AgeGroup = new("age_group", Text);
    private static readonly FactColumn SurveyWeight = new("weight", ColumnType.Weight, false, 0, 999_999);
    private static readonly FactColumn Basis = new("basis", Text, Choices: Bases);

    /// <summary>Stated stock of people.</summary>
    public static FactTable Population { get; } = new(
        "population",
        [Area, Day, Sex, AgeGroup, Amount("persons", true), Amount("households"), Basis],
        "date", ["area", "date", "sex", "age_group"], false);

    /// <summary>Published statistics, ready-made.</summary>
    public static FactTable Statistics { get; } = new(
        "statistics",
        [new("measure", Text, true), Area, new("period", ColumnType.Period, true), new("breakdown", Text), new("value", Real), Whole("cases"), Basis],
        "", ["measure", "area", "period", "breakdown"], false);

    /// <summary>All tables besides the register of areas.</summary>
    public static IReadOnlyList<FactTable> Tables { get; } =
    [
        Population,
        new("services",
            [Id, Day, Area, new("person_key", Key, true), Sex, AgeGroup, new("committee", Text), new("agency", Text), new("kind", Text), Amount("value_rial")],
            "date", ["id"], true),
        new("participation",
            [Id, Day, Area, new("person_key", Key, true), Sex, AgeGroup, new("kind", Text, true, null, null, "meeting", "decision", "training", "volunteering"), Amount("hours"), new("specialist", Flag)],
            "date", ["id"], true),
        new("projects",
            [Id, Area, new("committee", Text), new("kind", Text), new("status", Text, true, null, null, "planned", "running", "completed", "stopped"), new("planned_start", Date), new("planned_end", Date), new("started", Date), new("completed", Date), Amount("budget_rial"), Amount("spent_rial"), new("source", Text), Whole("beneficiaries"), new("followed_up", Flag), new("functioning", Flag)],
            "completed", ["id"], false) { Orders = [("planned_start", "planned_end"), ("started", "completed")] },
        new("problems", [Id, Area, new("category", Text), new("opened", Date, true), new("closed", Date)], "opened", ["id"], false) { Orders = [("opened", "closed")] },
        new("responses",
            [Id, Day, Area, new("respondent_key", Key, true), new("survey", Text, true), new("question", Text), new("score", Number, true, 1, 5), SurveyWeight],
            "date", ["id"], true),
        new("referrals",
            [Id, Area, new("committee", Text), new("agency", Text), new("sent", Date, true), new("due", Date), new("answered", Date), new("rating", Number, false, 1, 5)],
            "sent", ["id"], false) { Orders = [("sent", "due"), ("sent", "answered")] },
        new("meetings",
            [Id, Area, new("body", Text, true), new("held", Date, true), Whole("members_present"), Whole("seats"), Whole("seats_filled")],
            "held", ["id"], true) { Subject = ["area", "body"], Orders = [("seats_filled", "seats"), ("members_present", "seats_filled")] },
        Households,
        new("facilities",
            [Id, new("kind", Text, true), new("name_fa", Text), new("lon", Real, true, -180, 180), new("lat", Real, true, -90, 90), Amount("capacity"), new("open", Flag), new("opened", Date), new("closed", Date)],
            "", ["id"], false) { Orders = [("opened", "closed")] },
        new("population_points",
            [new("lon", Real, true, -180, 180), new("lat", Real, true, -90, 90), Amount("persons", true)],
            "", [], false),
        new("targets",
            [Area, new("indicator", Text, true), new("baseline_period", ColumnType.Period), new("baseline", Real), new("target_period", ColumnType.Period, true), new("target", Real, true)],
            "", ["area", "indicator", "target_period"], false),
        Statistics,
        new("crosswalk",
            [new("from", ColumnType.Area, true), new("to", ColumnType.Area, true), new("date", Date, true), new("weight", Real, true, 0, 1), new("source", Text, true)],
            "", ["from", "to"], false),
        new("disagreements",
            [Area, new("subject", Text, true), new("subject_fa", Text), new("value", Text, true), new("unit", Text), new("unit_fa", Text), new("source_fa", Text), new("source_en", Text), new("note_fa", Text), new("note_en", Text)],
            "", [], false),
    ];

    /// <summary>The register of areas.</summary>
    public static FactTable Areas { get; } = new(
        "areas",
        [new("code", Text, true), new("level", Text, true), new("parent", Text), new("name_fa", Text), new("name_en", Text), new("settlement", Text, Choices: ["formal", "informal"]), new("severity", Text, Choices: ["very-severe", "severe", "moderate"]), new("operator", Text), new("programme_start", Date), new("left_list", Date), Whole("source_rank"), Amount("area_ha"), new("area_basis", Text, Choices: Bases), new("valid_from", Date), new("valid_to", Date)],
        "", ["code"], false)
    { Orders = [("valid_from", "valid_to")] };

    /// <summary>Finds a table by its name, or null.</summary>
    /// <param name="name">Table name.</param>
    public static FactTable? Find(string name) => Tables.FirstOrDefault(table => table.Name == name);

    /// <summary>How far along the list of tables a name is, 0–1; 0 for what is read before them.</summary>
    /// <param name="name">Table name or another step of reading.</param>
    public static double StepOf(string name)
    {
        var at = Tables.TakeWhile(table => table.Name != name).Count();
        return at == Tables.Count ? 0 : (double)at / Tables.Count;
    }

    private static FactTable Households => new(
        "households",
        [
            Id, new("assessed", Date, true), Area, Members("members", true), Members("adults"), Members("children_5_17"), Members("school_age"), Members("labour_force"),
            new("food_poor", Flag), new("shelter_poor", Flag), new("livelihood_poor", Flag), Members("insured"), Members("homeless"), Members("begging"),
            Members("harmed"), Members("unemployed"), Members("child_workers"), Members("out_of_school"), new("water", Flag), new("power", Flag),
            new("gas", Flag), new("sewer", Flag), SurveyWeight,
        ],
        "assessed", ["id", "assessed"], true)
    {
        Subject = ["id"],
        Orders =
        [
            ("adults", "members"), ("children_5_17", "members"), ("school_age", "members"), ("labour_force", "members"), ("insured", "members"), ("homeless", "members"),
            ("begging", "members"), ("harmed", "members"), ("unemployed", "labour_force"), ("child_workers", "children_5_17"), ("out_of_school", "school_age"),
        ],
    };

    private static FactColumn Amount(string name, bool isRequired = false) => new(name, Number, isRequired, 0);

    private static FactColumn Whole(string name, bool isRequired = false) => new(name, ColumnType.Whole, isRequired, 0, 999_999_999);

    private static FactColumn Members(string name, bool isRequired = false) => new(name, ColumnType.Whole, isRequired, 0, 999);
}
