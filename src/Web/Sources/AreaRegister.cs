using Mahalleh.Indicators.Areas;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Sources;

/// <summary>Reads <c>areas.csv</c>.</summary>
internal static class AreaRegister
{
    /// <summary>Reads the areas in file order; a faulty row is reported and left out of nothing, so that further faults show.</summary>
    public static IReadOnlyList<Area> Read(DuckDbConnection engine, IPackageSource source, PackageDescription description, FaultLog faults)
    {
        var staged = source.Stage(engine, FactSchema.Areas, faults);
        if (staged is null)
        {
            if (source is FolderSource && !File.Exists(Path.Combine(source.Folder, "areas.csv")) && !File.Exists(Path.Combine(source.Folder, "areas.parquet")))
            {
                faults.Error("areas.csv", null, "", "missing-file", "A data package has an areas.csv (or areas.parquet); there is none in this folder.");
            }

            return [];
        }

        TableLoader.Load(engine, staged, description.Calendar, faults, checkDuplicates: false);
        var areas = new List<Area>();
        using var rows = engine.Query(
            "select code, level, parent, name_fa, name_en, settlement, severity, operator, programme_start, source_rank, cast(area_ha as double), area_basis, cast(row as varchar), left_list, valid_from, valid_to from areas order by row");
        while (rows.Read())
        {
            var area = ReadRow(rows);
            var (row, key) = staged.Place(rows.Text(12));
            if (area.NameFa.Length == 0 && area.NameEn.Length == 0)
            {
                faults.Error(staged.File, row, "name_fa", "missing-value", $"The area '{area.Code}' has neither name_fa nor name_en." + key);
            }

            if (area.Code.Length is 0 or > 64 || area.Code.Any(letter => char.IsControl(letter) || letter is '/' or '\\' or '?' or '#' or ',' or '"'))
            {
                faults.Error(staged.File, row, "code", "bad-code", "A code is 1 to 64 characters without / \\ ? # , and quotation marks." + key);
            }

            areas.Add(description.Root is not null && area.Parent is null ? area with { Parent = description.Root.Code } : area);
        }

        return areas;
    }

    private static Area ReadRow(DuckDbRows rows) => new()
    {
        Code = rows.Text(0),
        Level = rows.Text(1),
        Parent = rows.IsNull(2) ? null : rows.Text(2),
        NameFa = PersianText.Normalise(rows.Text(3)),
        NameEn = rows.Text(4),
        Settlement = rows.Text(5),
        Severity = rows.Text(6),
        Operator = PersianText.Normalise(rows.Text(7)),
        ProgrammeStart = rows.Date(8),
        LeftList = rows.Date(13),
        SourceRank = rows.IsNull(9) ? null : rows.WholeInt(9),
        AreaHa = double.IsNaN(rows.Number(10)) || rows.Number(10) == 0 ? null : rows.Number(10),
        AreaBasis = rows.Text(11) == "by-rule" ? Basis.ByRule : Basis.Published,
        ValidFrom = rows.Date(14),
        ValidTo = rows.Date(15),
    };

    /// <summary>Builds the tree; its faults get the rows of the register.</summary>
    public static AreaTree? Build(IPackageSource source, PackageDescription description, IReadOnlyList<Area> areas, IReadOnlyDictionary<string, Boundary> boundaries, FaultLog faults)
    {
        var all = description.Root is null ? areas : [.. areas, description.Root];
        var tree = AreaTree.Build(description.Levels, all, area => Place(area, boundaries), out var found);
        foreach (var fault in found)
        {
            faults.Error(source.NameOf(FactSchema.Areas), fault.Position < 0 ? null : fault.Position + 2, fault.Column, fault.Rule, fault.Message);
        }

        return tree;
    }

    private static ulong Place(Area area, IReadOnlyDictionary<string, Boundary> boundaries)
    {
        if (!boundaries.TryGetValue(area.Code, out var boundary))
        {
            return 0;
        }

        var box = boundary.Outline.EnvelopeInternal;
        return Geo.Tiling.HilbertCurve.OfPlace(box.Centre.X, box.Centre.Y);
    }
}
