using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Poverty;

/// <summary>The sums of one area in every draw of the bootstrap; arrays of shape [draws].</summary>
internal sealed class Replicates(int draws)
{
    // Below this the spread of a ratio of sums is rounding, not chance.
    private const double Rounding = 1e-12;

    private readonly double[] _persons = new double[draws];
    private readonly double[] _poor = new double[draws];
    private readonly double[] _deprivation = new double[draws];

    public void Clear()
    {
        Array.Clear(_persons);
        Array.Clear(_poor);
        Array.Clear(_deprivation);
    }

    public void Add(Replicates other)
    {
        for (var draw = 0; draw < _persons.Length; draw++)
        {
            _persons[draw] += other._persons[draw];
            _poor[draw] += other._poor[draw];
            _deprivation[draw] += other._deprivation[draw];
        }
    }

    /// <summary>Adds draws of n − 1 of the n households, each counted n/(n − 1) times (Rao and Wu 1988).</summary>
    public void Add(Stratum stratum, Xoshiro256 random)
    {
        var kinds = stratum.Kinds;
        if (kinds.Length == 1)
        {
            // A single household, or all alike: nothing to draw.
            Add(kinds[0], stratum.Households);
            return;
        }

        var trials = stratum.Households - 1;
        var (sampler, counts, scale) = (new Multinomial(kinds, trials), new long[kinds.Length], stratum.Households / (double)trials);
        for (var draw = 0; draw < _persons.Length; draw++)
        {
            sampler.Next(random, counts);
            var (persons, poor, deprivation) = (0.0, 0.0, 0.0);
            for (var kind = 0; kind < counts.Length; kind++)
            {
                var count = (double)counts[kind];
                persons += count * kinds[kind].Persons;
                poor += count * kinds[kind].PoorPersons;
                deprivation += count * kinds[kind].Deprivation;
            }

            _persons[draw] += scale * persons;
            _poor[draw] += scale * poor;
            _deprivation[draw] += scale * deprivation;
        }
    }

    public double HeadcountError() => Error(_poor, _persons);

    public double IntensityError() => Error(_deprivation, _poor);

    public double AdjustedError() => Error(_deprivation, _persons);

    private void Add(ClusterGroup kind, double households)
    {
        for (var draw = 0; draw < _persons.Length; draw++)
        {
            _persons[draw] += households * kind.Persons;
            _poor[draw] += households * kind.PoorPersons;
            _deprivation[draw] += households * kind.Deprivation;
        }
    }

    // Standard deviation over the draws that have a ratio; NaN when fewer than two have.
    private static double Error(double[] above, double[] below)
    {
        var (sum, count) = (0.0, 0);
        for (var draw = 0; draw < above.Length; draw++)
        {
            if (below[draw] > 0)
            {
                sum += above[draw] / below[draw];
                count++;
            }
        }

        var (mean, squares) = (sum / count, 0.0);
        for (var draw = 0; draw < above.Length; draw++)
        {
            var deviation = below[draw] > 0 ? (above[draw] / below[draw]) - mean : 0;
            squares += deviation * deviation;
        }

        var error = count < 2 ? double.NaN : Math.Sqrt(squares / (count - 1));
        return error < Rounding ? 0 : error;
    }
}
