using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Pages.Words;

/// <summary>Units as short as people write them.</summary>
internal static class UnitWords
{
    /// <summary>The unit; per cent as a sign.</summary>
    /// <param name="unit">The unit in words.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static string Short(Text unit, bool persian) => unit.In(persian) switch
    {
        "درصد" => "٪",
        "percent" or "per cent" => "%",
        var words => words,
    };
}
