using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>An area before it is written.</summary>
/// <param name="Snapshot">The release.</param>
/// <param name="Index">Its index.</param>
/// <param name="Number">Area number.</param>
internal readonly record struct AreaRow(Snapshot Snapshot, SnapshotIndex Index, int Number)
{
    public Area Area => Snapshot.Areas.Areas[Number];

    public AreaPlace Place => Snapshot.Places[Number];

    public long? Population => Index.Population is { } column && column.Status[Number].HasValue() ? (long)Math.Round(column.Values[Number]) : null;
}

/// <summary>The columns of <c>areas</c>.</summary>
internal static class AreaRows
{
    public static IReadOnlyList<Column<AreaRow>> Columns { get; } =
    [
        new("code", CellKind.Text, new("کد ناحیه.", "Area code."), static row => Cell.Of(row.Area.Code)),
        new("level", CellKind.Text, new("کد سطح.", "Level code."), static row => Cell.Of(row.Area.Level)),
        new("parent", CellKind.Text, new("کد بالادست؛ برای ریشه خالی است.", "Code of the parent; empty for the root."), static row => Cell.Of(row.Area.Parent)),
        new("name_fa", CellKind.Text, new("نام فارسی.", "Persian name."), static row => Cell.Of(row.Area.NameFa)),
        new("name_en", CellKind.Text, new("نام انگلیسی.", "English name."), static row => Cell.Of(row.Area.NameEn)),
        new("settlement", CellKind.Text, new("formal (رسمی) یا informal (غیررسمی)؛ اگر اعلام نشده باشد خالی است.", "formal or informal; empty when not stated."), static row => Cell.Of(row.Area.Settlement)),
        new("severity", CellKind.Text, new("very-severe (خیلی شدید)، severe (شدید) یا moderate (متوسط)، چنان‌که منبع می‌گوید؛ اگر اعلام نشده باشد خالی است.", "very-severe, severe or moderate as the source states it; empty when not stated."), static row => Cell.Of(row.Area.Severity)),
        new("population", CellKind.Whole, new("شمار افراد، تازه‌ترین رقم انتشار؛ اگر رقمی نباشد خالی است.", "Persons, the latest figure of the release; empty when there is none."), static row => Cell.Of(row.Population)),
        new("area_ha", CellKind.Number, new("مساحت اعلام‌شده به هکتار؛ اگر اعلام نشده باشد خالی است.", "Stated hectares; empty when not stated."), static row => Cell.Of(row.Area.AreaHa ?? double.NaN)),
        new("geometry_quality", CellKind.Text, new("surveyed (برداشت‌شده)، generalised (تعمیم‌یافته) یا approximate (تقریبی)؛ بدون مرز خالی است.", "surveyed, generalised or approximate; empty without a boundary."), static row => Cell.Of(row.Place.Quality)),
        new("bbox", CellKind.Numbers, new("غرب، جنوب، شرق و شمال به درجه (CRS84)؛ بدون مرز خالی است.", "West, south, east, north in degrees (CRS84); empty without a boundary."), static row => Cell.Of([row.Place.West, row.Place.South, row.Place.East, row.Place.North])),
        new("label_point", CellKind.Numbers, new("طول و عرض جغرافیایی جای نام به درجه (CRS84)؛ بدون مرز خالی است.", "Longitude and latitude of the label in degrees (CRS84); empty without a boundary."), static row => Cell.Of([row.Place.LabelLongitude, row.Place.LabelLatitude])),
        new("area_ha_geometry", CellKind.Number, new("مساحت حساب‌شده از روی مرز به هکتار؛ بدون مرز خالی است.", "Hectares computed from the boundary; empty without one."), static row => Cell.Of(row.Place.GeometryHa)),
        new("source_rank", CellKind.Whole, new("رتبهٔ اقدام درون بالادست، چنان‌که منبع چاپ کرده است؛ اگر چاپ نشده باشد خالی است.", "Rank for action within the parent as the source prints it; empty when not printed."), static row => Cell.Of(row.Area.SourceRank)),
        new("valid_from", CellKind.Date, new("نخستین روز وجود ناحیه، تاریخ میلادی ISO؛ اگر از آغاز بوده باشد خالی است.", "First day on which the area was there, ISO civil date; empty when it was from the beginning."), static row => Cell.Of(row.Area.ValidFrom)),
        new("valid_to", CellKind.Date, new("واپسین روز وجود ناحیه که خود نیز به شمار می‌آید، تاریخ میلادی ISO؛ تا وقتی ناحیه هست خالی است.", "Last day on which it was, inclusive, ISO civil date; empty while it is there."), static row => Cell.Of(row.Area.ValidTo)),
    ];
}

/// <summary>A level before it is written.</summary>
/// <param name="Level">The level.</param>
/// <param name="Areas">Number of its areas.</param>
internal readonly record struct LevelRow(Level Level, int Areas);

/// <summary>The columns of <c>levels</c>.</summary>
internal static class LevelRows
{
    public static IReadOnlyList<Column<LevelRow>> Columns { get; } =
    [
        new("code", CellKind.Text, new("کد سطح.", "Level code."), static row => Cell.Of(row.Level.Code)),
        new("name_fa", CellKind.Text, new("نام فارسی یک ناحیهٔ این سطح.", "Persian name of one area of the level."), static row => Cell.Of(row.Level.NameFa)),
        new("name_en", CellKind.Text, new("نام انگلیسی یک ناحیهٔ این سطح.", "English name of one area of the level."), static row => Cell.Of(row.Level.NameEn)),
        new("plural_fa", CellKind.Text, new("نام فارسی چند ناحیهٔ این سطح.", "Persian name of several."), static row => Cell.Of(row.Level.PluralFa)),
        new("plural_en", CellKind.Text, new("نام انگلیسی چند ناحیهٔ این سطح.", "English name of several."), static row => Cell.Of(row.Level.PluralEn)),
        new("areas", CellKind.Whole, new("شمار ناحیه‌ها.", "Number of areas."), static row => Cell.Of(row.Areas)),
    ];
}
