using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Poverty;

/// <summary>
/// Standard errors of H, A and M0 for every area of every level, by drawing households again with replacement within the area
/// they are attached to (docs/methods/cluster-bootstrap.md).
/// </summary>
public static class ClusterBootstrap
{
    /// <summary>Draws, and takes the spread over the draws as the error.</summary>
    /// <remarks>
    /// An area's draws come from a stream named by the seed and its code, so they are the same whatever other areas there are, in
    /// whatever order the kinds are listed, and on whatever thread this runs. An error of 0 says that the draws cannot tell: every
    /// area below has one household, or households that are all alike in the figure.
    /// The households of areas that are not published are drawn together with those of the published area around them: an error
    /// made of its hidden parts would tell them apart.
    /// </remarks>
    /// <param name="tree">The areas.</param>
    /// <param name="households">Kinds of household attached to each area itself, empty when there are none; shape [areas].</param>
    /// <param name="draws">Number of draws, two or more; the relative error of an error is about 1/√(2·draws).</param>
    /// <param name="seed">Names the draws: release, period, profile.</param>
    /// <param name="isPublished">Whether the figures of each area are published, shape [areas]; empty when all are.</param>
    /// <returns>The errors; NaN for an area that is not published or without households, and where no two draws have anything to divide by.</returns>
    /// <exception cref="ArgumentException">
    /// Another number of areas than in the tree, or a kind not 0 ≤ deprivation ≤ poor persons ≤ persons with a count of zero or more.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two draws.</exception>
    public static PovertyErrors Errors(AreaTree tree, IReadOnlyList<IReadOnlyList<ClusterGroup>> households, int draws, string seed, ReadOnlySpan<bool> isPublished = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        if (households.Count != tree.Count || (isPublished.Length != 0 && isPublished.Length != tree.Count))
        {
            throw new ArgumentException($"{households.Count} areas with households, {isPublished.Length} published or not, {tree.Count} in the tree.", nameof(households));
        }

        var errors = new PovertyErrors(new double[tree.Count], new double[tree.Count], new double[tree.Count]);
        // Areas whose descendants are not all done hold their sums so far: never more than the levels, as areas are numbered depth-first.
        var (open, free) = (new Replicates?[tree.Count], new Stack<Replicates>());
        var hidden = new HiddenHouseholds(tree, households);
        for (var area = tree.Count - 1; area >= 0; area--)
        {
            if (isPublished.Length != 0 && !isPublished[area])
            {
                hidden.PassUp(area);
                (errors.Headcount[area], errors.Intensity[area], errors.Adjusted[area]) = (double.NaN, double.NaN, double.NaN);
                PassUp(area, tree.Parent[area], open, free);
                continue;
            }

            var stratum = Stratum.Of(hidden.Of(area), tree.Areas[area].Code);
            if (stratum.Households > 0)
            {
                open[area] ??= Cleared(free, draws);
                open[area]?.Add(stratum, new Xoshiro256($"{seed}|{tree.Areas[area].Code}"));
            }

            errors.Headcount[area] = open[area]?.HeadcountError() ?? double.NaN;
            errors.Intensity[area] = open[area]?.IntensityError() ?? double.NaN;
            errors.Adjusted[area] = open[area]?.AdjustedError() ?? double.NaN;
            PassUp(area, tree.Parent[area], open, free);
        }

        return errors;
    }

    private static Replicates Cleared(Stack<Replicates> free, int draws)
    {
        if (!free.TryPop(out var sums))
        {
            return new Replicates(draws);
        }

        sums.Clear();
        return sums;
    }

    private static void PassUp(int area, int parent, Replicates?[] open, Stack<Replicates> free)
    {
        if (open[area] is not { } sums)
        {
            return;
        }

        open[area] = null;
        if (parent >= 0 && open[parent] is { } above)
        {
            above.Add(sums);
            free.Push(sums);
        }
        else if (parent >= 0)
        {
            open[parent] = sums;
        }
    }
}
