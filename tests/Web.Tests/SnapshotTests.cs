using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void A_small_count_is_protected_in_the_invented_snapshot_and_ranks_are_there()
    {
        var snapshot = InventedSnapshot.Create();
        var observed = snapshot.Observe(snapshot.Catalogue.Indicators["homelessness"], InventedSnapshot.Periods[3]);
        Assert.Contains(Indicators.Cells.ObservationStatus.Protected, observed.Status);
        Assert.Equal(12, snapshot.Rank(snapshot.Catalogue.Indices["intervention-priority"], InventedSnapshot.Periods[3]).Rows.Count);
    }
}
