using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Words of the search page.</summary>
internal static class SearchWords
{
    public static readonly Text Title = new("یافته‌ها برای «{0}»", "Results for “{0}”");
    public static readonly Text Count = new("{0} ناحیه پیدا شد.", "Areas found: {0}.");
    public static readonly Text FirstOf = new("{0} یافتهٔ نخست از {1}؛ نام را کامل‌تر بنویسید.", "The first {0} of {1}; type more of the name.");
    public static readonly Text NoHits = new("ناحیه‌ای با این نام پیدا نشد. املای دیگر یا بخش کوتاه‌تری از نام را امتحان کنید.", "No area has this name. Try another spelling or a shorter part of it.");
    public static readonly Text TypeSomething = new("نام یک استان، شهر یا محله را بنویسید؛ با نیم‌فاصله یا بی آن فرقی ندارد.", "Type the name of a province, city or neighbourhood.");
    public static readonly Text OnMap = new("زیرمجموعه روی نقشه", "Areas below, on the map");
}
