using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows.Xlsx;

/// <summary>The sheet that says what the rows mean: release, columns, letters, indicators, each in Persian and English.</summary>
internal static class XlsxDefinitions
{
    private static readonly (string Letter, Text Meaning)[] Letters =
    [
        ("A", new("عادی", "Normal")),
        ("E", new("برآورد", "Estimated")),
        ("I", new("جانهی‌شده", "Imputed")),
        ("U", new("کم‌اعتماد", "Low reliability")),
        ("M", new("بی‌مقدار: ناممکن", "No value: cannot exist")),
        ("L", new("بی‌مقدار: گردآوری نشده", "No value: not collected")),
        ("Q", new("بی‌مقدار: محرمانه", "No value: protected")),
    ];

    /// <summary>Writes the sheet.</summary>
    public static void Write(XlsxSheet sheet, IEnumerable<IColumn> columns, IReadOnlyList<Indicator> indicators, ReleaseManifest manifest, bool isPersian)
    {
        sheet.Begin([26, 60, 60, 30, 30, 60, 60], isPersian, frozen: 0);
        WriteRelease(sheet, manifest);
        Row(sheet, XlsxStyles.Header, "status", "وضعیت", "Status");
        foreach (var (letter, meaning) in Letters)
        {
            Row(sheet, XlsxStyles.Plain, letter, meaning.Fa, meaning.En);
        }

        Row(sheet, XlsxStyles.Header, "column", "معنا", "Meaning");
        foreach (var column in columns)
        {
            Row(sheet, XlsxStyles.Plain, column.Name, column.Description.Fa, column.Description.En);
        }

        if (indicators.Count > 0)
        {
            Row(sheet, XlsxStyles.Header, "indicator", "نام", "Name", "یکا", "Unit", "شرح و هشدار", "Description and caveat");
        }

        foreach (var indicator in indicators)
        {
            Row(sheet, XlsxStyles.Plain, indicator.Code, indicator.Name.Fa, indicator.Name.En, indicator.Unit.Fa, indicator.Unit.En,
                Sentences(indicator.Description.Fa, indicator.Caveat.Fa), Sentences(indicator.Description.En, indicator.Caveat.En));
        }

        sheet.End(filtered: 0);
    }

    private static void WriteRelease(XlsxSheet sheet, ReleaseManifest manifest)
    {
        Row(sheet, XlsxStyles.Header, "release", "انتشار", "Release");
        Row(sheet, XlsxStyles.Plain, manifest.Id, manifest.Title.Fa, manifest.Title.En);
        sheet.BeginRow();
        sheet.Write(Cell.Of("as_of"));
        sheet.Write(Cell.Of((DateOnly?)manifest.AsOf));
        sheet.EndRow();
        Row(sheet, XlsxStyles.Plain, "licence", manifest.Licence, manifest.Licence);
        if (manifest.IsInvented)
        {
            Row(sheet, XlsxStyles.Plain, "is_invented", "داده‌های این انتشار ساختگی است.", "The records of this release are invented.");
        }

        foreach (var source in manifest.Sources)
        {
            Row(sheet, XlsxStyles.Plain, "source", source.Title.Fa, source.Title.En, source.Url);
        }

        foreach (var notice in manifest.Notices)
        {
            Row(sheet, XlsxStyles.Plain, "notice", notice.Fa, notice.En);
        }
    }

    private static void Row(XlsxSheet sheet, int style, params ReadOnlySpan<string> texts)
    {
        sheet.BeginRow();
        foreach (var text in texts)
        {
            sheet.Write(Cell.Of(text), style);
        }

        sheet.EndRow();
    }

    private static string Sentences(string first, string second) => first.Length > 0 && second.Length > 0 ? first + " " + second : first + second;
}
