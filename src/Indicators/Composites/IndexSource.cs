using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Smoothing;

namespace Mahalleh.Indicators.Composites;

/// <summary>The observations that an index reads.</summary>
/// <param name="indicator">Code of an indicator.</param>
/// <param name="back">How many periods of the same kind before the wanted one; 0 for that itself.</param>
/// <param name="smoothing">How the values are steadied.</param>
/// <returns>The observations of all areas, or null when there is no such period.</returns>
public delegate ObservationColumn? IndexSource(string indicator, int back, SmoothingMethod smoothing);
