using System.Globalization;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Crosswalks;

/// <summary>The release of the city whose districts changed, built once.</summary>
public sealed class ChangedCity : IDisposable
{
    private readonly PackageFolder _package = CrosswalkPackage.Create();

    public ChangedCity() => Snapshot = _package.Open();

    public Snapshot Snapshot { get; }

    public int Number(string code) => Snapshot.Areas.TryGetNumber(code, out var number) ? number : throw new InvalidDataException(code);

    public Period Period(string code) => Indicators.Periods.Period.Parse(code, CultureInfo.InvariantCulture);

    public void Dispose() => _package.Dispose();
}
