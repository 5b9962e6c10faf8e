namespace Mahalleh.Web.Tests.Pages;

/// <summary>The service of a release of all indicators of the catalogue.</summary>
public sealed class CataloguePages() : SharedPages(static () => CatalogueSnapshot.Create());
