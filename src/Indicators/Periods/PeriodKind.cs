namespace Mahalleh.Indicators.Periods;

/// <summary>How long a period is; longer calendar kinds come first, and the programme's windows last.</summary>
public enum PeriodKind
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Months 1–6 or 7–12.</summary>
    Half,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A run of 110 days since the start of the programme in an area; each area has its own dates.</summary>
    Window,
}
