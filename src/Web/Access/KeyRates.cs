using System.Threading.RateLimiting;

namespace Mahalleh.Web.Access;

/// <summary>Counts the requests of each key in a minute. Whoever sends no key is not counted.</summary>
internal sealed class KeyRates : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(string KeyId, int Rate)> _limiter = PartitionedRateLimiter.Create<(string KeyId, int Rate), (string KeyId, int Rate)>(
        static key => RateLimitPartition.GetFixedWindowLimiter(key, static one => new FixedWindowRateLimiterOptions { PermitLimit = one.Rate, Window = Window }));

    /// <summary>Counts a request.</summary>
    /// <param name="keyId">Id of the key.</param>
    /// <param name="rate">Requests a minute that it may make.</param>
    /// <returns>Seconds to wait; 0 when it may go on.</returns>
    public int Count(string keyId, int rate)
    {
        using var lease = _limiter.AttemptAcquire((keyId, rate));
        return lease.IsAcquired ? 0
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : (int)Window.TotalSeconds;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
