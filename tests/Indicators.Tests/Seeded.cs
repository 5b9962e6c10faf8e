using FsCheck;
using FsCheck.Fluent;

namespace Mahalleh.Indicators.Tests;

/// <summary>Runs a property on pseudo-random numbers that are the same in every run.</summary>
internal static class Seeded
{
    public static void ForAll(int count, Action<Random> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => property(new Random(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20_260_321, 1_403));
}
