using System.Text;
using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Sources;

/// <summary>Reads the built-in catalogue and then the package's own files.</summary>
internal static class CatalogueFiles
{
    private const long MostBytes = 16 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Folder of the built-in catalogue, beside the program.</summary>
    public static string BuiltIn { get; } = Path.Combine(AppContext.BaseDirectory, "catalogue");

    public static IndicatorCatalogue Read(string folder, FaultLog faults)
    {
        var reader = new CatalogueReader();
        foreach (var path in Yaml(BuiltIn))
        {
            Add(reader, "catalogue/" + Path.GetFileName(path), path);
        }

        reader.EndBuiltIn();
        foreach (var path in Yaml(Path.Combine(folder, "catalogue")))
        {
            Add(reader, "catalogue/" + Path.GetFileName(path), path);
        }

        var catalogue = reader.Finish(out var found);
        foreach (var fault in found)
        {
            faults.Error(fault.File, fault.Line, "", fault.Rule, fault.Message);
        }

        foreach (var measure in catalogue.Measures.Values)
        {
            MeasureCheck.Check(measure, new MeasureFaults(faults, reader, measure.Code));
        }

        foreach (var profile in catalogue.Poverty.Values)
        {
            ProfileCheck.Check(profile, reader, faults);
        }

        return catalogue;
    }

    private static void Add(CatalogueReader reader, string file, string path)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            reader.Refuse(new CatalogueFault(file, 1, "too-many-bytes", $"The file is longer than {MostBytes} bytes."));
            return;
        }

        try
        {
            using var text = new StreamReader(path, Strict);
            reader.Add(file, text.ReadToEnd());
        }
        catch (DecoderFallbackException)
        {
            reader.Refuse(new CatalogueFault(file, 1, "encoding", "The file is not UTF-8."));
        }
    }

    private static string[] Yaml(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];
}
