using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>
/// An interval tells how many stand behind a share: Wilson's ends are solved here for that number. It must be one that is
/// published, and no interval may stand where the size of the sample is protected.
/// </summary>
internal static class IntervalRule
{
    private const double Tolerance = 1e-5;

    public static bool MayShow(TableRow row, PublishedFigures figures)
    {
        var indicator = row.Indicator;
        if (indicator.Interval != IntervalMethod.Wilson)
        {
            return !double.IsNaN(row.Number("ci_low")) && !double.IsNaN(row.Number("ci_high"));
        }

        var (area, period, breakdown) = (row.Area(), row.Period(), row.Text("breakdown"));
        var figure = figures.Of(indicator, area, period, breakdown);
        var units = Units(Math.Min(1, figure.Ratio), row.Number("ci_low") / indicator.Per, row.Number("ci_high") / indicator.Per);
        var known = indicator.Sample.Length > 0 ? figures.Cases(indicator.Sample, area, period, breakdown)
            : indicator.IntervalKind == IntervalKind.Sampling ? indicator.Denominator.Sum(term => figures.Cases(term.Measure, area, period, breakdown))
            : figure.Denominator;
        return known > 0 && Math.Abs(units - known) <= Tolerance * known;
    }

    /// <summary>The n of Wilson's interval: its ends are the roots of (1 + z²/n) x² − (2p + z²/n) x + p².</summary>
    public static double Units(double share, double low, double high)
    {
        // With w = z²/n the sum of the roots is (2p + w) / (1 + w).
        var (z, sum) = (Intervals.Z95, low + high);
        var w = Math.Abs(sum - 1) > 1e-6 ? ((2 * share) - sum) / (sum - 1) : OfProduct(share, low, high);
        return z * z / w;
    }

    // In the middle the sum says nothing; the product p² / (1 + w) does.
    private static double OfProduct(double share, double low, double high) => (share * share / (low * high)) - 1;
}
