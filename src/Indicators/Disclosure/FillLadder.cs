namespace Mahalleh.Indicators.Disclosure;

/// <summary>Cells in an order, each with room and a weight: the weighted sum of filling them one after the other, in logarithmic time.</summary>
internal sealed class FillLadder
{
    private const double Rounding = 1e-9;

    private readonly double[] _rooms;
    private readonly double[] _weights;
    private readonly double[] _room;
    private readonly double[] _amount;

    /// <summary>Makes the ladder.</summary>
    /// <param name="rooms">What each cell can hold, finite.</param>
    /// <param name="weights">Weight of each cell; both of shape [cells], in the order of filling.</param>
    public FillLadder(double[] rooms, double[] weights)
    {
        (_rooms, _weights) = (rooms, weights);
        (_room, _amount) = (new double[rooms.Length + 1], new double[rooms.Length + 1]);
        for (var step = 0; step < rooms.Length; step++)
        {
            _room[step + 1] = _room[step] + rooms[step];
            _amount[step + 1] = _amount[step] + (rooms[step] * weights[step]);
        }
    }

    /// <summary>The weighted sum when a number is filled in; null when there is not enough room.</summary>
    /// <param name="number">What is filled in, zero or more.</param>
    /// <param name="except">Place of a cell that holds nothing; −1 for none.</param>
    public double? Fill(double number, int except = -1)
    {
        var (full, beyond) = (0, _rooms.Length + 1);
        while (beyond - full > 1)
        {
            var middle = (full + beyond) / 2;
            (full, beyond) = Room(middle, except) <= number + Rounding ? (middle, beyond) : (full, middle);
        }

        var (rest, amount) = (number - Room(full, except), _amount[full] - (full > except && except >= 0 ? _rooms[except] * _weights[except] : 0));
        return rest <= Rounding ? amount : full == _rooms.Length ? null : amount + (rest * _weights[full]);
    }

    // Of the first so many cells.
    private double Room(int cells, int except) => _room[cells] - (cells > except && except >= 0 ? _rooms[except] : 0);
}
