namespace Mahalleh.Indicators.Periods;

/// <summary>How long a period is; longer kinds come first.</summary>
public enum PeriodKind
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Months 1–6 or 7–12.</summary>
    Half,

    /// <summary>Three months.</summary>
    Quarter,
}
