namespace Mahalleh.Web.Tests.Samples;

/// <summary>A folder that is gone at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mahalleh-releases-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
