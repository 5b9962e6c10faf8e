using System.Runtime.InteropServices;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Poverty;

/// <summary>Draws Poisson counts of one mean in constant time, exact to the 53 bits of a probability.</summary>
internal readonly struct PoissonTable
{
    // Relative to the mode; all that is left out is below the rounding of the sum.
    private const double Least = 1e-18;

    private readonly AliasTable _table;
    private readonly long _first;

    /// <param name="mean">The mean, above zero.</param>
    public PoissonTable(double mean)
    {
        var mode = (long)mean;
        var weights = new List<double>(16 + (int)(20 * Math.Sqrt(mean + 1)));
        var weight = 1.0;
        for (var count = mode; count > 0 && weight > Least; count--)
        {
            weight *= count / mean;
            weights.Add(weight);
        }

        _first = mode - weights.Count;
        weights.Reverse();
        weights.Add(1);
        weight = 1.0;
        for (var count = mode + 1; weight > Least; count++)
        {
            weight *= mean / count;
            weights.Add(weight);
        }

        _table = new AliasTable(CollectionsMarshal.AsSpan(weights));
    }

    /// <summary>The next count.</summary>
    public long Next(Xoshiro256 random) => _first + _table.Next(random);
}
