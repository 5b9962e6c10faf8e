namespace Mahalleh.Indicators.Classes;

/// <summary>The words by which catalogue, API and pages name the ways of making classes.</summary>
public static class ClassMethodWords
{
    /// <summary>Method of each word, the usual one first.</summary>
    public static IReadOnlyDictionary<string, ClassMethod> Methods { get; } = new OrderedDictionary<string, ClassMethod>(StringComparer.Ordinal)
    {
        ["quantiles"] = ClassMethod.Quantiles,
        ["natural"] = ClassMethod.Natural,
        ["equal"] = ClassMethod.Equal,
    };

    /// <summary>The word of a method.</summary>
    /// <param name="method">The method.</param>
    public static string Word(this ClassMethod method) => Methods.First(pair => pair.Value == method).Key;
}
