using Mahalleh.Indicators.Areas;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>A link of the crosswalk before it is written.</summary>
/// <param name="Snapshot">The release.</param>
/// <param name="Link">The link.</param>
internal readonly record struct CrosswalkRow(Snapshot Snapshot, AreaLink Link)
{
    public Area From => Snapshot.Areas.Areas[Link.From];

    public Area To => Snapshot.Areas.Areas[Link.To];
}

/// <summary>Which areas became which.</summary>
internal static class CrosswalkEndpoints
{
    private static readonly IReadOnlyList<Column<CrosswalkRow>> Columns =
    [
        new("from", CellKind.Text, new("کد ناحیه‌ای که پایان یافت.", "Code of the area that ended."), static row => Cell.Of(row.From.Code)),
        new("from_name_fa", CellKind.Text, new("نام فارسی آن.", "Its Persian name."), static row => Cell.Of(row.From.NameFa)),
        new("from_name_en", CellKind.Text, new("نام انگلیسی آن.", "Its English name."), static row => Cell.Of(row.From.NameEn)),
        new("to", CellKind.Text, new("کد ناحیه‌ای که آغاز شد.", "Code of the area that began."), static row => Cell.Of(row.To.Code)),
        new("to_name_fa", CellKind.Text, new("نام فارسی آن.", "Its Persian name."), static row => Cell.Of(row.To.NameFa)),
        new("to_name_en", CellKind.Text, new("نام انگلیسی آن.", "Its English name."), static row => Cell.Of(row.To.NameEn)),
        new("date", CellKind.Date, new("نخستین روز ناحیهٔ نو، تاریخ میلادی ISO.", "First day of the new area, ISO civil date."), static row => Cell.Of(row.Link.Date)),
        new("weight", CellKind.Number, new("سهم افراد ناحیهٔ پیشین که به ناحیهٔ نو رفتند، از ۰ تا ۱.", "Share of the persons of the old area who went to the new one, 0–1."), static row => Cell.Of(row.Link.Weight)),
        new("source", CellKind.Text, new("مصوبه یا شمارشی که چنین می‌گوید.", "Decree or count that says so."), static row => Cell.Of(row.Link.Source)),
    ];

    public static void MapCrosswalk(this RouteGroupBuilder api) => api.MapAnswer("/crosswalk", AccessPolicy.Scoped, GetCrosswalk, new AnswerForm(
        "GetCrosswalk", "Areas", "Which areas became which, when areas were split, merged or redrawn.")
    {
        Description = "observations with boundaries=as-is tells earlier periods of the areas of today by these weights.",
        Formats = AnswerFormats.Tables,
        Key = ["from", "to"],
        Columns = Columns,
    });

    private static Answer GetCrosswalk(HttpRequest request, ScopedRelease release)
    {
        var reader = new QuestionReader(request, release);
        CrosswalkRow[] rows =
        [
            .. reader.Snapshot.Crosswalk.Links.Where(link => release.Shows(link.From) && release.Shows(link.To))
                .OrderBy(link => link.From).ThenBy(link => link.To).Select(link => new CrosswalkRow(reader.Snapshot, link)),
        ];
        return TableAnswer.Of(reader, new Page<CrosswalkRow>(Columns, rows, rows.Length) { FileStem = "crosswalk" });
    }
}
