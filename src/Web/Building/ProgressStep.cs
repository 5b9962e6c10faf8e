namespace Mahalleh.Web.Building;

/// <summary>Hands each step on at once; <see cref="Progress{T}"/> would report later and out of order, from a pool thread.</summary>
/// <typeparam name="T">What a step is told as.</typeparam>
/// <param name="report">What to do with a step.</param>
internal sealed class ProgressStep<T>(Action<T> report) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => report(value);
}
