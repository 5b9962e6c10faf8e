using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>Reads questions to <c>/charts/trend</c>.</summary>
internal static class TrendEndpoint
{
    /// <summary>Reads a question.</summary>
    public static ChartQuestion Read(TrendQuery query, QuestionReader read, Language language)
    {
        var area = read.Area("area", query.Area);
        var indicator = read.Indicator(query.Indicator);
        var kind = read.Kind(query.Kind, indicator);
        var isAsIs = read.IsAsIs(query.Boundaries, area);
        return new ChartQuestion(
            $"{indicator.Code}|{area}|{kind}{(isAsIs ? "|as-is" : "")}", width => TrendLine.Draw(read.Snapshot, indicator, area, kind, language, width ?? TrendLine.UsualWidth, shows: read.Shows, isAsIs: isAsIs));
    }
}
