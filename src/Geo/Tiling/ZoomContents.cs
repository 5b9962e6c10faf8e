namespace Mahalleh.Geo.Tiling;

/// <summary>Gathers what lies in each tile of one zoom.</summary>
internal sealed class ZoomContents(int zoom)
{
    private readonly Dictionary<(int Column, int Row), TileDraft> _drafts = [];

    /// <summary>Adds a layer: features are cut in parallel and gathered in their order.</summary>
    public void Add(LayerGrid grid, ParallelOptions parallel)
    {
        var polygons = grid.PolygonsAt(zoom, parallel);
        var pieces = new List<TilePiece>[polygons.Length];
        Parallel.For(0, pieces.Length, parallel, i => pieces[i] = TileCutter.Cut(polygons[i], zoom));
        var labels = grid.LabelsAt(zoom);
        for (var i = 0; i < pieces.Length; i++)
        {
            var (feature, attributes) = (grid.Layer.Features[i].Id, grid.Attributes[i]);
            foreach (var piece in pieces[i])
            {
                DraftAt(piece.Column, piece.Row).Add(grid.Layer.Name, new DraftFeature(feature, attributes, piece.Polygons, null));
            }

            var (column, row) = (TileMatrix.TileOf(labels[i].X, zoom), TileMatrix.TileOf(labels[i].Y, zoom));
            DraftAt(column, row).Add(grid.Layer.Name, new DraftFeature(feature, attributes, [], labels[i]));
        }
    }

    public List<TileDraft> InHilbertOrder() => [.. _drafts.Values.OrderBy(draft => HilbertCurve.ToTileNumber(draft.Id))];

    private TileDraft DraftAt(int column, int row)
    {
        if (!_drafts.TryGetValue((column, row), out var draft))
        {
            draft = new TileDraft(new TileId(zoom, column, row));
            _drafts.Add((column, row), draft);
        }

        return draft;
    }
}
