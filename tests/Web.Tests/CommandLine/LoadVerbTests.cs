using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.CommandLine;

public sealed class LoadVerbTests
{
    [Fact]
    public void A_temporary_folder_that_cannot_be_written_stops_it_with_a_message()
    {
        using var package = PackageFolder.Sound();
        var program = Path.Combine(AppContext.BaseDirectory, "Mahalleh.Web.dll");
        var fault = Assert.Throws<InvalidOperationException>(() => Processes.Run("env", "", "TMPDIR=/nonexistent", "MAHALLEH_POSTGRES_LOAD=Host=127.0.0.1;Database=any;Username=any", "dotnet", program, "load", package.Path));
        Assert.Contains("The load stopped", fault.Message, StringComparison.Ordinal);
        Assert.Contains("/nonexistent", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", fault.Message, StringComparison.Ordinal);
    }
}
