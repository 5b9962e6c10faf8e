using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Mahalleh.Web.Charts.Pyramid;

/// <summary>What may be asked of an age pyramid.</summary>
public sealed record PyramidQuery : ChartQuery
{
    /// <summary>Code of an area whose population is stated by sex and age; the root unless given.</summary>
    [FromQuery]
    public string? Area { get; init; }

    /// <summary>Period such as 1404; the latest with figures unless given.</summary>
    [FromQuery]
    public string? Period { get; init; }
}

/// <summary>Reads questions to <c>/charts/pyramid</c>.</summary>
internal static class PyramidEndpoint
{
    /// <summary>Reads a question.</summary>
    public static ChartQuestion Read(PyramidQuery query, QuestionReader read, Language language)
    {
        var area = read.Area("area", query.Area, known => PyramidSelection.PeriodsOf(read.Snapshot, known).Count > 0, Hint.AreaWithAges, PyramidSelection.AreasOf(read.Snapshot));
        var period = read.PeriodOf("period", query.Period, read.Fault is null ? PyramidSelection.PeriodsOf(read.Snapshot, area) : []);
        return new ChartQuestion($"{area}|{period}", width => PyramidChart.Draw(read.Snapshot, area, period, language, width ?? PyramidChart.UsualWidth));
    }
}
