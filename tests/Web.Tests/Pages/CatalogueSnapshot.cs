using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>The invented snapshot with the whole built-in catalogue; of most indicators it has no figure.</summary>
internal static class CatalogueSnapshot
{
    public static IndicatorCatalogue Catalogue { get; } = Read();

    public static Snapshot Create(IndicatorCatalogue? catalogue = null)
    {
        var invented = InventedSnapshot.Create();
        return new Snapshot
        {
            Manifest = invented.Manifest,
            Areas = invented.Areas,
            Places = invented.Places,
            Catalogue = catalogue ?? Catalogue,
            Cells = invented.Cells,
            Quality = invented.Quality,
        };
    }

    private static IndicatorCatalogue Read()
    {
        var faults = new FaultLog();
        var catalogue = CatalogueFiles.Read("", faults);
        return faults.Faults.Count == 0 ? catalogue : throw new InvalidOperationException(string.Join('\n', faults.Faults));
    }
}
