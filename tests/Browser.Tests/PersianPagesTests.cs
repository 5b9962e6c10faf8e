namespace Mahalleh.Browser.Tests;

/// <summary>Every page in Persian, opened wide and narrowed.</summary>
public sealed class PersianPagesTests(ServiceFixture service) : PageSoundness(service, "", 1440, 390);
