namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>A sum of money by the policy as it is written: whether it is hidden in itself, and what a reader must not be able to rule out.</summary>
/// <param name="IsPrimary">Whether too few gave it, or one or two nearly all of it.</param>
/// <param name="Low">Least value that must be left.</param>
/// <param name="High">Greatest value that must be left.</param>
internal readonly record struct AttackedSum(bool IsPrimary, long Low, long High)
{
    /// <summary>The rules of docs/disclosure.md, "What is hidden in itself" and "What safe means".</summary>
    public static AttackedSum Of(AttackedCells cells, CellAddress cell)
    {
        var (sum, (cases, first, second)) = (cells.True(cell), cells.Behind(cell));
        var isFew = cases < cells.Least(cell.Key.Measure);
        var isDominated = sum - first - second < 0.15 * first || first + second > 0.85 * sum;
        var room = 0.15 * (sum > 0 ? first : Usual(cells, cell));
        return new AttackedSum(isFew || isDominated, isFew ? 0 : (long)Math.Ceiling(sum - room), (long)Math.Floor(sum + room));
    }

    // What is usually given in the nearest area around one where anything is.
    private static double Usual(AttackedCells cells, CellAddress cell)
    {
        var around = cell;
        while (cells.True(around) == 0 && around.Area > 0)
        {
            around = around with { Area = cells.Areas.Parent[around.Area] };
        }

        var cases = cells.Behind(around).Cases;
        return cases == 0 ? 0 : Math.Floor((double)cells.True(around) / cases);
    }
}
