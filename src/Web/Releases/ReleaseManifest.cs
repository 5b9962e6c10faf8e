using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Releases;

/// <summary>What <c>release.json</c> says of a release.</summary>
public sealed record ReleaseManifest
{
    /// <summary>Version of the release format this program writes and reads.</summary>
    public const int CurrentFormat = 5;

    /// <summary>Version of the release format.</summary>
    public required int Format { get; init; }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of everything else in the manifest.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the data package, kebab-case.</summary>
    public required string Name { get; init; }

    /// <summary>For whom the release is.</summary>
    public Audience Audience { get; init; } = Audience.Public;

    /// <summary>Title of the data package.</summary>
    public required Text Title { get; init; }

    /// <summary>Licence of the figures.</summary>
    public required string Licence { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required IReadOnlyList<ReleaseSource> Sources { get; init; }

    /// <summary>What a reader must know before using the figures.</summary>
    public required IReadOnlyList<Text> Notices { get; init; }

    /// <summary>Whether records in it are invented.</summary>
    public required bool IsInvented { get; init; }

    /// <summary>Calendar of the periods.</summary>
    public required PeriodCalendar Calendar { get; init; }

    /// <summary>First day after the last that the records cover, as a civil date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Last day that the records cover; the map is of the areas that are there then.</summary>
    public DateOnly LastDay() => AsOf.AddDays(-1);

    /// <summary>Levels, root first.</summary>
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>Vintage of the boundaries: the first 12 hexadecimal digits of their SHA-256.</summary>
    public required string Vintage { get; init; }

    /// <summary>Disclosure policy the release was made under.</summary>
    public required DisclosurePolicy Disclosure { get; init; }

    /// <summary>Every other file of the release, by name.</summary>
    public required IReadOnlyList<ReleaseFile> Files { get; init; }
}

/// <summary>A source of figures.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its address; empty when there is none.</param>
/// <param name="Note">What to know of it.</param>
public sealed record ReleaseSource(Text Title, string Url, Text Note);

/// <summary>A file of a release.</summary>
/// <param name="Name">File name, without a folder.</param>
/// <param name="Bytes">Length in bytes.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal.</param>
public sealed record ReleaseFile(string Name, long Bytes, string Sha256);
