using System.Globalization;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Sdmx;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>Observations in SDMX as rows of <c>observations</c>. A component that is not known here keeps its name, and then nobody knows what it tells.</summary>
internal static class SdmxRows
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["INDICATOR"] = "indicator",
        ["AREA_LEVEL"] = "area_level",
        ["AREA_CODE"] = "area_code",
        ["JALALI_PERIOD"] = "period",
        ["OBS_VALUE"] = "value",
        ["OBS_STATUS"] = "status",
        ["CI_LOW"] = "ci_low",
        ["CI_HIGH"] = "ci_high",
        ["NUMERATOR"] = "numerator",
        ["DENOMINATOR"] = "denominator",
        ["CASES"] = "cases",
        ["COMPLETENESS"] = "completeness",
        ["RELIABILITY"] = "reliability",
    };

    // Identifiers, units and ranges of days are no amounts.
    private static readonly string[] Words = ["DATAFLOW", "FREQ", "INDICATOR", "AREA_LEVEL", "REF_AREA", "AREA_CODE", "BREAKDOWN", "TIME_PERIOD", "JALALI_PERIOD", "RELEASE", "UNIT_MEASURE", "OBS_STATUS", "RELIABILITY"];

    public static bool Has(string type) => type.StartsWith("application/vnd.sdmx.", StringComparison.Ordinal);

    public static IEnumerable<TableRow> Read(CrawledAnswer answer, Snapshot snapshot)
    {
        var breakdowns = snapshot.Cells.Keys.Select(key => key.Breakdown).Distinct(StringComparer.Ordinal).ToDictionary(Id, StringComparer.Ordinal);
        foreach (var observation in SdmxMessage.Read(answer.ContentType, answer.Body))
        {
            var (texts, numbers) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, double>(StringComparer.Ordinal));
            foreach (var (id, text) in observation)
            {
                var column = Columns.GetValueOrDefault(id, id);
                if (Words.Contains(id, StringComparer.Ordinal))
                {
                    texts[column] = text;
                }
                else if (double.Parse(text, CultureInfo.InvariantCulture) is var number && !double.IsNaN(number))
                {
                    numbers[column] = number;
                }
            }

            texts["breakdown"] = breakdowns[observation["BREAKDOWN"]];
            yield return new TableRow(snapshot, texts, numbers);
        }
    }

    /// <summary>How a breakdown value is written, as docs/sdmx.md says.</summary>
    public static string Id(string breakdown) => breakdown.Length == 0 ? "_T" : breakdown.Replace("=", "@", StringComparison.Ordinal).Replace("+", "$2B", StringComparison.Ordinal);
}
