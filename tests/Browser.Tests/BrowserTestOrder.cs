using Xunit;

[assembly: TestCollectionOrderer(typeof(Mahalleh.Browser.Tests.BrowserTestOrder))]

namespace Mahalleh.Browser.Tests;

/// <summary>The tests of all pages before those of one.</summary>
public sealed class BrowserTestOrder() : LongestFirst(nameof(EnglishPagesTests), nameof(PersianPagesTests), nameof(EmbedTests));
