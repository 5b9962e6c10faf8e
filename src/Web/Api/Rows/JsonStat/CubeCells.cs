namespace Mahalleh.Web.Api.Rows.JsonStat;

/// <summary>The rows of a page, each put at its place in the cube.</summary>
/// <typeparam name="TRow">A row before it is written.</typeparam>
internal sealed class CubeCells<TRow>
{
    private readonly TRow?[] _rows;
    private readonly bool[] _isThere;

    /// <summary>Puts the rows at their places.</summary>
    /// <param name="cube">The cube.</param>
    /// <param name="rows">The rows; no two of them at one place.</param>
    /// <exception cref="InvalidOperationException">A row has no place of its own in the cube.</exception>
    public CubeCells(Cube<TRow> cube, IEnumerable<TRow> rows)
    {
        (_rows, _isThere) = (new TRow?[cube.Places], new bool[cube.Places]);
        var indices = cube.Dimensions.Select(dimension => dimension.Categories.Select((category, at) => (category.Code, at)).ToDictionary(pair => pair.Code, pair => pair.at, StringComparer.Ordinal)).ToArray();
        foreach (var row in rows)
        {
            var place = 0;
            for (var at = 0; at < indices.Length; at++)
            {
                place = (place * indices[at].Count) + indices[at][cube.Dimensions[at].Code(row)];
            }

            if (_isThere[place])
            {
                throw new InvalidOperationException($"Two rows are at place {place} of a cube.");
            }

            (_rows[place], _isThere[place]) = (row, true);
        }
    }

    /// <summary>Number of places.</summary>
    public int Places => _rows.Length;

    /// <summary>The row at a place; false where there is none.</summary>
    public bool TryGet(int place, out TRow row)
    {
        row = _rows[place]!;
        return _isThere[place];
    }
}
