using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Mahalleh.Browser.Tests;

/// <summary>One open page, with everything that went wrong on it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = [];

    internal Visit(IBrowserContext context, IPage page, params string[] origins)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(IsFault(message, page), $"console: {message.Text}");
        page.PageError += (_, fault) => Note(true, $"script: {fault}");
        page.Request += (_, request) => Note(!origins.Any(origin => IsOwn(request.Url, origin)), $"foreign request: {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400 && response.Request.ResourceType != "document", $"{response.Status}: {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Waits until the map has drawn.</summary>
    public async Task MapDrawnAsync() => await Page.Locator("mahalleh-map[data-drawn]").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });

    /// <summary>Makes the window wider or narrower, of the height that windows of such a width have here.</summary>
    /// <param name="width">In CSS pixels.</param>
    public Task ResizeAsync(int width) => Page.SetViewportSizeAsync(width, Height(width));

    /// <summary>Height of a window in CSS pixels: a telephone's or a desk's.</summary>
    /// <param name="width">In CSS pixels.</param>
    internal static int Height(int width) => width < 600 ? 844 : 1000;

    /// <summary>Waits until a fault with a text has been reported.</summary>
    /// <exception cref="TimeoutException">It was not within a minute.</exception>
    public async Task FaultAsync(string text)
    {
        for (var waited = 0; waited < 600; waited++)
        {
            if (_faults.Any(fault => fault.Contains(text, StringComparison.Ordinal)))
            {
                return;
            }

            await Page.WaitForTimeoutAsync(100);
        }

        throw new TimeoutException($"No fault says '{text}'. There are: {string.Join('\n', _faults)}");
    }

    public void AssertNoFaults() => Assert.True(_faults.IsEmpty, string.Join('\n', _faults));

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static bool IsOwn(string url, string address) =>
        url.StartsWith(address, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal);

    // A page that is meant to be missing reports its own 404; the software renderer reports its slowness.
    private static bool IsFault(IConsoleMessage message, IPage page) => message.Type is "error" or "warning"
        && !message.Text.Contains("GPU stall", StringComparison.Ordinal)
        && !message.Location.StartsWith(page.Url, StringComparison.Ordinal);

    private void Note(bool isFault, string text)
    {
        if (isFault)
        {
            _faults.Enqueue(text);
        }
    }
}
