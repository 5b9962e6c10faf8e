using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Web.Releases;

/// <summary>What a part of an area's poverty is.</summary>
public enum PovertyPartKind
{
    /// <summary>A dimension of the profile.</summary>
    Dimension,

    /// <summary>An area inside.</summary>
    Area,

    /// <summary>Records of the area itself, in none of the areas inside.</summary>
    Itself,
}

/// <summary>A part of an area's adjusted headcount M0; NaN where it is not published.</summary>
/// <param name="Kind">Dimension or area.</param>
/// <param name="Code">Code of the dimension or area.</param>
/// <param name="Name">Its name.</param>
/// <param name="Headcount">Censored headcount of the dimension, or the area's own headcount, per 100.</param>
/// <param name="Adjusted">The area's own M0 per 100; NaN for a dimension.</param>
/// <param name="Share">Share of the whole's M0, 0–1.</param>
/// <param name="Weight">Weight of the dimension, or the area's share of the persons, 0–1.</param>
public sealed record PovertyBreakupPart(PovertyPartKind Kind, string Code, Text Name, double Headcount, double Adjusted, double Share, double Weight);

/// <summary>Breaks an area's poverty up into dimensions and the areas inside it, from published cells only (docs/methods/alkire-foster.md).</summary>
public static class PovertyBreakup
{
    private const double Hundred = 100;
    private const double Rounding = 1e-9;

    /// <summary>Periods in which a profile has cells, in order.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="profile">The profile.</param>
    public static IReadOnlyList<Period> PeriodsOf(Snapshot snapshot, PovertyProfile profile)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Find(snapshot, profile, PovertyCount.Deprivation) is { } measure
            ? [.. snapshot.Cells.Periods.Where(period => snapshot.Cells.Find(new CellKey(measure.Code, "", period)) is not null)]
            : [];
    }

    /// <summary>Breaks one area up; empty when the release has no such profile.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="area">Area number.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyList<PovertyBreakupPart> Read(Snapshot snapshot, PovertyProfile profile, int area, Period period)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(profile);
        var total = Columns(snapshot, profile, period);
        var (measures, parts) = (PovertyMeasures.Evaluate(total, profile.WeightShares()), PovertyParts.Evaluate(snapshot.Areas, Own(snapshot.Areas, total), total));
        var dimensions = profile.Dimensions.Select((dimension, at) => new PovertyBreakupPart(
            PovertyPartKind.Dimension, dimension.Code, dimension.Name, total.Censored(at)[area] / total.Persons[area] * Hundred, double.NaN,
            measures.Contribution(at)[area], profile.WeightShare(at)));
        var children = snapshot.Areas.Children(area).Select(child => new PovertyBreakupPart(
            PovertyPartKind.Area, snapshot.Areas.Areas[child].Code, new Text(snapshot.Areas.Areas[child].NameFa, snapshot.Areas.Areas[child].NameEn),
            measures.Headcount[child] * Hundred, measures.Adjusted[child] * Hundred, parts.OfParent[child], parts.PersonsOfParent[child]));
        return [.. dimensions, .. children, .. Itself(snapshot.Areas, area, parts)];
    }

    // Records of the area itself, which lie in none of the areas inside.
    private static IEnumerable<PovertyBreakupPart> Itself(AreaTree tree, int area, PovertyParts parts)
    {
        if (!tree.IsLeaf(area) && parts.OwnPersons[area] > 0)
        {
            var own = tree.Areas[area];
            yield return new PovertyBreakupPart(PovertyPartKind.Itself, own.Code, new Text(own.NameFa, own.NameEn), double.NaN, double.NaN, parts.OwnPart[area], parts.OwnPersons[area]);
        }
    }

    private static PovertyColumns Columns(Snapshot snapshot, PovertyProfile profile, Period period)
    {
        double[] Values(PovertyCount count, string dimension = "")
        {
            var column = Find(snapshot, profile, count, dimension) is { } measure ? snapshot.Cells.Find(new CellKey(measure.Code, "", period)) : null;
            return [.. Enumerable.Range(0, snapshot.Areas.Count).Select(area => column is not null && column.Status[area].HasValue() ? column.Values[area] : double.NaN)];
        }

        return new PovertyColumns(
            Values(PovertyCount.Persons), Values(PovertyCount.Poor), Values(PovertyCount.Deprivation),
            [.. profile.Dimensions.Select(dimension => Values(PovertyCount.Censored, dimension.Code))]);
    }

    // What is left of an area without the areas inside; not known where one of them is not published.
    private static PovertyColumns Own(AreaTree tree, PovertyColumns total)
    {
        double[] Less(ReadOnlySpan<double> sums)
        {
            double[] own = [.. sums];
            for (var area = own.Length - 1; area > 0; area--)
            {
                own[tree.Parent[area]] -= sums[area];
            }

            // What rounding leaves of a sum that is all in the parts is nothing.
            for (var area = 0; area < own.Length; area++)
            {
                own[area] = Math.Abs(own[area]) <= Rounding * sums[area] ? 0 : own[area];
            }

            return own;
        }

        return new PovertyColumns(
            Less(total.Persons), Less(total.Poor), Less(total.Deprivation), [.. Enumerable.Range(0, total.DimensionCount).Select(at => Less(total.Censored(at)))]);
    }

    private static Measure? Find(Snapshot snapshot, PovertyProfile profile, PovertyCount count, string dimension = "") =>
        snapshot.Catalogue.Measures.Values.FirstOrDefault(measure => measure.Poverty == new PovertyPart(profile.Code, count, dimension));
}
