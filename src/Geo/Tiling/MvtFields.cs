namespace Mahalleh.Geo.Tiling;

/// <summary>Field numbers of a vector tile and of its layers (specification 2.1 §4.1).</summary>
internal static class MvtFields
{
    public const int Layer = 3;
    public const int Name = 1;
    public const int Feature = 2;
    public const int Key = 3;
    public const int Value = 4;
    public const int Extent = 5;
    public const int Version = 15;
}
