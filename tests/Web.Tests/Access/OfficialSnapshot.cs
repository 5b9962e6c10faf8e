using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Access;

/// <summary>A release for officials: that of the public with half of all amounts but people, so that no figure is the same by chance.</summary>
internal static class OfficialSnapshot
{
    public const string Id = "0ff1c1a10ff1c1a1";

    public static Snapshot Of(Snapshot from)
    {
        var columns = from.Cells.Keys.ToDictionary(key => key, key => key.Measure == "population" ? from.Cells.Find(key)! : Half(from.Cells.Find(key)!));
        return new Snapshot
        {
            Manifest = from.Manifest with { Id = Id },
            Areas = from.Areas,
            Places = from.Places,
            Catalogue = from.Catalogue,
            Cells = new CellStore(columns),
            Targets = from.Targets,
            Neighbours = from.Neighbours,
            Quality = from.Quality,
            Folder = from.Folder,
            Tiles = from.Tiles,
            Disclosure = from.Disclosure,
        };
    }

    private static CellColumn Half(CellColumn whole)
    {
        var half = new CellColumn(whole.AreaCount, whole.Moments is not null);
        for (var area = 0; area < whole.AreaCount; area++)
        {
            (half.Values[area], half.Cases[area], half.Status[area]) = (whole.Values[area] / 2, whole.Cases[area] / 2, whole.Status[area]);
            if (half.Moments is { } to && whole.Moments is { } of)
            {
                (to.Weights[area], to.WeightSquares[area], to.Squares[area]) = (of.Weights[area], of.WeightSquares[area], of.Squares[area] / 2);
            }
        }

        return half;
    }
}
