namespace Mahalleh.Indicators.Periods;

/// <summary>The calendar that a package's periods and written dates are in.</summary>
public enum PeriodCalendar
{
    /// <summary>The Solar Hijri calendar of Iran, years 1206–1498.</summary>
    SolarHijri,

    /// <summary>The Gregorian calendar, years 1800–2200.</summary>
    Gregorian,

    /// <summary>Days since the start of the programme in each area; of windows only, never of a package.</summary>
    Programme,
}
