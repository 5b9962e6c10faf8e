namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Hidden cells of which the sum and the weighted sum are known. Some take a wanted value when the others can make up for it in both:
/// with the others at zero, what is missing in number is filled from the lightest, or from the heaviest, and every weighted sum between
/// the two can be reached.
/// </summary>
internal sealed class WeightedGroup
{
    private const double Rounding = 1e-9;

    private readonly long[] _values;
    private readonly double[] _weights;
    private readonly double[] _rooms;
    private readonly double _number;
    private readonly double _amount;
    private readonly FillLadder _lightestFirst;
    private readonly FillLadder _heaviestFirst;

    /// <summary>Makes the group.</summary>
    /// <param name="values">True amounts.</param>
    /// <param name="most">The most that each can be; <see cref="CountRange.Unbounded"/> for no bound.</param>
    /// <param name="weights">Weights, rising; all of shape [cells].</param>
    public WeightedGroup(long[] values, long[] most, double[] weights)
    {
        (_values, _weights, _number) = (values, weights, values.Sum());
        _amount = values.Select((value, cell) => value * weights[cell]).Sum();
        _rooms = [.. most.Select(each => Math.Min(each, _number))];
        (_lightestFirst, _heaviestFirst) = (new FillLadder(_rooms, weights), Heaviest(_rooms));
    }

    /// <summary>Whether a cell can have a value.</summary>
    /// <param name="cell">Place of the cell.</param>
    /// <param name="value">The value wanted.</param>
    public bool CanBe(int cell, long value)
    {
        var (number, amount) = (_number - value, _amount - (_weights[cell] * value));
        return value == _values[cell] || IsBetween(number, amount, _lightestFirst.Fill(number, cell), _heaviestFirst.Fill(number, _values.Length - 1 - cell));
    }

    /// <summary>Whether several cells can all be zero.</summary>
    /// <param name="cells">Which; shape [cells].</param>
    public bool CanBeEmpty(bool[] cells)
    {
        double[] rooms = [.. _rooms.Select((room, cell) => cells[cell] ? 0 : room)];
        return cells.Select((isOne, cell) => !isOne || _values[cell] == 0).All(static isZero => isZero)
            || IsBetween(_number, _amount, new FillLadder(rooms, _weights).Fill(_number), Heaviest(rooms).Fill(_number));
    }

    private FillLadder Heaviest(double[] rooms) => new([.. rooms.Reverse()], [.. _weights.Reverse()]);

    private static bool IsBetween(double number, double amount, double? least, double? most)
    {
        var slack = Rounding * (1 + Math.Abs(amount));
        return number >= 0 && least <= amount + slack && most >= amount - slack;
    }
}
