namespace Mahalleh.Web.Sample;

/// <summary>What to invent: records for an existing package, or a whole country with its records.</summary>
public sealed record SampleOptions
{
    /// <summary>Number that every invented value follows from.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Neighbourhoods of the invented country, 66–50,000; null when <see cref="PackageFolder"/> is given.</summary>
    public int? AreaCount { get; init; }

    /// <summary>Package that gets invented records; null for an invented country.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>Folder of the new package; only a folder that is empty, missing or itself an invented package is written over.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>
    /// Wanted number of activity and survey records, 1,000 or more; met within 10 per cent.
    /// Registers (population, facilities, population points, targets) are not counted.
    /// </summary>
    public long Records { get; init; } = 1_500_000;

    /// <summary>First year with records; null for two years before the last one.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Last year with records; null for the year of the package's <c>as_of</c>, or 1405.</summary>
    public int? LastYear { get; init; }

    /// <summary>Says what is wrong with the options.</summary>
    /// <exception cref="ArgumentException">They name no tree or two, or a number is outside its range.</exception>
    public void Validate()
    {
        if ((AreaCount is null) == (PackageFolder is null))
        {
            throw new ArgumentException("Give either a package or a number of neighbourhoods.");
        }

        if (AreaCount is < 66 or > 50_000)
        {
            throw new ArgumentException($"{AreaCount} neighbourhoods were asked for; 66 to 50,000 are possible.");
        }

        if (Records is < 1_000 or > 1_000_000_000)
        {
            throw new ArgumentException($"{Records} records were asked for; 1,000 to 1,000,000,000 are possible.");
        }

        if (FirstYear > LastYear)
        {
            throw new ArgumentException($"The first year {FirstYear} comes after the last year {LastYear}.");
        }
    }
}
