using System.Threading.RateLimiting;

namespace Mahalleh.Web.Access;

/// <summary>Counts the requests of each key, and of each address without a key, in a minute.</summary>
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

    /// <summary>Counts a request for figures without a key.</summary>
    /// <param name="address">Name of the caller; one without a name is not counted.</param>
    /// <param name="rate">Requests a minute that an address may make; 0 for any number.</param>
    /// <returns>Seconds to wait; 0 when it may go on.</returns>
    public int CountAddress(string address, int rate) => address.Length == 0 || rate == 0 ? 0 : Count("address " + address, rate);

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
