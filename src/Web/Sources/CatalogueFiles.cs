using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Sources;

/// <summary>Reads the built-in catalogue and then the package's own files.</summary>
internal static class CatalogueFiles
{
    /// <summary>Folder of the built-in catalogue, beside the program.</summary>
    public static string BuiltIn { get; } = Path.Combine(AppContext.BaseDirectory, "catalogue");

    public static IndicatorCatalogue Read(string folder, FaultLog faults)
    {
        var reader = new CatalogueReader();
        foreach (var path in Yaml(BuiltIn).Concat(Yaml(Path.Combine(folder, "catalogue"))))
        {
            reader.Add("catalogue/" + Path.GetFileName(path), File.ReadAllText(path));
        }

        var catalogue = reader.Finish(out var found);
        foreach (var fault in found)
        {
            faults.Error(fault.File, fault.Line, "", fault.Rule, fault.Message);
        }

        foreach (var measure in catalogue.Measures.Values)
        {
            var (file, line) = reader.PlaceOf(measure.Code);
            MeasureCheck.Check(measure, catalogue, new MeasureFaults(faults, file, line));
        }

        return catalogue;
    }

    private static string[] Yaml(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];
}
