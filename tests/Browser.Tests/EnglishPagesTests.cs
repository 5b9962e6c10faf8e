namespace Mahalleh.Browser.Tests;

/// <summary>Every page in English, opened narrow and widened.</summary>
public sealed class EnglishPagesTests(ServiceFixture service) : PageSoundness(service, "lang=en", 390, 1440);
