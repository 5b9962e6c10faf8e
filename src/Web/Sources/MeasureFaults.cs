using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Sources;

/// <summary>Notes what is wrong with one measure, at the line of its definition that names it.</summary>
internal sealed class MeasureFaults(FaultLog faults, CatalogueReader reader, string measure)
{
    /// <summary>Notes a fault.</summary>
    /// <param name="word">Key or column that is wrong; where it is not in the definition, the fault is at its first line.</param>
    /// <param name="rule">Stable name of the rule.</param>
    /// <param name="message">What is wrong.</param>
    public void Add(string word, string rule, string message)
    {
        var (file, line) = reader.PlaceOf(measure, word);
        faults.Error(file, line, word, rule, message);
    }
}
