namespace Mahalleh.Web.Sources;

/// <summary>The two largest contributions to each cell of a sum of money, in the unit of the sum; shape [areas]. Never published.</summary>
/// <param name="areas">Number of areas.</param>
internal sealed class LargestAmounts(int areas)
{
    /// <summary>The largest.</summary>
    public double[] First { get; } = new double[areas];

    /// <summary>The second largest; 0 where there is one alone.</summary>
    public double[] Second { get; } = new double[areas];
}
