namespace Mahalleh.Geo.Boundaries;

/// <summary>A square of the search: centre, half its side, and how far its centre is inside (negative: outside).</summary>
internal readonly record struct LabelSquare(double X, double Y, double Half, double Distance)
{
    /// <summary>The farthest any of its points can be from an edge.</summary>
    public double Reach => Distance + (Half * double.Sqrt(2));
}
