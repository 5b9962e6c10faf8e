namespace Mahalleh.Web.Sources;

/// <summary>Notes what is wrong with one measure, at the line of its definition.</summary>
internal sealed class MeasureFaults(FaultLog faults, string file, int line)
{
    public void Add(string key, string rule, string message) => faults.Error(file, line, key, rule, message);
}
