namespace Mahalleh.Web.Charts.Scenes;

/// <summary>Divides a line into equal bands, one for each thing.</summary>
/// <param name="Count">Number of bands, one or more.</param>
/// <param name="From">Start of the first band.</param>
/// <param name="To">End of the last band.</param>
public readonly record struct BandScale(int Count, double From, double To)
{
    /// <summary>Width of a band.</summary>
    public double Step => (To - From) / Count;

    /// <summary>Start of a band.</summary>
    /// <param name="index">Its number, from 0.</param>
    public double Start(int index) => From + (Step * index);

    /// <summary>Middle of a band.</summary>
    /// <param name="index">Its number, from 0.</param>
    public double Centre(int index) => From + (Step * (index + 0.5));
}
