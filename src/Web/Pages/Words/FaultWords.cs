using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of the pages that stand in for a page.</summary>
internal static class FaultWords
{
    public static readonly Text MissingTitle = new("این صفحه پیدا نشد", "There is no such page");
    public static readonly Text MissingText = new("شاید نشانی ناقص باشد یا ناحیه‌ای که می‌خواستید در این انتشار نباشد. از جست‌وجوی بالای صفحه نام استان، شهر یا محله را پیدا کنید.", "The address may be incomplete, or the area may not be part of this release. Try the search above with the name of a province, city or neighbourhood.");
    public static readonly Text NoAreaBefore = new("در این انتشار ناحیه‌ای با کد", "There is no area");
    public static readonly Text NoAreaAfter = new("نیست. نام آن را در جست‌وجوی بالای صفحه بنویسید.", "in this release. Try its name in the search above.");
    public static readonly Text FaultTitle = new("صفحه ساخته نشد", "The page could not be made");
    public static readonly Text FaultText = new("خطا از سامانه است، نه از شما، و در گزارش کارساز ثبت شد. لحظه‌ای دیگر دوباره امتحان کنید.", "The fault is ours, not yours, and it has been logged. Please try again in a moment.");
    public static readonly Text ToStart = new("نمای کشور", "To the overview");
}
