using System.Text;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Tests.Sources;

/// <summary>Reads the built-in catalogue with one file of a package's own, as the check of a package does.</summary>
internal static class CatalogueCheck
{
    public static IReadOnlyList<SourceFault> Faults(string yaml) => Faults(Encoding.UTF8.GetBytes(yaml));

    public static IReadOnlyList<SourceFault> Faults(byte[] yaml)
    {
        Read(yaml, out var faults);
        return faults;
    }

    public static IndicatorCatalogue Read(byte[] yaml, out IReadOnlyList<SourceFault> faults)
    {
        var folder = Directory.CreateTempSubdirectory("mahalleh-catalogue-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "catalogue"));
            File.WriteAllBytes(Path.Combine(folder, "catalogue", "own.yaml"), yaml);
            var log = new FaultLog();
            var catalogue = CatalogueFiles.Read(folder, log);
            faults = log.Faults;
            return catalogue;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
