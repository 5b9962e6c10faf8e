using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Web.Sources;

/// <summary>Checks that a poverty profile reads columns that its table has, of the type it needs.</summary>
internal static class ProfileCheck
{
    public static void Check(PovertyProfile profile, CatalogueReader reader, FaultLog faults)
    {
        if (FactSchema.Find(profile.Table) is not { } table)
        {
            return;
        }

        (string Name, ColumnType Type)[] columns =
        [
            .. profile.Dimensions.Select(dimension => (dimension.Column, ColumnType.Flag)), (profile.Persons, ColumnType.Whole), (profile.Weight, ColumnType.Weight),
        ];
        foreach (var (name, type) in columns.Where(column => column.Name.Length > 0 && table.Find(column.Name)?.Type != column.Type).Distinct())
        {
            var (file, line) = reader.PlaceOfProfile(profile.Code, name);
            var (rule, message) = table.Find(name) is null
                ? ("unknown-column", $"which '{table.Name}' has not")
                : ("wrong-condition", $"which is no column of the type {type.ToString().ToLowerInvariant()}");
            faults.Error(file, line, name, rule, $"The poverty profile '{profile.Code}' reads the column '{name}', {message}.");
        }
    }
}
