namespace Mahalleh.Indicators.Disclosure;

/// <summary>How the amount of a parent follows from those of its children.</summary>
public enum ParentRule : byte
{
    /// <summary>It is their sum.</summary>
    Sum,

    /// <summary>Persons are counted anew: at least the largest child, at most the sum of all.</summary>
    Distinct,
}
