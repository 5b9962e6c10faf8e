using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Releases;

/// <summary>How a release is cited: what never changes of it, without the address it is read from.</summary>
public static class Citation
{
    /// <summary>The citation, e.g. "Iran: provinces. Mahalleh, release 3f1c09ad52b7e684, records to 2026-03-20. Invented data."</summary>
    /// <param name="manifest">Manifest of the release.</param>
    public static Text Of(ReleaseManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var day = manifest.LastDay();

        // A hyphen after Persian words turns the parts of a date round, a slash does not.
        return new(
            $"{manifest.Title.In(persian: true)}. محله، انتشار {manifest.Id}، رکوردها تا {Digits.ToPersian(DateText.Format(day, manifest.Calendar).Replace('-', '/'))}.{(manifest.IsInvented ? " دادهٔ ساختگی." : "")}",
            $"{manifest.Title.In(persian: false)}. Mahalleh, release {manifest.Id}, records to {DateText.Format(day, PeriodCalendar.Gregorian)}.{(manifest.IsInvented ? " Invented data." : "")}");
    }
}
