namespace Mahalleh.Web.Charts.Pyramid;

/// <summary>An age group of an area.</summary>
/// <param name="Name">As the source writes it, e.g. <c>15-64</c> or <c>65+</c>.</param>
/// <param name="From">Its first year of age.</param>
/// <param name="Years">How many years of age it holds; of an open group as many as it is drawn over.</param>
/// <param name="Women">Women in it.</param>
/// <param name="Men">Men in it.</param>
internal sealed record PyramidGroup(string Name, int From, double Years, double Women, double Men)
{
    /// <summary>Women and men.</summary>
    public double Persons => Women + Men;

    /// <summary>The year of age after its last.</summary>
    public double To => From + Years;
}
