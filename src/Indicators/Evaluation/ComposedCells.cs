using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>
/// Cells of one measure as if its areas had always been those of today: published amounts of the areas before, added by their
/// shares. What is protected in one of them is protected in the sum (docs/methods/crosswalk.md).
/// </summary>
internal sealed class ComposedCells(CellColumn source, Measure measure, Crosswalk crosswalk, Period period)
{
    private readonly CellColumn _result = CopyOf(source);

    /// <summary>Composes the column.</summary>
    /// <param name="isError">Whether the measure is the standard error of another, which no sum of errors is.</param>
    public CellColumn Compose(bool isError)
    {
        // The ground of an area is its own at all times.
        foreach (var area in measure.Table == "areas" ? [] : crosswalk.Successors)
        {
            var origins = crosswalk.Origins(area, Days);
            if (origins is not [var only] || only.Area != area)
            {
                Fill(area, origins, isError || measure.RollUp == RollUp.None);
            }
        }

        return _result;
    }

    // What is recorded in the course of a period is recorded in all areas there were; a state is that of its last day.
    private DateRange? Days => period.IsWindow ? null
        : measure.RollUp is RollUp.Last or RollUp.Open or RollUp.Reach ? new DateRange(period.End.AddDays(-1), period.End)
        : new DateRange(period.Start, period.End);

    private void Fill(int area, IReadOnlyList<AreaShare> origins, bool isNoSum)
    {
        (_result.Reporting[area], _result.Expected[area]) = (origins.Sum(part => source.Reporting[part.Area]), origins.Sum(part => source.Expected[part.Area]));
        var status = origins.Max(part => source.Status[part.Area]);
        if (isNoSum && (origins.Count > 1 || !origins[0].IsWhole))
        {
            status = status > ObservationStatus.NotCollected ? status : ObservationStatus.NotCollected;
        }

        if (status.HasValue() && (origins.Any(part => !part.IsWhole) || (measure.RollUp == RollUp.Distinct && origins.Count > 1)))
        {
            status = status > ObservationStatus.Estimated ? status : ObservationStatus.Estimated;
        }

        _result.Status[area] = status;
        if (status.HasValue())
        {
            Add(area, origins);
        }
    }

    private void Add(int area, IReadOnlyList<AreaShare> origins)
    {
        _result.Values[area] = origins.Sum(part => part.Share * source.Values[part.Area]);
        _result.Cases[area] = origins.Any(part => source.Cases[part.Area] < 0) ? -1 : (long)Math.Round(origins.Sum(part => part.Share * source.Cases[part.Area]));
        _result.Date(area, origins.Min(part => source.Dated(part.Area)));
        if (_result.Moments is { } sums && source.Moments is { } moments)
        {
            sums.Weights[area] = origins.Sum(part => part.Share * moments.Weights[part.Area]);
            sums.Squares[area] = origins.Sum(part => part.Share * moments.Squares[part.Area]);
            sums.WeightSquares[area] = origins.Sum(part => part.Share * moments.WeightSquares[part.Area]);
        }
    }

    private static CellColumn CopyOf(CellColumn source)
    {
        var copy = new CellColumn(source.AreaCount, source.Moments is not null);
        source.Values.CopyTo(copy.Values, 0);
        source.Cases.CopyTo(copy.Cases, 0);
        source.Reporting.CopyTo(copy.Reporting, 0);
        source.Expected.CopyTo(copy.Expected, 0);
        source.Status.CopyTo(copy.Status, 0);
        source.Moments?.CopyTo(copy.Moments!);
        for (var area = 0; area < source.AreaCount; area++)
        {
            copy.Date(area, source.Dated(area));
        }

        return copy;
    }
}
