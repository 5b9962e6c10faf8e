namespace Mahalleh.Geo.Reading;

/// <summary>Reading cannot go on past this fault; caught by the reader of the format and turned into the fault.</summary>
internal sealed class ReadingStoppedException(string rule, string message) : Exception(message)
{
    public string Rule { get; } = rule;
}
