using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>The service of a release of which much is hidden.</summary>
public sealed class HiddenPages() : SharedPages(static () => HiddenSnapshot.Create());
