namespace Mahalleh.Indicators.Composites;

/// <summary>Finds the k-th smallest of a column without sorting all of it (Hoare 1961).</summary>
internal static class Selection
{
    /// <summary>The number that would stand at a place if the numbers were sorted; NaN counts as the smallest.</summary>
    /// <param name="numbers">Numbers; left in another order.</param>
    /// <param name="place">Place, from 0.</param>
    public static T Smallest<T>(Span<T> numbers, int place)
        where T : IComparable<T>
    {
        var (from, to) = (0, numbers.Length - 1);
        while (from < to)
        {
            var pivot = numbers[from + ((to - from) / 2)];
            var (low, high) = (from, to);
            while (low <= high)
            {
                while (numbers[low].CompareTo(pivot) < 0)
                {
                    low++;
                }

                while (numbers[high].CompareTo(pivot) > 0)
                {
                    high--;
                }

                if (low <= high)
                {
                    (numbers[low], numbers[high]) = (numbers[high], numbers[low]);
                    low++;
                    high--;
                }
            }

            // Now from…high is not above the pivot, low…to not below it, and what is between equals it.
            (from, to) = place <= high ? (from, high) : place >= low ? (low, to) : (place, place);
        }

        return numbers[place];
    }
}
