namespace Mahalleh.Web.Sources;

/// <summary>Collects every fault of a source, in the order found.</summary>
public sealed class FaultLog
{
    private readonly List<SourceFault> _faults = [];

    /// <summary>The faults.</summary>
    public IReadOnlyList<SourceFault> Faults => _faults;

    /// <summary>Whether any fault refuses the package.</summary>
    public bool HasErrors => _faults.Exists(fault => fault.Severity == Severity.Error);

    /// <summary>Adds all faults of another log.</summary>
    /// <param name="other">The other log.</param>
    public void Add(FaultLog other) => _faults.AddRange(other.Faults);

    /// <summary>Adds a fault that refuses the package.</summary>
    /// <param name="file">File name.</param>
    /// <param name="row">Row, the header being 1; null for the whole file.</param>
    /// <param name="column">Column; empty for the whole row.</param>
    /// <param name="rule">Name of the rule.</param>
    /// <param name="message">What is wrong.</param>
    public void Error(string file, long? row, string column, string rule, string message) =>
        _faults.Add(new SourceFault(Severity.Error, file, row, column, rule, message));

    /// <summary>Adds a fault with which the build goes on.</summary>
    /// <param name="file">File name.</param>
    /// <param name="row">Row, the header being 1; null for the whole file.</param>
    /// <param name="column">Column; empty for the whole row.</param>
    /// <param name="rule">Name of the rule.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="count">How many rows it concerns.</param>
    public void Warn(string file, long? row, string column, string rule, string message, long count = 1) =>
        _faults.Add(new SourceFault(Severity.Warning, file, row, column, rule, message, count));
}
