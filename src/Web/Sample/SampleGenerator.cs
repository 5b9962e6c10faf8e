using System.Text.Json.Nodes;
using Mahalleh.Web.Sample.Country;
using Mahalleh.Web.Sample.Fields;
using Mahalleh.Web.Sample.Output;
using Mahalleh.Web.Sample.Tables;

namespace Mahalleh.Web.Sample;

/// <summary>Invents plausible records for a package, or a whole country with its records. The same options give the same bytes.</summary>
public static class SampleGenerator
{
    private static readonly (string Fa, string En) RecordsNotice =
        ("رکوردهای فعالیت و پیمایش در این انتشار ساختگی است.", "The activity and survey records in this release are invented.");

    private static readonly (string Fa, string En) DatesNotice =
        ("تاریخ‌های برنامه (روز آغاز در هر محله و روز خروج از فهرست) ساختگی است.", "The programme dates (its first day in each neighbourhood and the day of leaving the list) are invented.");

    private static readonly (string Fa, string En) CountryNotice =
        ("همه‌چیز در این انتشار جز نام استان‌ها ساختگی است: محله‌ها، مرزها، جمعیت، تاریخ‌های برنامه و رکوردها.", "Everything in this release but the names of the provinces is invented: neighbourhoods, boundaries, population, programme dates and records.");

    /// <summary>Writes the package.</summary>
    /// <param name="options">What to invent.</param>
    /// <param name="progress">Told after every file; may be null.</param>
    /// <param name="cancellation">Stops between two files; nothing is left behind.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="ArgumentException">The options are wrong, or the package or the output folder cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SampleReport Generate(SampleOptions options, IProgress<SampleProgress>? progress, CancellationToken cancellation)
    {
        options.Validate();
        using var output = new OutputFolder(options.OutputFolder, options.PackageFolder);
        progress?.Report(new SampleProgress("areas", 0, options.Records));
        var (description, areas) = options.PackageFolder is { } package
            ? FromPackage(package, output.Draft) : FromNothing(options, output.Draft);
        var (calendar, asOf) = PackageReader.Time(description);
        var span = SampleSpan.Of(calendar, asOf, options.FirstYear, options.LastYear);
        var hosts = ReportingAreas.Of(options.Seed, areas);
        var isDated = RegisterFile.AddDates(output.Draft, calendar, ProgrammeDates.Of(options.Seed, hosts, span));
        var rows = Write(options, areas, hosts, span, output.Draft, progress, cancellation);
        var invented = options.PackageFolder is null ? rows.Keys.Prepend("population") : rows.Keys;
        PackageFiles.Describe(description, invented, options.PackageFolder is null ? [CountryNotice] : isDated ? [RecordsNotice, DatesNotice] : [RecordsNotice], output.Draft);
        output.Complete();
        return new SampleReport(options.OutputFolder, rows, hosts.Count);
    }

    private static (JsonObject Description, IReadOnlyList<SampleArea> Areas) FromPackage(string package, string folder)
    {
        var description = PackageReader.Description(package);
        PackageFiles.Copy(package, folder);
        return (description, PackageReader.Areas(package));
    }

    private static (JsonObject Description, IReadOnlyList<SampleArea> Areas) FromNothing(SampleOptions options, string folder)
    {
        var places = CountryTree.Grow(options.Seed, options.AreaCount ?? 0);
        var description = CountryFiles.Write(places, options, folder);
        return (description, [.. places.Select(place => place.Area)]);
    }

    private static Dictionary<string, long> Write(
        SampleOptions options, IReadOnlyList<SampleArea> areas, IReadOnlyList<ReportingArea> hosts, SampleSpan span, string folder, IProgress<SampleProgress>? progress, CancellationToken cancellation)
    {
        var writer = new RecordWriter(options, hosts, span, table => !PackageFiles.HasTable(folder, table));
        writer.Write(folder, progress, cancellation);
        var rows = writer.Rows.ToDictionary(StringComparer.Ordinal);
        AddRegister(rows, folder, "facilities", file => FacilityTable.Write(hosts, span, file));
        AddRegister(rows, folder, "population_points", file => DwellingTable.Write(hosts, file));
        AddRegister(rows, folder, "targets", file => TargetTable.Write(options.Seed, areas, [.. hosts.Select(writer.Outlook)], span, file));
        return rows;
    }

    private static void AddRegister(Dictionary<string, long> rows, string folder, string table, Func<string, long> write)
    {
        if (!PackageFiles.HasTable(folder, table))
        {
            rows.Add(table, write(Path.Combine(folder, table + ".parquet")));
        }
    }
}
