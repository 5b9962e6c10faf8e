using Mahalleh.Web.Building;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>Does something once, in the middle of the roll-up: after a few measures, before the rest.</summary>
internal sealed class Once(Action action) : IProgress<BuildProgress>
{
    private const int After = 5;
    private int _measures;

    public bool IsDone { get; private set; }

    public List<BuildProgress> Stages { get; } = [];

    public void Report(BuildProgress value)
    {
        Stages.Add(value);
        if (!IsDone && value.Stage == "roll-up" && ++_measures > After)
        {
            IsDone = true;
            action();
        }
    }
}
