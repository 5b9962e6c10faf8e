using Mahalleh.Indicators.Catalogue;
using Xunit;

namespace Mahalleh.Indicators.Tests.Catalogue;

/// <summary>Reads catalogue texts in tests.</summary>
internal static class Yaml
{
    public const string TwoMeasures = "measures: [{code: a, name_en: A, counts: records, roll_up: sum, table: projects}, {code: b, name_en: B, counts: records, roll_up: sum, table: projects}]\n";

    public static IndicatorCatalogue Sound(string text)
    {
        var reader = new CatalogueReader();
        reader.Add("c.yaml", text);
        var catalogue = reader.Finish(out var faults);
        Assert.Empty(faults);
        return catalogue;
    }

    public static IReadOnlyList<CatalogueFault> Faults(string text)
    {
        var reader = new CatalogueReader();
        reader.Add("c.yaml", text);
        reader.Finish(out var faults);
        return faults;
    }
}
