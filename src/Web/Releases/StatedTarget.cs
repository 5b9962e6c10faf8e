using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Releases;

/// <summary>A target that the programme set for an area.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Indicator">Indicator code.</param>
/// <param name="BaselinePeriod">Period of the baseline; null when none is stated.</param>
/// <param name="Baseline">Baseline as stated, in the indicator's unit; NaN when it is to be the published value, or is protected there.</param>
/// <param name="TargetPeriod">Period in which the target is to be reached.</param>
/// <param name="Target">Target, in the indicator's unit.</param>
public sealed record StatedTarget(int Area, string Indicator, Period? BaselinePeriod, double Baseline, Period TargetPeriod, double Target);
