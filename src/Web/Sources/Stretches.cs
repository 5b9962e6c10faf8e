using System.Security.Cryptography;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sources;

/// <summary>The periods of a build cut so that a changed record touches few: the years of their calendars, and the windows.</summary>
internal sealed class Stretches
{
    private readonly IReadOnlyList<Period> _periods;
    private readonly byte[] _areas;
    private readonly string _moments;

    /// <param name="areas">The areas with the start of their programme.</param>
    /// <param name="periods">The periods to publish, in order.</param>
    /// <param name="covered">First day of the records.</param>
    /// <param name="asOf">First day after the records.</param>
    public Stretches(AreaTree areas, IReadOnlyList<Period> periods, DateOnly covered, DateOnly asOf)
    {
        (_periods, _moments) = (periods, $"{covered:O} {asOf:O} {string.Join(' ', areas.Areas.Select(area => $"{area.ProgrammeStart:O}"))}");
        _areas = Digest(areas.Areas.SelectMany((area, at) => new[]
        {
            area.Code, $"{areas.Parent[at]} {areas.Level[at]} {area.ValidFrom:O} {area.ValidTo:O}",
        }));
        var years = periods.Index().Where(item => !item.Item.IsWindow).GroupBy(item => item.Item.Year);
        Years = [.. years.Select(year => new Stretch(year.First().Index, year.Last().Index + 1, new DateRange(year.Min(item => item.Item.Start), year.Max(item => item.Item.End))))];
        var windows = periods.Count(period => period.IsWindow);
        Windows = windows == 0 ? [] : [new Stretch(periods.Count - windows, periods.Count, null)];
        Whole = [new Stretch(0, periods.Count, null)];
    }

    /// <summary>The years, in order.</summary>
    public IReadOnlyList<Stretch> Years { get; }

    /// <summary>The windows as one; empty without any.</summary>
    public IReadOnlyList<Stretch> Windows { get; }

    /// <summary>All periods as one.</summary>
    public IReadOnlyList<Stretch> Whole { get; }

    /// <summary>Digest of all that the cells of a stretch depend on beside the records: areas and periods, and where windows and moments lie.</summary>
    /// <param name="stretch">The stretch.</param>
    public byte[] Ground(Stretch stretch)
    {
        var periods = _periods.Skip(stretch.First).Take(stretch.After - stretch.First).Select(period => period.ToString());
        return [.. _areas, .. Digest(stretch.Days is null ? periods.Append(_moments) : periods)];
    }

    private static byte[] Digest(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendPart(text);
        }

        return hash.GetHashAndReset();
    }
}
