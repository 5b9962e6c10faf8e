using Mahalleh.Web.Building.Protection;

namespace Mahalleh.Web.Tests.Samples;

/// <summary>The key of all releases that tests build.</summary>
internal static class TestKey
{
    public static DisclosureKey Value { get; } = DisclosureKey.Parse("6f1d3c0a9be2574881f0a37c5de964b2073e18cfa95d40b6e72c8913fd5a60b4", out _)!;

    /// <summary>Path of a file that holds it.</summary>
    public static string File { get; } = Write();

    private static string Write()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("mahalleh-key-").FullName, "disclosure.key");
        System.IO.File.WriteAllText(path, Value.Write());
        return path;
    }
}
