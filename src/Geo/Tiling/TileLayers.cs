namespace Mahalleh.Geo.Tiling;

/// <summary>The names of tile layers.</summary>
public static class TileLayers
{
    /// <summary>The tile layer that holds the label points of a layer.</summary>
    public static string LabelsOf(string layer) => layer + "-labels";
}
