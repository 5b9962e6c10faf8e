using System.Globalization;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>Tries again, each time from the beginning and with a snapshot of its own, when a database was lost for a moment; nothing is written before all is read.</summary>
internal static class DatabaseAttempts
{
    /// <summary>Waits before the next try, in seconds.</summary>
    public static IReadOnlyList<double> Waits { get; } = [0.5, 1, 2, 4];

    /// <summary>Runs a job until it is done or its fault is one that lasts.</summary>
    /// <param name="job">The job, which gets a log of its own for each try.</param>
    /// <param name="faults">Gets the faults of the last try, and that of the database.</param>
    /// <param name="progress">Told of a wait; may be null.</param>
    /// <param name="cancellation">Stops a wait.</param>
    /// <returns>What the job gave; null when the database refused to the end.</returns>
    public static T? Run<T>(Func<FaultLog, T?> job, FaultLog faults, IProgress<BuildProgress>? progress, CancellationToken cancellation)
        where T : class
    {
        for (var tries = 0; ; tries++)
        {
            var attempt = new FaultLog();
            try
            {
                var result = job(attempt);
                faults.Add(attempt);
                return result;
            }
            catch (DatabaseException fault) when (fault.Passes && tries < Waits.Count)
            {
                progress?.Report(new BuildProgress("database", string.Create(CultureInfo.InvariantCulture, $"{fault.Rule}, {Waits[tries]} s"), 0));
                cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(Waits[tries]));
                cancellation.ThrowIfCancellationRequested();
            }
            catch (DatabaseException fault)
            {
                faults.Add(attempt);
                faults.Error(fault.Place, null, "", fault.Rule, fault.Message);
                return null;
            }
            catch
            {
                faults.Add(attempt);
                throw;
            }
        }
    }
}
