using System.Collections.Frozen;
using System.Text.Json;

namespace Mahalleh.Web.Pages;

/// <summary>The built style, scripts and fonts: which file stands for which name, and where it lies.</summary>
/// <remarks>File names carry a hash of their content, so they may be cached for ever.</remarks>
public sealed class PageAssets
{
    private const string Prefix = "/built/";

    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenDictionary<string, string> _files;

    private PageAssets(string folder)
    {
        var list = System.IO.Path.Combine(folder, "assets.json");
        var names = File.Exists(list) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(list)) : null;
        _names = (names ?? []).ToFrozenDictionary(StringComparer.Ordinal);
        _files = (Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
            .ToFrozenDictionary(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), StringComparer.Ordinal);
    }

    /// <summary>Reads the list of built files beside the program; empty when the client was not built.</summary>
    public static PageAssets Open() => new(System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot", "built"));

    /// <summary>Address of a built file.</summary>
    /// <param name="name">Its name without the hash, e.g. <c>app.css</c>.</param>
    public string Address(string name) => Prefix + _names.GetValueOrDefault(name, name);

    /// <summary>What follows <c>/built/</c> in an address.</summary>
    /// <param name="address">Address of a built file.</param>
    public static string NameIn(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address[Prefix.Length..];
    }

    /// <summary>Finds a built file by what follows <c>/built/</c> in its address.</summary>
    /// <param name="name">Name with its hash.</param>
    /// <returns>Its path on disk, or null.</returns>
    public string? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>Media type of a built file.</summary>
    /// <param name="name">Its name.</param>
    public static string TypeOf(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
