namespace Mahalleh.Web.Sample;

/// <summary>How far the generator is.</summary>
/// <param name="Stage">What it is at: <c>areas</c> or the name of a table.</param>
/// <param name="Done">Records written in all stages so far.</param>
/// <param name="Total">Records that will be written.</param>
public sealed record SampleProgress(string Stage, long Done, long Total);
