namespace Mahalleh.Web.Pages.Comparisons;

/// <summary>How one value stands to another, by the indicator's direction.</summary>
public enum Verdict
{
    /// <summary>The intervals overlap, or there is no difference.</summary>
    Same,

    /// <summary>Clearly better.</summary>
    Better,

    /// <summary>Clearly worse.</summary>
    Worse,

    /// <summary>Clearly different, where neither way is better.</summary>
    Different,
}
