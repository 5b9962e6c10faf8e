using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>The records of one host in one quarter, to be expanded by SQL.</summary>
/// <param name="Host">The host.</param>
/// <param name="Near">A neighbouring host, where a few of its persons turn up.</param>
/// <param name="Quarter">Number of the quarter.</param>
/// <param name="Count">Records.</param>
/// <param name="First">Running number of the first record in the table.</param>
/// <param name="Pool">Persons to choose from.</param>
/// <param name="Base">Start of the numbers that chance is hashed from.</param>
/// <param name="Rates">Rates by the plan's names.</param>
internal sealed record Job(ReportingArea Host, ReportingArea Near, int Quarter, long Count, long First, long Pool, long Base, double[] Rates);
