using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Relations;

/// <summary>
/// The parts of a poverty profile: the deprivation of the poor is the weighted sum of the poor who lack each dimension. A published
/// amount becomes cases by the weight that the persons of the area have on average, which is published too.
/// </summary>
internal static class PovertyRelations
{
    public static IEnumerable<AttackRow> Of(AttackedCells cells)
    {
        foreach (var profile in cells.Catalogue.Poverty.Values)
        {
            string? Code(PovertyCount count, string dimension = "") => cells.Catalogue.Measures.Values.FirstOrDefault(measure => measure.Poverty == new PovertyPart(profile.Code, count, dimension))?.Code;
            if (Code(PovertyCount.Deprivation) is not { } deprivation || Code(PovertyCount.Persons) is not { } persons)
            {
                continue;
            }

            (string Code, double Share)[] parts = [.. profile.Dimensions.Select((dimension, at) => (Code(PovertyCount.Censored, dimension.Code)!, profile.WeightShare(at)))];
            foreach (var key in cells.Keys.Where(key => key.Measure == deprivation && key.Breakdown.Length == 0))
            {
                for (var area = 0; area < cells.Areas.Count; area++)
                {
                    var (whole, known) = (new CellAddress(key, area), new CellAddress(key with { Measure = persons }, area));
                    if (cells.IsShown(whole) && cells.IsShown(known))
                    {
                        var cases = cells.ShownValue(whole) * cells.Shown(known) / cells.ShownValue(known);
                        var row = new AttackRow("poverty", [.. parts.Select(part => (part.Share, new CellAddress(key with { Measure = part.Code }, area)))], true, cases);
                        // Where weights differ within the area the mean is only near, and no fact.
                        if (row.IsTrue(cells))
                        {
                            yield return row;
                        }
                    }
                }
            }
        }
    }
}
