namespace Mahalleh.Web.Texts;

/// <summary>Language of a page or chart: Persian unless <c>?lang=en</c>.</summary>
public enum Language
{
    /// <summary>Persian.</summary>
    Fa,

    /// <summary>English.</summary>
    En,
}
