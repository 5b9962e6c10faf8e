using Mahalleh.Geo.Access;
using Mahalleh.Web.Releases;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Mahalleh.Web.Sources;

/// <summary>A facility and when it is open.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Opened">The first day; null when it was always there.</param>
/// <param name="Closed">The first day on which it is gone; null while it is there.</param>
internal sealed record Facility(FacilityPoint Place, DateOnly? Opened, DateOnly? Closed)
{
    /// <summary>Whether it is open on a day.</summary>
    public bool IsOpen(DateOnly day) => (Opened is not { } opened || opened <= day) && (Closed is not { } closed || closed > day);
}

/// <summary>Shares of the areas within a distance of what is open on some days; those of the build before where outlines, people, facilities and days are the same.</summary>
/// <param name="outlines">Outlines in area order; null where there is none.</param>
/// <param name="people">Where people live; empty for people spread evenly.</param>
/// <param name="facilities">The facilities.</param>
/// <param name="metres">The distance.</param>
/// <param name="memory">What was found before; null for none.</param>
internal sealed class ReachOnDays(MultiPolygon?[] outlines, IReadOnlyList<PopulationPoint> people, IReadOnlyList<Facility> facilities, double metres, RowMemory? memory)
{
    // The place of the day, the area, its share.
    private const string Shape = "wwn";

    /// <summary>The shares on each of some days; shape [days][areas].</summary>
    /// <param name="days">The days, rising.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<double[]> Of(IReadOnlyList<DateOnly> days, CancellationToken cancellation)
    {
        var question = memory is null ? null : Digest(memory, days);
        if (question is not null && memory!.Find(question) is { } kept)
        {
            return Read(kept, days.Count);
        }

        var shares = new ReachShares(outlines, people, metres);
        double[][] found = [.. days.Select(day => shares.Of([.. facilities.Where(facility => facility.IsOpen(day)).Select(facility => facility.Place)], cancellation))];
        if (question is not null)
        {
            memory!.Keep(question, Write(found));
        }

        return found;
    }

    private double[][] Read(KeptRows kept, int days)
    {
        double[][] shares = [.. Enumerable.Range(0, days).Select(_ => new double[outlines.Length])];
        for (var row = 0; row < kept.Count; row++)
        {
            shares[kept.Whole(0, row)][kept.Whole(1, row)] = kept.Number(2, row);
        }

        return shares;
    }

    private static KeptRows Write(double[][] shares)
    {
        var kept = new KeptRows(Shape);
        foreach (var (day, ofDay) in shares.Index())
        {
            foreach (var (area, share) in ofDay.Index())
            {
                kept.Add(day, area, BitConverter.DoubleToInt64Bits(share));
            }
        }

        return kept;
    }

    private byte[] Digest(RowMemory rows, IReadOnlyList<DateOnly> days)
    {
        using var digest = rows.Question();
        digest.AppendPart(FormattableString.Invariant($"reach {typeof(FacilityAccess).Module.ModuleVersionId} {metres:R}"));
        digest.AppendPart(string.Join(' ', days.Select(day => day.DayNumber)));
        digest.AppendPart(string.Join(' ', facilities.Select(each => FormattableString.Invariant($"{each.Place.Longitude:R} {each.Place.Latitude:R} {each.Opened:O} {each.Closed:O}"))));
        digest.AppendPart(string.Join(' ', people.Select(each => FormattableString.Invariant($"{each.Longitude:R} {each.Latitude:R} {each.Persons:R}"))));
        var writer = new WKBWriter();
        foreach (var outline in outlines)
        {
            digest.AppendPart(outline is null ? [] : writer.Write(outline));
        }

        return digest.GetHashAndReset();
    }
}
