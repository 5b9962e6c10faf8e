using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>One cell of a release: a measure, a period, a breakdown, an area.</summary>
internal readonly record struct CellAddress(CellKey Key, int Area)
{
    public override string ToString() => $"{Key.Measure} {Key.Period} {Key.Breakdown} #{Area}";
}
