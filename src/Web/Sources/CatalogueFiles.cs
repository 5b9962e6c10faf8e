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
            CheckColumns(measure, faults);
            MeasureCheck.Check(measure, faults);
        }

        return catalogue;
    }

    private static string[] Yaml(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];

    private static void CheckColumns(Measure measure, FaultLog faults)
    {
        var table = measure.Table == "areas" ? FactSchema.Areas : FactSchema.Find(measure.Table);
        if (table is null)
        {
            faults.Error("catalogue", null, "table", "unknown-table", $"The measure '{measure.Code}' reads the table '{measure.Table}'; there are areas, {string.Join(", ", FactSchema.Tables.Select(known => known.Name))}.");
            return;
        }

        string[] used = [measure.Date, measure.Amount, measure.Weight, measure.Key, .. measure.WhereAny, .. measure.Where.Select(condition => condition.Column)];
        foreach (var name in used.Where(name => name.Length > 0 && table.Find(name) is null && !(name == "age_from" && table.Find("age_group") is not null)))
        {
            faults.Error("catalogue", null, name, "unknown-column", $"The measure '{measure.Code}' reads the column '{name}', which '{table.Name}' has not.");
        }
    }
}
