namespace Mahalleh.Indicators.Catalogue;

/// <summary>Which period is the baseline where no target states one.</summary>
public enum BaselineRule
{
    /// <summary>The first period of the same kind with a value in the area.</summary>
    FirstPeriod,

    /// <summary>The period of the same kind in which the programme began in the area.</summary>
    ProgrammeStart,
}

/// <summary>A target where none is stated: a change of the baseline within a number of years.</summary>
/// <param name="ChangePercent">Change in per cent of the baseline, not zero; below zero for less.</param>
/// <param name="AfterYears">Years after the baseline's end, above zero.</param>
public sealed record TargetRule(double ChangePercent, double AfterYears);
