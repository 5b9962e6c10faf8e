using System.Security.Cryptography;

namespace Mahalleh.Web.Releases;

/// <summary>Faults of the files that builds remember by. What is remembered saves time; for want of it no build stops.</summary>
internal static class MemoryFaults
{
    /// <summary>Does something with such a file.</summary>
    /// <param name="job">What is done.</param>
    /// <returns>Whether it could be done.</returns>
    public static bool Forgive(Action job) => Forgive(() =>
    {
        job();
        return job;
    }) is not null;

    /// <summary>Makes something of such a file.</summary>
    /// <param name="job">Makes it.</param>
    /// <returns>What it made, or null where the disk refused or the file is damaged.</returns>
    public static T? Forgive<T>(Func<T?> job)
        where T : class
    {
        try
        {
            return job();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return null;
        }
    }
}
