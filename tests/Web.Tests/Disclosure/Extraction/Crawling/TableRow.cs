using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>One row of an answer, whatever its format: texts and numbers by the names of their columns.</summary>
internal sealed record TableRow(Snapshot Snapshot, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, double> Numbers)
{
    public string Text(string column) => Texts.GetValueOrDefault(column, "");

    /// <summary>The number of a column; NaN where it is empty.</summary>
    public double Number(string column) => Numbers.TryGetValue(column, out var number) ? number : double.NaN;

    public Indicator Indicator => Snapshot.Catalogue.Indicators[Text("indicator")];

    public int Area(string column = "area_code") => Snapshot.Areas.TryGetNumber(Text(column), out var number) ? number : throw new InvalidDataException($"'{Text(column)}' is no area.");

    public Period Period(string column = "period") => Indicators.Periods.Period.Parse(Text(column), CultureInfo.InvariantCulture);

    public override string ToString() => string.Join(' ', new[] { "area_code", "indicator", "index", "period", "before_period", "after_period", "breakdown", "code" }.Select(Text).Where(text => text.Length > 0));
}
