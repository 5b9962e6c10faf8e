namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>The cells of one measure, breakdown and period over all areas, counted exactly; arrays of shape [areas].</summary>
internal sealed class TwinColumn(int areas)
{
    public decimal[] Amounts { get; } = new decimal[areas];

    public long[] Cases { get; } = new long[areas];

    /// <summary>Σw, Σwx² and Σw² where they are published.</summary>
    public (decimal Weight, decimal Squares, decimal WeightSquares)[] Moments { get; } = new (decimal, decimal, decimal)[areas];

    public bool IsSame(TwinColumn other, int area) =>
        Amounts[area] == other.Amounts[area] && Cases[area] == other.Cases[area] && Moments[area] == other.Moments[area];

    /// <summary>Adds a record to one area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="amount">Its amount; 0 for a subject that was there.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="cases">Its cases; 0 for a subject that was there.</param>
    /// <param name="hasMoments">Whether the squares are published too.</param>
    public void Add(int area, decimal amount, decimal weight, long cases, bool hasMoments)
    {
        Amounts[area] += amount * weight;
        Cases[area] += cases;
        if (hasMoments)
        {
            var (sum, squares, weightSquares) = Moments[area];
            Moments[area] = (sum + weight, squares + (weight * amount * amount), weightSquares + (weight * weight));
        }
    }
}
