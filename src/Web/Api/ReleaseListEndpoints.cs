using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>The releases that can be asked for.</summary>
internal static class ReleaseListEndpoints
{
    private static readonly IReadOnlyList<Column<ListedRelease>> Columns =
    [
        new("id", CellKind.Text, new("شناسهٔ انتشار، برای پارامتر release و برای ‎/release/{id}/‎.", "Release id, for the parameter release and for /release/{id}/."), static row => Cell.Of(row.Manifest.Id)),
        new("as_of", CellKind.Date, new("نخستین روز پس از واپسین روزی که رکوردها در بر می‌گیرند، تاریخ میلادی ISO.", "First day after the last that the records cover, ISO civil date."), static row => Cell.Of(row.Manifest.AsOf)),
        new("is_newest", CellKind.Truth, new("آیا همان انتشاری است که وقتی انتشاری نام برده نشود پاسخ می‌دهد.", "Whether it is the one that answers when no release is named."), static row => Cell.Of(row.IsNewest)),
        new("title_fa", CellKind.Text, new("عنوان فارسی.", "Persian title."), static row => Cell.Of(row.Manifest.Title.Fa)),
        new("title_en", CellKind.Text, new("عنوان انگلیسی.", "English title."), static row => Cell.Of(row.Manifest.Title.En)),
        new("licence", CellKind.Text, new("پروانهٔ استفاده از رقم‌ها.", "Licence of the figures."), static row => Cell.Of(row.Manifest.Licence)),
    ];

    public static void MapReleases(this RouteGroupBuilder api) => api.MapAnswer("/releases", AccessPolicy.Scoped, GetReleases, new AnswerForm(
        "GetReleases", "Release", "The releases that can be asked for, the one now served first.")
    {
        Description = "What a release says never changes; a revised figure stands in a new release. The parameter release, which every resource has, asks one of them.",
        Formats = AnswerFormats.Tables,
        Key = ["id"],
        Columns = Columns,
    });

    private static Answer GetReleases(HttpRequest request, ScopedRelease release)
    {
        var reader = new QuestionReader(request, release);
        var known = release.Known;
        var rows = known.Select((manifest, at) => new ListedRelease(manifest, at == 0));
        return TableAnswer.Of(reader, new Page<ListedRelease>(Columns, rows, known.Count) { FileStem = "releases" }, string.Join(' ', known.Select(manifest => manifest.Id)));
    }

    private readonly record struct ListedRelease(ReleaseManifest Manifest, bool IsNewest);
}
