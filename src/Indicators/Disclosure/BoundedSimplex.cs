namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// The primal simplex method for variables with bounds on both sides, on a dense tableau. It starts from a feasible point that
/// need not be a vertex (the true table), so there is no first phase: a non-basic variable may rest anywhere between its bounds.
/// </summary>
/// <remarks>
/// After Dantzig, with Bland's rule once steps stay empty, so that it ends. Its answers are 64-bit fractions: nothing rests on
/// them but where to look for whole-number tables, which are then added up exactly.
/// </remarks>
internal sealed class BoundedSimplex
{
    private const double Tiny = 1e-9;
    private const int PatientSteps = 40;

    private readonly int _variables;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly double[] _value;
    private readonly double[][] _tableau;
    private readonly int[] _basic;
    private readonly bool[] _isBasic;

    private BoundedSimplex(double[] low, double[] high, double[] value, double[][] tableau, int[] basic)
    {
        (_variables, _low, _high, _value, _tableau, _basic) = (value.Length, low, high, value, tableau, basic);
        _isBasic = new bool[_variables];
        foreach (var variable in basic)
        {
            _isBasic[variable] = true;
        }
    }

    /// <summary>Starts from a feasible point.</summary>
    /// <param name="rows">Coefficients; shape [rows][variables]; every row of the point keeps the value it has.</param>
    /// <param name="low">Lower bounds.</param>
    /// <param name="high">Upper bounds; infinite for none.</param>
    /// <param name="value">The point.</param>
    public static BoundedSimplex Start(double[][] rows, double[] low, double[] high, double[] value)
    {
        var tableau = rows.Select(row => (double[])row.Clone()).ToList();
        var basic = new List<int>();
        for (var row = 0; row < tableau.Count;)
        {
            var pivot = Pivot(tableau[row]);
            if (pivot < 0)
            {
                tableau.RemoveAt(row); // says what the rows before it say
                continue;
            }

            basic.Add(pivot);
            Eliminate(tableau, row, pivot);
            row++;
        }

        return new BoundedSimplex((double[])low.Clone(), (double[])high.Clone(), (double[])value.Clone(), [.. tableau], [.. basic]);
    }

    /// <summary>The present point; shape [variables].</summary>
    public ReadOnlySpan<double> Value => _value;

    /// <summary>An independent copy.</summary>
    public BoundedSimplex Copy() => new(
        (double[])_low.Clone(), (double[])_high.Clone(), (double[])_value.Clone(), [.. _tableau.Select(row => (double[])row.Clone())], (int[])_basic.Clone());

    /// <summary>Moves to a point where one variable is greatest (or least).</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="upwards">Whether the greatest is wanted.</param>
    /// <returns>The value; infinite when there is no bound. The point is then left where it was found out.</returns>
    public double Extreme(int variable, bool upwards)
    {
        var sign = upwards ? 1.0 : -1.0;
        for (var empty = 0; ;)
        {
            var (entering, direction) = Entering(variable, sign, byNumber: empty > PatientSteps);
            if (entering < 0)
            {
                return _value[variable];
            }

            var (step, row, bound) = Limit(entering, direction);
            if (double.IsInfinity(step))
            {
                return sign * double.PositiveInfinity;
            }

            empty = step > Tiny ? 0 : empty + 1;
            Move(entering, direction * step);
            if (row >= 0)
            {
                _value[_basic[row]] = bound;
                Exchange(row, entering);
            }
        }
    }

    /// <summary>Narrows the bounds of a variable and moves to a point that keeps them.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="low">Lower bound.</param>
    /// <param name="high">Upper bound.</param>
    /// <returns>Whether there is such a point; otherwise this object is not to be used again.</returns>
    public bool Restrict(int variable, double low, double high)
    {
        (low, high) = (Math.Max(low, _low[variable]), Math.Min(high, _high[variable]));
        if (low > high)
        {
            return false;
        }

        // A wall at the wanted bound, so that the walk towards it ends there.
        if (_value[variable] > high)
        {
            _low[variable] = Math.Min(high, _value[variable]);
            if (Extreme(variable, upwards: false) > high + Tiny)
            {
                return false;
            }
        }
        else if (_value[variable] < low)
        {
            _high[variable] = Math.Max(low, _value[variable]);
            if (Extreme(variable, upwards: true) < low - Tiny)
            {
                return false;
            }
        }

        (_low[variable], _high[variable]) = (low, high);
        return true;
    }

    // Gain of the variable per unit of a non-basic one: 1 for itself, minus the tableau entry when the variable is basic.
    private (int Variable, double Direction) Entering(int variable, double sign, bool byNumber)
    {
        var row = _isBasic[variable] ? Array.IndexOf(_basic, variable) : -1;
        var (best, bestGain, direction) = (-1, Tiny, 0.0);
        for (var candidate = 0; candidate < _variables; candidate++)
        {
            if (_isBasic[candidate])
            {
                continue;
            }

            var gain = sign * (row >= 0 ? -_tableau[row][candidate] : candidate == variable ? 1 : 0);
            var canMove = gain > 0 ? _value[candidate] < _high[candidate] - Tiny : _value[candidate] > _low[candidate] + Tiny;
            if (Math.Abs(gain) > bestGain && canMove)
            {
                (best, bestGain, direction) = (candidate, Math.Abs(gain), Math.Sign(gain));
                if (byNumber)
                {
                    break;
                }
            }
        }

        return (best, direction);
    }

    private (double Step, int Row, double Bound) Limit(int entering, double direction)
    {
        var step = direction > 0 ? _high[entering] - _value[entering] : _value[entering] - _low[entering];
        var (leaving, bound) = (-1, 0.0);
        for (var row = 0; row < _basic.Length; row++)
        {
            var rate = -_tableau[row][entering] * direction;
            if (Math.Abs(rate) <= Tiny)
            {
                continue;
            }

            var basic = _basic[row];
            var limit = rate > 0 ? _high[basic] : _low[basic];
            var room = Math.Max(0, (limit - _value[basic]) / rate);
            if (room < step - Tiny || (room <= step && leaving >= 0 && basic < _basic[leaving]))
            {
                (step, leaving, bound) = (room, row, limit);
            }
        }

        return (step, leaving, bound);
    }

    private void Move(int entering, double change)
    {
        _value[entering] += change;
        for (var row = 0; row < _basic.Length; row++)
        {
            _value[_basic[row]] -= _tableau[row][entering] * change;
        }
    }

    private void Exchange(int row, int entering)
    {
        _isBasic[_basic[row]] = false;
        _isBasic[entering] = true;
        _basic[row] = entering;
        Eliminate(_tableau, row, entering);
    }

    private static int Pivot(double[] row)
    {
        var best = -1;
        for (var variable = 0; variable < row.Length; variable++)
        {
            if (Math.Abs(row[variable]) > (best < 0 ? Tiny : Math.Abs(row[best]) + Tiny))
            {
                best = variable;
            }
        }

        return best;
    }

    private static void Eliminate(IReadOnlyList<double[]> tableau, int pivotRow, int variable)
    {
        var pivot = tableau[pivotRow];
        var divisor = pivot[variable];
        for (var column = 0; column < pivot.Length; column++)
        {
            pivot[column] /= divisor;
        }

        for (var row = 0; row < tableau.Count; row++)
        {
            var factor = tableau[row][variable];
            if (row == pivotRow || factor == 0)
            {
                continue;
            }

            for (var column = 0; column < pivot.Length; column++)
            {
                tableau[row][column] -= factor * pivot[column];
            }
        }
    }
}
