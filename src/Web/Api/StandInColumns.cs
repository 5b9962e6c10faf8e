using Mahalleh.Indicators.StandIns;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>What stands in for the figure of a row.</summary>
/// <param name="Snapshot">The release.</param>
/// <param name="Found">The stand-in; null where the figure is not protected, and where nothing near it is published.</param>
/// <param name="IsPerYear">Whether values are taken per day × 365.</param>
internal readonly record struct RowStandIn(Snapshot Snapshot, StandIn? Found, bool IsPerYear = false)
{
    private const double DaysOfYear = 365;

    public string? Area => Found is { } found ? Snapshot.Areas.Areas[found.Area].Code : null;

    /// <summary>One of the stand-in's numbers, on the scale of the table.</summary>
    public Cell Number(Func<StandIn, double> number) =>
        Found is { } found ? Cell.Of(number(found) * (IsPerYear ? DaysOfYear / found.Days : 1)) : default;
}

/// <summary>The columns that say what stands in for a protected figure, the same in every table.</summary>
internal static class StandInColumns
{
    /// <summary>The columns of a table.</summary>
    /// <typeparam name="TRow">A row before it is written.</typeparam>
    /// <param name="of">What stands in for the figure of a row.</param>
    public static IReadOnlyList<Column<TRow>> Of<TRow>(Func<TRow, RowStandIn> of) =>
    [
        new("stand_in_kind", CellKind.Text, "Beside a protected value, what is published near it: longer-period, pooled-years, wider-area or class; empty for all other rows.", row => Cell.Of(of(row).Found?.Kind.Kebab())),
        new("stand_in_area", CellKind.Text, "Code of the area that the stand-in is of: the row's own, or one that holds it.", row => Cell.Of(of(row).Area)),
        new("stand_in_period", CellKind.Text, "Code of the period that the stand-in is of; of two years together both, as in 1402/1403.", row => Cell.Of(of(row).Found?.PeriodCode)),
        new("stand_in_value", CellKind.Number, "Published value of that area and period, in the unit; of two years together their pooled ratio. Never the value of the row; empty for a class.", row => of(row).Number(static found => found.Value)),
        new("stand_in_ci_low", CellKind.Number, "Lower end of the stand-in's 95 % interval.", row => of(row).Number(static found => found.Low)),
        new("stand_in_ci_high", CellKind.Number, "Upper end of the stand-in's 95 % interval.", row => of(row).Number(static found => found.High)),
        new("stand_in_class", CellKind.Whole, "For the kind class: class of the legend in which the stand-in's area lies at its level, from 1, the lowest.", row => of(row).Found is { Class: > 0 } found ? Cell.Of((long)found.Class) : default),
    ];
}
